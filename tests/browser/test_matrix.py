"""Every kind of page × language × scheme × width: whole, quiet, self-contained, without barriers.

Each language and width has one tab, used again for every page. All that folds is opened, and so is
the panel of a figure.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from openbell.site.tree import all_pages
from openbell.wording.edition import Edition
from openbell.wording.language import ENGLISH
from openbell.wording.library import Library
from openbell.wording.package import read_package

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DOCS = Path(__file__).parents[2] / "docs"
LANGUAGES = ("en", "zh")
WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
PATHS = (
    "index.html",
    "explorer.html",
    "companies/index.html",
    "companies/alpha.html",
    "companies/hostile.html",
    "offerings/index.html",
    "offerings/alpha-ipo.html",
    "offerings/alpha-model.html",
    "metrics/index.html",
    "metrics/revenue.html",
    "metrics/price.html",
    "metrics/hostile-metric.html",
    "sources/index.html",
    "sources/paper.html",
    "sources/daily.html",
    "sources/broker-note.html",
    "conflicts.html",
    "charts.html",
    "charts/timeline.html",
    "audits.html",
    "about.html",
    "coverage.html",
    "timeline/index.html",
    "timeline/2026-01.html",
    "quality.html",
    "corrections.html",
    "changelog.html",
    "cite.html",
    "glossary.html",
    "dictionary.html",
    "download.html",
    "checks/index.html",
    "checks/duplicate-key.html",
    "docs/method.html",
    "docs/findings.html",
    "docs/quality.html",
    "contribute.html",
)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS: dict[str, dict[str, Any]] = {
    "light": {
        "runOnly": {"type": "tag", "values": WCAG},
        "rules": {"target-size": {"enabled": True}},
        "resultTypes": ["violations"],
    },
    "dark": {
        "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
        "resultTypes": ["violations"],
    },
}
"""Every rule in the light; in the dark those of colour, since nothing else differs."""
REACHED = """() => [...document.querySelectorAll("pre > code")].every(
    one => one.scrollWidth <= one.clientWidth || one.tabIndex === 0)"""
"""The theme lets the keyboard reach code that scrolls, a moment after it has loaded."""


@dataclass
class Tab:
    """A page used again and again, and all that was complained of since it was last asked."""

    page: "Page"
    site: str
    language: str
    complaints: list[str] = field(default_factory=list[str])

    def __post_init__(self) -> None:
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("dialog", lambda dialog: self.complaints.append(f"dialog: {dialog.message}"))
        self.page.on("request", lambda request: self._asked(request.url))
        self.page.on("response", lambda answer: self._answered(answer.status, answer.url))

    def _said(self, message: "ConsoleMessage") -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self.site, "data:")):
            self.complaints.append(f"outside: {url}")

    def _answered(self, status: int, url: str) -> None:
        if status >= 400:
            self.complaints.append(f"{status}: {url}")


@pytest.fixture(scope="module", params=[(x, y) for x in LANGUAGES for y in WIDTHS], ids=str)
def tab(request: pytest.FixtureRequest, browser: "Browser", address: str) -> Iterator[Tab]:
    language, width = request.param
    phone: dict[str, Any] = {"is_mobile": True, "has_touch": True} if width == 390 else {}
    context = browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce", **phone
    )
    context.add_init_script("localStorage.clear()")
    page = context.new_page()
    page.set_default_timeout(8000)
    yield Tab(page, address, language)
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_and_without_barriers_in_both_schemes(tab: Tab, path: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    page = tab.page
    tab.complaints.clear()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{tab.site}{tab.language}/{path}")
        dark = page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        assert dark == (scheme == "dark")
        assert page.title() != "owned"
        assert page.locator("h1").count() == 1
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        figures = page.locator("article .ob-fig:visible")
        if figures.count():
            figures.first.click()
        page.wait_for_function(REACHED)
        needed, width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert needed <= width, f"{scheme}: wider than the window"
        found = axe.Axe().run(page, options=OPTIONS[scheme]).response["violations"]
        told = [(one["id"], one["impact"], one["nodes"][0]["html"][:160]) for one in found]
        assert told == [], scheme
    assert tab.complaints == []


def test_the_matrix_leaves_no_kind_of_page_out(package: Path) -> None:
    edition = Edition(Library(read_package(package)), ENGLISH)
    kinds = {page.path + ".html": page.template for page in all_pages(edition, DOCS)}
    assert {kinds[path] for path in PATHS} == set(kinds.values())
