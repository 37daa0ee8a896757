"""Writes the pages of a language: Markdown for MkDocs, then what fills the frames it made."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname

from openbell.charts.drawings import Drawings
from openbell.site import frame
from openbell.site.errors import SiteError
from openbell.site.frame import Frame
from openbell.site.page import Page, environment, render_filling, render_markdown
from openbell.site.pages import (
    about,
    audits,
    charts,
    cite,
    company,
    conflicts,
    corrections,
    coverage,
    dictionary,
    download,
    explorer,
    glossary,
    home,
    metric,
    offering,
    quality,
    source,
    timeline,
    written,
)
from openbell.site.render import NAVIGATION
from openbell.site.search import Entry
from openbell.wording.edition import Edition

_STANDING = {path.removesuffix(".md") for _, path in NAVIGATION}


@dataclass(frozen=True, slots=True)
class Tree:
    """The pages of one language, each path once."""

    edition: Edition
    pages: tuple[Page, ...]

    @classmethod
    def of(cls, edition: Edition, docs: Path) -> "Tree":
        """Every page; `SiteError` where two share a path."""
        pages = tuple(all_pages(edition, docs))
        seen: set[str] = set()
        for page in pages:
            if page.path in seen:
                raise SiteError("two pages share one path", [page.path])
            seen.add(page.path)
        return cls(edition, pages)

    def write(self, folder: Path) -> None:
        """Write the Markdown anew: the pages that MkDocs builds, and a frame for all others."""
        shutil.rmtree(folder, ignore_errors=True)
        templates = environment()
        for page in self.pages:
            if not page.framed:
                text = render_markdown(page, self.edition, templates)
                _write(folder / f"{page.path}.md", text)
        for path, wide in {(frame_of(page), page.wide) for page in self.pages if page.framed}:
            _write(folder / f"{path}.md", frame.markdown(wide))

    def fill(self, built: Path, frames_kept: Path, drawings: Drawings) -> list[Entry]:
        """Fill the frames among the pages that MkDocs built; what readers may search for.

        Frames that are no pages themselves are moved to `frames_kept`, for who fills one again.
        """
        drawings.prepare(spec for page in self.pages for one in page.drawn for spec in one.specs)
        templates = environment(drawings)
        frames: dict[str, Frame] = {}
        entries: list[Entry] = []
        for page in self.pages:
            for path, content in page.files.items():
                (built / path).parent.mkdir(parents=True, exist_ok=True)
                (built / path).write_bytes(content)
            if page.framed:
                held = frame_of(page)
                if held not in frames:
                    made = (built / f"{held}.html").read_text(encoding="utf-8")
                    frames[held] = Frame.of(made, wide=page.wide)
                filling = render_filling(page, self.edition, templates)
                _write(built / f"{page.path}.html", frames[held].fill(filling))
                entries.append(_entry(page))
        shutil.rmtree(frames_kept, ignore_errors=True)
        for held in frames:
            if held not in _STANDING:
                kept = frames_kept / f"{held}.html"
                kept.parent.mkdir(parents=True, exist_ok=True)
                shutil.move(built / f"{held}.html", kept)
        return entries


def all_pages(edition: Edition, docs: Path) -> Iterator[Page]:
    """Every page of one language."""
    for kind in (
        home,
        explorer,
        company,
        offering,
        metric,
        source,
        conflicts,
        charts,
        dictionary,
        download,
    ):
        yield from kind.pages(edition)
    for kind in (audits, coverage, timeline, corrections, cite):
        yield from kind.pages(edition)
    yield from quality.pages(edition, docs)
    people = list(written.pages(edition, docs))
    titles = {page.path: page.title for page in people}
    yield from about.pages(edition, titles)
    yield from glossary.pages(edition, frozenset(titles))
    yield from people


def frame_of(page: Page) -> str:
    """The page that MkDocs makes for it: its own where it stands in the navigation."""
    if page.path in _STANDING:
        return page.path
    folder, name = dirname(page.path), frame.WIDE_NAME if page.wide else frame.NAME
    return f"{folder}/{name}" if folder else name


def _entry(page: Page) -> Entry:
    return Entry(page.path + ".html", page.title, " ".join((*page.found_by, page.description)))


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
