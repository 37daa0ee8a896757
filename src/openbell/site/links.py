"""Relative addresses: every page links so, and works under any mount point."""

from collections.abc import Callable
from functools import lru_cache
from posixpath import dirname, relpath

from markupsafe import Markup

from openbell.site.safe import page_of, visible
from openbell.wording.edition import Edition

_LINK = Markup('<a href="{}">{}</a>')


def relative(page: str, target: str) -> str:
    """The relative address of a target from a page, both given from the language's folder."""
    path, mark, rest = target.partition("#")
    return (_from(dirname(page), path) if path else "") + mark + rest


@lru_cache(maxsize=1 << 16)
def _from(folder: str, path: str) -> str:
    return relpath(path, folder or ".")


class Links:
    """The links by name from pages of one folder; each is written once."""

    def __init__(self, page: str, edition: Edition) -> None:
        self._page, self._edition = page, edition
        self._written: dict[tuple[str, str], Markup] = edition.memory(("links", dirname(page)))

    def company(self, company_id: str) -> Markup:
        """A company's name, leading to its page."""
        return self._link("companies", company_id, self._edition.company)

    def offering(self, offering_id: str) -> Markup:
        """An offering's name, leading to its page."""
        return self._link("offerings", offering_id, self._edition.offering)

    def metric(self, metric_id: str) -> Markup:
        """A metric's name, leading to its page."""
        return self._link("metrics", metric_id, self._edition.metric)

    def source(self, source_id: str) -> Markup:
        """A source's publisher, leading to its page."""
        return self._link("sources", source_id, self._edition.publisher)

    def _link(self, kind: str, key: str, name: Callable[[str], str]) -> Markup:
        if (kind, key) not in self._written:
            address = relative(self._page + ".html", page_of(kind, key))
            self._written[kind, key] = _LINK.format(address, visible(name(key)))
        return self._written[kind, key]
