"""What files may be called: `<id>.yaml`, and nothing that another file system would confuse."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from openbell.problems import Problem, problem

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_EXTENSION = ".yaml"


def is_id(text: str) -> bool:
    """Whether a text can be a record's id: `[a-z0-9]+(-[a-z0-9]+)*`."""
    return _ID.fullmatch(text) is not None


def is_record_name(name: str) -> bool:
    """Whether a file's name is `<id>.yaml`."""
    return name.endswith(_EXTENSION) and is_id(name.removesuffix(_EXTENSION))


def is_ignored(name: str) -> bool:
    """Hidden files, editors' backups and autosaves, and a README are no records and no faults."""
    return name.startswith((".", "#")) or name.endswith("~") or name == "README.md"


def misnamed_record(path: str, name: str, neighbours: Sequence[str]) -> Problem:
    """The problem of an entry in a folder of records that is not called `<id>.yaml`."""
    twins = [other for other in neighbours if other != name and _folded(other) == _folded(name)]
    also = f", and some file systems take it for {twins[0]!r}" if twins else ""
    better = _suggestion(name)
    rename = f"rename it to {better}" if better and better not in neighbours else "rename it"
    return problem(
        "file-name",
        f"the name is not that of a record{also}",
        path=path,
        hint=f"{rename}, or move it out of the records",
        value=printable(name),
        allowed="<id>.yaml, the id of lower-case letters, digits and single hyphens",
    )


def misplaced(path: str, name: str, allowed: Sequence[str]) -> Problem:
    """The problem of an entry beside the folders of records that is none of them."""
    near = get_close_matches(name, allowed, n=1)
    return problem(
        "file-name",
        "nothing of this name belongs among the records",
        path=path,
        hint=f"did you mean {near[0]}?" if near else "move it into its folder or elsewhere",
        value=printable(name),
        allowed=", ".join(allowed),
    )


def not_a_folder(path: str) -> Problem:
    """The problem of a file or link where a folder of records should be."""
    return problem(
        "file-type",
        "this is not a folder of its own",
        path=path,
        allowed="a folder, not a link to one",
        hint="make it a folder with one file for each record",
    )


def printable(text: str) -> str:
    """A name from the disk as text that can be printed; bytes that are no UTF-8 are escaped."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _suggestion(name: str) -> str | None:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"\.(ya?ml|txt|json)$", "", plain)
    words = re.findall(r"[a-z0-9]+", stem)
    return "-".join(words) + _EXTENSION if words else None
