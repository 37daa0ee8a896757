"""A figure with its panel, as HTML: written once for each depth of pages, then only numbered.

One claim is shown on its source's page, its company's, its offering's, its metric's and its day's;
all links of its panel lead to sources, so that between pages as deep only the panel's id differs.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from openbell.site.frame import lean
from openbell.site.links import relative
from openbell.site.provenance import Provenance, provenance
from openbell.site.safe import visible
from openbell.wording.edition import Edition
from openbell.wording.package import Row

_ID = "\0"
"""Stands for the panel's id; no text of a record can hold it: `safe.visible` spells it out."""
_BUTTON = Markup('<button class="{}" popovertarget="{}"{}>{}</button>')
_WORDS = (
    "interval", "source", "origin", "known_since", "inferred", "note", "read_as", "disagrees",
)  # fmt: skip


class Figures:
    """The figures of one page; `id_` gives each panel an id of its own."""

    def __init__(
        self, page: str, edition: Edition, templates: Environment, id_: Callable[[], str]
    ) -> None:
        self._page, self._edition, self._templates = page, edition, templates
        self._id = id_
        self._sources = relative(f"{page}.html", "sources/x")
        self.used = False

    def write(self, row: Row, disputed: bool, whole: bool) -> Markup:
        """The button and panel of a claim, or of the claim that a fact chose.

        It looks disputed where `disputed` says so or its claim is; `whole` shows its interval.
        """
        self.used = True
        told = self.told(row)
        here = f"{self._page}.html"
        own = "source" if told.path.startswith(here + "#") else ""
        own = "origin" if told.origin_path == here else own
        id_ = self._id()
        doubt = disputed or told.mark in {"disputed", "refuted"}
        shown = (told.span if whole else "") or told.shown
        words = Markup(' lang="{}"').format(told.language) if not told.qualifier else ""
        looks = "ob-fig" + " ob-fig--disputed" * doubt + " ob-fig--words" * bool(words)
        button = _BUTTON.format(looks, id_, words, visible(shown))
        return button + Markup(self._panel(row, told, own).replace(_ID, id_))

    def told(self, row: Row) -> Provenance:
        """What the panel of a claim, or of the claim that a fact chose, tells."""
        known: dict[str, Provenance] = self._edition.memory(Provenance)
        claim = self._edition.claim(row)
        if claim["claim_id"] not in known:
            known[claim["claim_id"]] = provenance(claim, self._edition)
        return known[claim["claim_id"]]

    def _panel(self, row: Row, told: Provenance, own: str) -> str:
        written: dict[tuple[str, str, str], str] = self._edition.memory(Figures)
        key = (self._sources, self._edition.claim(row)["claim_id"], own)
        if key not in written:
            language = self._edition.language
            context: dict[str, Any] = {
                "from": told,
                "own": own,
                "id": Markup(_ID),
                "language": language,
                "words": self._words(),
                "t": language.t,
                "to": partial(relative, self._page + ".html"),
            }
            panel = self._templates.get_template("_figure.html").render(context)
            written[key] = lean(panel).strip()
        return written[key]

    def _words(self) -> dict[str, Any]:
        words = self._edition.memory("words of panels")
        if not words:
            language = self._edition.language
            words.update({key: Markup.escape(language.t(key)) for key in _WORDS})
        return words
