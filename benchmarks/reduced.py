"""A smaller tree out of the real records: some companies, and sources until claims are enough.

Every metric is kept, and of the companies that are kept every offering. Sources are taken whole, in
the order of a checksum of their ids, so that no year and no publisher is preferred; one with a
claim about a company that was left out is not taken. A source that one of these names, and that was
not taken, keeps its head and loses its claims.
"""

import re
import shutil
from hashlib import sha256
from pathlib import Path

_NAMED = re.compile(r"\b(?:source|looked_at): *\[?([^\]}\n]*)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_BODY = re.compile(r"^(?:cites|claims):.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
_ABOUT = re.compile(r"^(?:  - |    )(?:company|offering): *(\S+)", re.MULTILINE)
_COMPANY = re.compile(r"^company: *(\S+)", re.MULTILINE)


def reduce(records: Path, target: Path, companies: int, claims: int) -> int:
    """Write a tree with so many companies and at least so many claims; how many claims it has."""
    shutil.copytree(records, target, ignore=shutil.ignore_patterns("sources"))
    subjects = {file.stem for file in sorted((target / "companies").iterdir())[:companies]}
    for file in sorted((target / "companies").iterdir())[companies:]:
        file.unlink()
    for file in sorted((target / "offerings").iterdir()):
        owner = _COMPANY.search(file.read_text(encoding="utf-8"))
        if owner is not None and owner[1] in subjects:
            subjects.add(file.stem)
        else:
            file.unlink()
    (target / "sources").mkdir()
    held, order = 0, sorted((records / "sources").iterdir(), key=_drawn)
    for file in order:
        about = _ABOUT.findall(file.read_text(encoding="utf-8"))
        if held < claims and about and subjects.issuperset(about):
            held += len(about)
            shutil.copy(file, target / "sources")
    needed = _needed(target)
    for file in order:
        if file.stem in needed and not (target / "sources" / file.name).exists():
            head = _BODY.sub("", file.read_text(encoding="utf-8"))
            (target / "sources" / file.name).write_text(head, encoding="utf-8")
    return held


def _drawn(file: Path) -> bytes:
    return sha256(file.name.encode()).digest()


def _needed(target: Path) -> set[str]:
    """The ids that companies, offerings and sources name as their sources."""
    texts = (
        file.read_text(encoding="utf-8")
        for kind in ("companies", "offerings", "sources")
        for file in (target / kind).iterdir()
    )
    named = (one for text in texts for one in _NAMED.findall(text))
    return {found for one in named for found in _ID.findall(one)}
