"""A page before it is written, and the templates that write it.

A template `.md.jinja` writes Markdown for MkDocs, with code and words that people wrote; a template
`.html.jinja` writes HTML that fills a frame. Every template escapes what it prints as HTML; only
headings of the former are Markdown, and they go through `safe.markdown`. Each page knows its own
path, so that all links are relative.
"""

import posixpath
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import count
from typing import Any, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from openbell.charts import Spec
from openbell.charts.drawings import Drawings
from openbell.site import plot
from openbell.site.drawn import Drawn
from openbell.site.facts import newest, newest_first
from openbell.site.figures import Figures
from openbell.site.frame import Filling, heading, lean
from openbell.site.links import Links, relative
from openbell.site.marks import mark_of_claim
from openbell.site.provenance import claim_anchor, claim_path
from openbell.site.safe import (
    anchor,
    code,
    fragment,
    front_matter,
    markdown,
    page_of,
    prose,
    visible,
    web_address,
)
from openbell.site.stretches import newest_sources
from openbell.site.twins import twin_of
from openbell.wording.apart import apart
from openbell.wording.disagreements import disputes
from openbell.wording.edition import Edition
from openbell.wording.library import Library, question
from openbell.wording.package import Row
from openbell.wording.slips import slip
from openbell.wording.weight import clearest, foremost, story

OPEN_DISPUTES, MOST_DISPUTES, MOST_PRINTS, MOST_SUMS, MOST_OPPONENTS = 3, 8, 8, 2, 4
"""Questions of a list that stand open and that it shows at all, prints of a question, broken
equations, and prints that a figure's panel names against it, of which a page shows no more."""

MOST_UNFOLDED = 40
"""Facts of a table that is shown whole; longer ones fold by metric or by subject."""

MOST_SOURCES = 12
"""Sources under a page that stand open; the others fold."""

_FILTERS = {"code": code, "md": markdown, "prose": prose, "web_address": web_address}
_GLOBALS: dict[str, Any] = {
    "anchor": anchor,
    "bars": plot.bars,
    "claim_anchor": claim_anchor,
    "claim_path": claim_path,
    "disputes": disputes,
    "most_disputes": MOST_DISPUTES,
    "most_unfolded": MOST_UNFOLDED,
    "newest": newest,
    "newest_first": newest_first,
    "open_disputes": OPEN_DISPUTES,
    "most_opponents": MOST_OPPONENTS,
    "most_prints": MOST_PRINTS,
    "most_sources": MOST_SOURCES,
    "newest_sources": newest_sources,
    "most_sums": MOST_SUMS,
    "fragment": fragment,
    "page_of": page_of,
    "plot_width": plot.WIDTH,
}
_CRUMBS = Environment(autoescape=True).from_string(
    '{% if above %}<nav class="ob-crumbs" aria-label="{{ name }}"><ol>'
    '{% for path, one in above %}<li><a href="{{ path }}">{{ visible(one) }}</a></li>{% endfor %}'
    "</ol></nav>{% endif %}"
)
"""Where a page lies; the theme's own pages have the same from `main.html`."""
_NAME = Markup('\n<p id="whence" hidden>{}</p>\n')
"""The name of every panel of a page, which they all refer to."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of one language: `path` without ending, as ``companies/zhipu``."""

    path: str
    template: str
    title: str
    description: str
    context: Mapping[str, Any] = field(default_factory=dict[str, Any])
    wide: bool = False
    """Without a table of contents beside it."""
    above: tuple[tuple[str, str], ...] = ()
    """The pages it lies under, as path and name."""
    text_language: str | None = None
    """The language of the text, where it is not the page's own."""
    found_by: tuple[str, ...] = ()
    """Names besides the title under which a reader may search for it."""
    linked_data: str = ""
    """What it tells catalogues and search engines, as an element of HTML."""

    drawn: tuple[Drawn, ...] = ()
    """Its drawings."""
    files: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """Files beside it, by path from the folder of its language."""

    @property
    def framed(self) -> bool:
        """Whether its template fills a frame; the others are Markdown for MkDocs."""
        return self.template.endswith(".html.jinja")


