"""Everyone can use the explorer: by keyboard, on a phone, with a reader, without script."""

from typing import TYPE_CHECKING, Any

import pytest
from browser.explorer_page import rows, settled, visit
from unit.site.sample_package import ROWS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_each_row_leads_to_its_claim(page: "Page", address: str) -> None:
    visit(page, address)
    links = page.locator("#x-table tbody tr .ob-origin a")
    addresses = [links.nth(n).evaluate("link => link.href") for n in range(links.count())]
    assert len(addresses) == len(ROWS["claims"])
    for one in addresses:
        page.goto(one)
        assert page.locator("tr:target").count() == 1, one


def test_a_keyboard_alone_searches_sorts_and_takes_rows(page: "Page", address: str) -> None:
    visit(page, address)
    page.locator("#x-q").focus()
    page.keyboard.type("tokens")
    settled(page, 3)
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.sort") == "figure":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#x-table [aria-sort=ascending] [data-sort=figure]")
    assert page.evaluate("document.activeElement.dataset.sort") == "figure"
    told = ("4万亿", "4.2万亿", "4.6万亿")
    assert all(one in row for one, row in zip(told, rows(page), strict=True))
    page.keyboard.press("Enter")
    page.wait_for_selector("#x-table [aria-sort=descending]")
    assert "4.6万亿" in rows(page)[0]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("width", [390, 1280])
def test_no_barrier_stands_in_the_explorer_and_it_fits(
    browser: "Browser", address: str, language: str, scheme: str, width: int
) -> None:
    axe: Any = pytest.importorskip("axe_playwright_python.sync_playwright")
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    visit(page, address, "?asof=2026-01-08", language)
    page.locator("#x-more").evaluate("more => { more.open = true }")
    found = axe.Axe().run(page).response["violations"]
    assert [(one["id"], one["impact"], one["nodes"][0]["html"][:160]) for one in found] == []
    targets = page.locator("#x :is(button, select, summary, input:not([type=radio])):visible")
    heights = targets.evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert len(heights) > 8
    assert min(heights) >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_without_script_the_page_says_where_the_figures_are(
    browser: "Browser", address: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "en/explorer.html")
    assert "JavaScript" in page.locator("#x-plain").inner_text()
    assert not page.locator("#x-form").is_visible()
    page.locator("#x-plain a", has_text="Download").click()
    assert page.url.endswith("en/download.html")
    context.close()
