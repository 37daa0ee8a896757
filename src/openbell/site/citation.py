"""How the data set asks to be cited: its CITATION.cff as plain text and as BibTeX.

The file follows the Citation File Format 1.2.0; of it the keys are read that a citation is made of.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

_SPECIAL = re.compile(r"[\\{}%$&#_~^]")
_ESCAPED = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """Authors, title, version and address as the file gives them; empty where it does not."""

    title: str
    authors: tuple[str, ...]
    version: str
    year: str
    url: str

    def plain(self, kind: str, version: str) -> str:
        """A reference in one line; `kind` and `version` are words of the reader's language."""
        made = ", ".join(self.authors)
        whose = f"{made} ({self.year}). " if made and self.year else f"{made}. " if made else ""
        parts = [f"{self.title} [{kind}]", version, self.url]
        return whose + ". ".join(part for part in parts if part) + "."

    def bibtex(self) -> str:
        """An entry for BibTeX; authors stand in braces, since they may be no persons."""
        fields = {
            "author": " and ".join(f"{{{_tex(author)}}}" for author in self.authors),
            "title": f"{{{_tex(self.title)}}}",
            "year": self.year,
            "version": _tex(self.version),
            "url": self.url if not set(self.url) & set("{}\\ ") else "",
        }
        lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
        return "\n".join(["@misc{openbell,", *lines, "}"])


def read_citation(file: Path) -> Citation | None:
    """The citation of a file; None where there is no file. ValueError where it is no CFF."""
    if not file.is_file():
        return None
    import yaml

    try:
        held: object = yaml.safe_load(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as problem:
        raise ValueError(f"{file.name}: {problem}") from problem
    if not isinstance(held, dict) or "title" not in held:
        raise ValueError(f"{file.name} has no title")
    found = cast("dict[str, Any]", held)
    version = str(found.get("version") or "")
    released = str(found.get("date-released") or version)
    year = re.match(r"\d{4}(?!\d)", released)
    return Citation(
        title=str(found["title"]),
        authors=tuple(_author(one) for one in found.get("authors") or ()),
        version=version,
        year=year[0] if year else "",
        url=str(found.get("url") or found.get("repository-code") or ""),
    )


def _author(one: Mapping[str, Any]) -> str:
    whole = " ".join(str(one[key]) for key in ("given-names", "family-names") if one.get(key))
    return str(one.get("name") or whole)


def _tex(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ESCAPED.get(match[0], "\\" + match[0]), text)