def environment(drawings: Drawings | None = None) -> Environment:
    """The templates, escaping HTML everywhere; an unknown name is an error, never an empty cell.

    They draw by `drawings`.
    """
    held = drawings or Drawings()
    made = Environment(
        loader=PackageLoader("openbell.site"),
        autoescape=True,
        undefined=StrictUndefined,
        auto_reload=False,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    cast("dict[str, Any]", made.filters).update(_FILTERS)

    def svg(spec: Spec) -> Markup:
        return Markup(visible(held.svg(spec)))

    cast("dict[str, Any]", made.globals).update(_GLOBALS, svg=svg)
    return made


def _finalize(value: object) -> object:
    if value is None:
        return ""
    return _shown(value) if type(value) is str else value


@lru_cache(maxsize=1 << 17)
def _shown(text: str) -> Markup:
    return Markup.escape(visible(text))


def render_markdown(page: Page, edition: Edition, templates: Environment) -> str:
    """The page as Markdown with front matter."""
    body = _render(page, edition, templates, [])
    head: dict[str, object] = {"title": page.title, "description": page.description}
    if page.wide:
        head["hide"] = ["toc"]
    if page.above:
        head["above"] = [{"path": path, "name": name} for path, name in _above(page)]
    if page.text_language:
        head["text_language"] = page.text_language
    return front_matter(head) + body.strip() + "\n"


def render_filling(page: Page, edition: Edition, templates: Environment) -> Filling:
    """The page as what fills a frame."""
    headings: list[tuple[str, str]] = []
    body = _render(page, edition, templates, headings)
    crumbs = _CRUMBS.render(
        name=edition.language.t("breadcrumbs"), above=_above(page), visible=visible
    )
    told = lean(body.replace(' data-search-exclude=""', "")).strip()
    return Filling(
        name=posixpath.basename(page.path),
        title=page.title,
        about=page.description,
        content="".join((crumbs, _twin(page, edition), page.linked_data, told)),
        headings=() if page.wide else tuple(headings),
    )


def _render(
    page: Page, edition: Edition, templates: Environment, headings: list[tuple[str, str]]
) -> str:
    language, numbers = edition.language, count(1)
    figures = Figures(page.path, edition, templates, lambda: f"p{next(numbers)}")

    def framed_heading(level: int, identifier: str, text: str, lang: str = "") -> Markup:
        if level == 2:
            headings.append((identifier, text))
        return heading(level, identifier, visible(text), lang, language.t("permalink"))

    body = templates.get_template(page.template).render(
        {
            "edition": edition,
            "language": language,
            "library": edition.library,
            "t": language.t,
            "label": language.label,
            "to": partial(relative, page.path + ".html"),
            "mark": _bind(mark_of_claim, edition.library),
            "provenance": figures.told,
            "figure_of": figures.write,
            "links": Links(page.path, edition),
            "slip": _bind(slip, edition),
            "apart": _bind(apart, edition),
            "story": _bind(story, edition),
            "clearest": _bind(clearest, edition.library),
            "foremost": partial(foremost, library=edition.library),
            "chosen": partial(_chosen, edition.library),
            "framed_heading": framed_heading,
            "page": page,
            **page.context,
        }
    )
    return body + str(_NAME.format(language.t("whence"))) if figures.used else body


def _twin(page: Page, edition: Edition) -> Markup:
    """The link to the page's JSON twin, if it has one."""
    path = twin_of(page.path)
    if path is None:
        return Markup()
    shown = (
        '<a class="ob-json" rel="alternate" type="application/json" href="{}" title="{}">JSON</a>'
    )
    return Markup(shown).format(
        relative(page.path + ".html", f"../{path}"), edition.language.t("json_twin")
    )


def _above(page: Page) -> list[tuple[str, str]]:
    return [(relative(page.path + ".html", path), name) for path, name in page.above]


def _bind(function: Callable[..., Any], bound: object) -> Callable[[Any], Any]:
    return lambda row: function(row, bound)


def _chosen(library: Library, claims: list[Row]) -> list[str]:
    """Those of the claims that a fact rests on."""
    facts = (library.fact_of.get(question(claim)) for claim in claims)
    return [fact["claim_id"] for fact in facts if fact]
