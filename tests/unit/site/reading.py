"""Pages written without a build, and what stands in the cells of their tables."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

from openbell.schema import BY_NAME
from openbell.site.page import Page, environment, render_filling
from openbell.wording.edition import Edition
from openbell.wording.library import Library


def written(pages: Iterable[Page], edition: Edition, path: str) -> str:
    """The content of one of the pages, as HTML."""
    found = {page.path: page for page in pages}
    return render_filling(found[path], edition, environment()).content


def with_rows(edition: Edition, **tables: list[dict[str, Any]]) -> Edition:
    """The same edition over a package in which some tables have other rows."""
    package = edition.library.package
    held = {
        name: [{**dict.fromkeys(BY_NAME[name].columns), **row} for row in rows]
        for name, rows in tables.items()
    }
    library = Library(replace(package, tables={**package.tables, **held}))
    return Edition(library, edition.language)


@dataclass(slots=True)
class Cell:
    """A cell: its text without that of panels, and the text of its panels."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""
    panel: str = ""


@dataclass(slots=True)
class Tables(HTMLParser):
    """Every row of the page's tables, each with its attributes and cells."""

    rows: list[tuple[dict[str, str | None], list[Cell]]] = field(default_factory=list)
    depth: int = 0
    within: bool = False

    def __init__(self, html: str) -> None:
        HTMLParser.__init__(self)
        self.rows, self.depth, self.within = [], 0, False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if tag == "tr":
            self.rows.append((attributes, []))
        elif tag in {"td", "th"}:
            self.rows[-1][1].append(Cell(tag, attributes))
            self.within = True
        elif tag == "div" and ("popover" in attributes or self.depth):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self.depth:
            self.depth -= 1
        elif tag in {"td", "th"}:
            self.within = False

    def handle_data(self, data: str) -> None:
        if not self.within:
            return
        cell = self.rows[-1][1][-1]
        if self.depth:
            cell.panel += data
        else:
            cell.text += data

    def texts(self) -> list[list[str]]:
        """The rows as texts, blanks folded."""
        return [[" ".join(cell.text.split()) for cell in cells] for _, cells in self.rows]
