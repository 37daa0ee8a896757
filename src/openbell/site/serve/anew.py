"""Pages of records made one by one from rows in memory, in the frames that the build left."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment

from openbell.site.frame import Frame
from openbell.site.page import Page, render_filling
from openbell.site.pages import company, metric, offering, source
from openbell.site.tree import frame_of
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES
from openbell.wording.library import Library
from openbell.wording.package import Package

_KINDS = {"companies": company, "offerings": offering, "metrics": metric, "sources": source}


@dataclass(slots=True)
class _Drawn:
    """The pages of one kind and language as far as anyone has asked for them."""

    rest: Iterator[Page]
    known: dict[str, Page] = field(default_factory=dict[str, Page])

    def page(self, path: str) -> Page | None:
        while path not in self.known:
            page = next(self.rest, None)
            if page is None:
                return None
            self.known[page.path] = page
        return self.known[path]


class PagesAnew:
    """The pages of one state of the records; none is made before it is asked for.

    It is not meant for two threads at once.
    """

    def __init__(self, package: Package, frames: Path, templates: Environment) -> None:
        """`frames` holds the frames of a build, in a folder for each language."""
        library = Library(package)
        self._frames = frames
        self._templates = templates
        self._editions: Mapping[str, Edition] = {
            one.code: Edition(library, one) for one in LANGUAGES
        }
        self._drawn: dict[tuple[str, str], _Drawn] = {}
        self._made: dict[tuple[str, str], str | None] = {}

    def html(self, language: str, path: str) -> str | None:
        """The whole page; None where the records have no such page."""
        if (language, path) not in self._made:
            page = self._page(language, path)
            self._made[language, path] = page and self._filled(page, language)
        return self._made[language, path]

    def _page(self, language: str, path: str) -> Page | None:
        folder = path.partition("/")[0]
        edition = self._editions[language]
        if folder not in _KINDS:
            return None
        if (language, folder) not in self._drawn:
            self._drawn[language, folder] = _Drawn(_KINDS[folder].pages(edition))
        return self._drawn[language, folder].page(path)

    def _filled(self, page: Page, language: str) -> str:
        built = self._frames / language / f"{frame_of(page)}.html"
        frame = Frame.of(built.read_text(encoding="utf-8"), wide=page.wide)
        return frame.fill(render_filling(page, self._editions[language], self._templates))
