"""The pages of one language: its tree of Markdown, MkDocs over it, and every frame filled."""

from dataclasses import dataclass
from pathlib import Path

from openbell.charts.drawings import Drawings
from openbell.charts.processes import cores
from openbell.site import feed
from openbell.site.explorer.write import write_sheets
from openbell.site.render import MkDocsRun
from openbell.site.search import add_entries
from openbell.site.tree import Tree
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES, Language
from openbell.wording.library import Library


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Folders of a build: `docs` people wrote, `made` becomes the site, the rest is kept.

    `address` is where the site will be served, if that is known.
    """

    docs: Path
    made: Path
    sources: Path
    cache: Path
    frames: Path
    address: str | None


FOLDERS = ("docs", "made", "sources", "cache", "frames")
"""The fields that are folders."""


@dataclass(frozen=True, slots=True)
class Told:
    """How many pages were made, and the names of the drawings on them."""

    pages: int
    drawings: tuple[str, ...]


def tell(library: Library, language: Language, at: Whereabouts) -> Told:
    """Make every page of a language below `made`; raises SiteError."""
    run = MkDocsRun(at.sources, at.cache)
    drawings = Drawings(at.cache / "charts", max(1, cores() // len(LANGUAGES)))
    tree = Tree.of(Edition(library, language), at.docs)
    folder = at.made / language.code
    tree.write(at.sources / language.code)
    run.build(language, folder)
    write_sheets(tree.edition, folder)
    entries = tree.fill(folder, at.frames / language.code, drawings)
    add_entries(folder / "search" / "search_index.json", entries)
    (folder / feed.NAME).write_text(
        feed.feed(tree.edition, at.address), encoding="utf-8", newline="\n"
    )
    return Told(len(tree.pages), tuple(drawings.names))
