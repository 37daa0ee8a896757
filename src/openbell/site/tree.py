"""Writes the Markdown tree of one language: every page of every kind, each path once."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from openbell.site.errors import SiteError
from openbell.site.page import Page, environment, render
from openbell.site.pages import (
    company,
    conflicts,
    dictionary,
    download,
    home,
    metric,
    offering,
    source,
    written,
)
from openbell.wording.edition import Edition


def all_pages(edition: Edition, docs: Path) -> Iterator[Page]:
    """Every page of one language."""
    for kind in (home, company, offering, metric, source, conflicts, dictionary, download):
        yield from kind.pages(edition)
    yield from written.pages(edition, docs)


def write_tree(edition: Edition, folder: Path, docs: Path) -> int:
    """Write the tree anew; how many pages it has. `SiteError` where two pages share a path."""
    shutil.rmtree(folder, ignore_errors=True)
    templates = environment()
    seen: set[str] = set()
    for page in all_pages(edition, docs):
        if page.path in seen:
            raise SiteError("two pages share one path", [page.path])
        seen.add(page.path)
        file = folder / f"{page.path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(render(page, edition, templates), encoding="utf-8", newline="\n")
    return len(seen)
