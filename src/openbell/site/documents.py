"""Markdown files that people wrote: their titles, links, and ids that both languages share."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from openbell.site.links import relative

TWIN = ".zh-CN.md"
_HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*(?:\{[^}]*\})?\s*$")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_LINK = re.compile(r"(?<!!)\[([^\]\n]+)\]\(([^)\s]+)\)")
_MARKUP = re.compile(r"[`*]")


@dataclass(frozen=True, slots=True)
class Document:
    """A written file: where its page goes, its text, and whether it is in the page's language."""

    path: str
    file: Path
    text: str
    translated: bool
    original: str
    """The English text, whose headings give the ids."""

    @property
    def title(self) -> str:
        """Its first heading, without markup; its name where it has none."""
        first = next(_headings(self.text), None)
        return _MARKUP.sub("", first[2]) if first else self.file.stem

    def with_ids(self) -> str:
        """The text with the ids of the English headings, where both have the same headings."""
        theirs, ours = list(_headings(self.original)), list(_headings(self.text))
        if [level for _, level, _ in theirs] != [level for _, level, _ in ours]:
            return self.text
        lines = self.text.split("\n")
        for (number, level, words), identifier in zip(ours, _slugs(theirs), strict=True):
            lines[number] = f"{level} {words} {{ #{identifier} }}"
        return "\n".join(lines)

    def relinked(self, known: Mapping[Path, str]) -> str:
        """The text with its links to written pages pointing there.

        Links that only the repository can follow become their plain words.
        """

        def link(match: re.Match[str]) -> str:
            words, target = match.groups()
            path, mark, rest = target.partition("#")
            if not path or "://" in target or target.startswith("mailto:"):
                return match[0]
            page = known.get((self.file.parent / path.replace(TWIN, ".md")).resolve())
            if page is None:
                return words
            return f"[{words}]({relative(self.path + '.md', page + '.md')}{mark}{rest})"

        return _LINK.sub(link, self.with_ids())


def read_document(file: Path, path: str, *, chinese: bool) -> Document | None:
    """The file, or its Chinese twin where there is one and it is wanted; None if there is none."""
    if not file.is_file():
        return None
    original = file.read_text(encoding="utf-8")
    twin = file.with_name(file.stem + TWIN)
    if chinese and twin.is_file():
        return Document(path, file, twin.read_text(encoding="utf-8"), True, original)
    return Document(path, file, original, not chinese, original)


def read_folder(folder: Path, under: str, *, chinese: bool) -> list[Document]:
    """Every document of a folder, by name."""
    files = sorted(file for file in folder.glob("*.md") if not file.name.endswith(TWIN))
    found = [read_document(file, f"{under}/{file.stem}", chinese=chinese) for file in files]
    return [document for document in found if document]


def _headings(text: str) -> Iterator[tuple[int, str, str]]:
    """Line number, marks and words of each heading outside fenced code."""
    fence = ""
    for number, line in enumerate(text.split("\n")):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        elif not fence and (heading := _HEADING.fullmatch(line)):
            yield number, heading[1], heading[2]


def _slugs(headings: list[tuple[int, str, str]]) -> list[str]:
    from markdown.extensions.toc import slugify

    slugs: list[str] = []
    for _, _, words in headings:
        slug = slugify(_MARKUP.sub("", words), "-") or "section"
        taken = sum(one == slug or one.startswith(slug + "_") for one in slugs)
        slugs.append(f"{slug}_{taken}" if taken else slug)
    return slugs
