"""What the explorer fetches, when, and that its script makes of it what Python put in."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from browser.explorer_page import rows, settled, visit
from unit.site.sample_package import ROWS
from unit.site.test_explorer_recipes import ODD

from openbell.site.explorer.recipes import recipes
from openbell.site.provenance import claim_path
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES
from openbell.wording.library import Library
from openbell.wording.package import read_package

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]
ALL = """async name => {
  const { Sheet } = await import("./assets/openbell/explorer/sheet.js");
  const sheet = await Sheet.load(name);
  return [...Array(sheet.count).keys()].map((row) => [sheet.columns.printed[row], sheet.figure(row),
    sheet.span(row), sheet.text("dimensions", row), sheet.link(row)]);
}"""
MADE = """async ([made, grouped, prints]) => {
  const { fill, size } = await import("./assets/openbell/explorer/figures.js");
  return prints.map(([place, printed]) => [fill(made[place][0], printed, grouped),
    fill(made[place][1], printed, grouped), size(made[place][2], printed)]);
}"""


def fetched(page: "Page") -> list[str]:
    found: list[str] = []
    page.on(
        "request",
        lambda one: found.append(Path(one.url).stem) if "/explorer/" in one.url else None,
    )
    return found


@pytest.mark.parametrize("table", ["claims", "facts"])
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda one: one.code)
def test_each_row_is_made_as_its_page_shows_it(
    page: "Page", address: str, site: Path, language: Any, table: str
) -> None:
    library = Library(read_package(site / "data"))
    edition = Edition(library, language)
    visit(page, address, language=language.code)
    made = page.evaluate(ALL, table)
    held = library.package.rows(table)
    assert len(made) == len(held) == len(ROWS[table]) > 5
    for row, (printed, figure, span, dimensions, link) in zip(held, made, strict=True):
        claim = edition.claim(row)
        assert edition.shown(row).endswith(figure) or "[U+" in figure
        assert span in {"", edition.span(row)}
        assert span or edition.span(row) in {"", edition.shown(row)}
        assert dimensions == " · ".join(edition.dimensions(row))
        assert link == claim_path(claim)
        assert printed == claim["reported"] or "[U+" in printed


@pytest.mark.parametrize("grouped", [4, 5])
def test_the_script_fills_recipes_in_as_python_does(
    page: "Page", address: str, grouped: int
) -> None:
    visit(page, address)
    places, made = recipes(ODD, grouped)
    prints = [[place, row.printed] for place, row in zip(places, ODD, strict=True)]
    told = page.evaluate(MADE, [made, grouped, prints])
    assert [one[:2] for one in told] == [[row.figure, row.span] for row in ODD]
    for (_, _, size), row in zip(told, ODD, strict=True):
        assert size == (
            float(row.size) if row.size is not None else pytest.approx(size, nan_ok=True)
        )


def test_files_are_fetched_when_they_are_asked_for_and_once(page: "Page", address: str) -> None:
    asked = fetched(page)
    visit(page, address)
    page.wait_for_load_state("networkidle")
    data = {"claims", "facts", "words", "earlier"}
    assert [one for one in asked if one in data] == ["claims"]
    for search, wanted in (("tokens", "words"), ("", "")):
        page.locator("#x-q").fill(search)
        page.wait_for_load_state("networkidle")
        assert not wanted or wanted in asked
    page.locator("#x-asof").fill("2026-01-07")
    page.locator("label", has=page.locator("input[value=facts]")).click()
    settled(page)
    told = [one for one in asked if one in data]
    assert sorted(told) == sorted(data)


def test_where_no_rows_can_be_had_the_page_says_where_else_they_are(
    browser: "Browser", address: str
) -> None:
    page = browser.new_page()
    page.route("**/explorer/claims.json", lambda route: route.abort())
    page.goto(f"{address}en/explorer.html")
    page.locator("#x-count", has_text="could not be loaded").wait_for()
    assert page.locator("#x-plain").is_visible()
    page.close()


@pytest.mark.parametrize("script", ["explorer", "sheet"])
def test_where_the_script_cannot_be_had_the_page_is_as_without(
    browser: "Browser", address: str, script: str
) -> None:
    page = browser.new_page()
    page.route(f"**/explorer/{script}.js", lambda route: route.abort())
    page.goto(f"{address}en/explorer.html")
    page.locator("#x-plain").wait_for(state="visible")
    assert not page.locator("#x-form").is_visible()
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_while_the_rows_come(page: "Page", address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script(SHIFT)
    slow: list[Any] = []
    page.route("**/explorer/claims.json", lambda route: slow.append(route))
    page.goto(f"{address}zh/explorer.html")
    page.locator("#x-count", has_text="载入中").wait_for()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)))")
    slow[0].continue_()
    page.wait_for_selector("#x[data-ready]")
    page.wait_for_timeout(300)
    assert len(rows(page)) > 5
    assert page.evaluate("window.shift") < 0.02


SHIFT = """window.shift = 0; new PerformanceObserver(list => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value
}).observe({type: "layout-shift", buffered: true})"""
