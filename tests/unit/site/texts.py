"""What a page says in its own language: text and named attributes outside every other `lang`."""

from dataclasses import dataclass
from html.parser import HTMLParser

NAMING = ("title", "aria-label", "placeholder", "alt", "data-label", "content")
"""Attributes whose text a reader meets."""
_EMPTY = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "wbr"})
_UNREAD = frozenset({"script", "style", "code", "pre"})


@dataclass(slots=True)
class Texts(HTMLParser):
    """The texts of a page, blanks folded, in the order of the page."""

    found: list[str]

    def __init__(self, html: str) -> None:
        HTMLParser.__init__(self)
        self.found, self._open = [], []
        self.feed(html)

    _open: list[tuple[str, str | None]]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag not in _EMPTY:
            self._open.append((tag, given.get("lang")))
        described = tag != "meta" or given.get("name") == "description"
        if self._own(given.get("lang")) and described:
            self.found += [" ".join((given.get(name) or "").split()) for name in NAMING]

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place][0] == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        if self._own(None):
            self.found.append(" ".join(data.split()))

    def _own(self, lang: str | None) -> bool:
        """Whether what stands here is in the page's own language and meant to be read."""
        languages = [held for _, held in self._open if held]
        if any(tag in _UNREAD for tag, _ in self._open):
            return False
        near = lang or (languages[-1] if languages else "")
        return bool(languages) and near.partition("-")[0] == languages[0].partition("-")[0]
