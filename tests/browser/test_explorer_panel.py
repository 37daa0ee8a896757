"""Every row of the explorer opens, in place, where its figure comes from."""

from typing import TYPE_CHECKING

import pytest
from browser.explorer_page import visit
from unit.site.sample_package import ROWS

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize(
    ("language", "table", "width"),
    [("en", "claims", 1280), ("zh", "claims", 390), ("zh", "facts", 1280), ("en", "facts", 390)],
)
def test_each_row_opens_by_keyboard_where_its_figure_comes_from(
    page: "Page", address: str, language: str, table: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    visit(page, address, f"?table={table}", language)
    lines = page.locator("#x-table tbody tr")
    assert lines.count() > 5
    for n in range(lines.count()):
        line = lines.nth(n)
        button, panel = line.locator(".ob-fig"), line.locator(".ob-pop")
        assert not panel.is_visible()
        button.focus()
        page.keyboard.press("Enter")
        assert panel.is_visible()
        told = panel.inner_text()
        assert line.locator(".ob-print bdi").inner_text() in told
        assert line.locator(".ob-standing .ob-mark").inner_text() in told
        own = line.locator(".ob-origin a").get_attribute("href")
        assert panel.locator("dd a").first.get_attribute("href") == own
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('.ob-pop') !== null")
        page.keyboard.press("Escape")
        assert not panel.is_visible()


def test_a_panel_tells_the_place_the_origin_and_since_when(page: "Page", address: str) -> None:
    visit(page, address)
    places = {row["reported"]: row["at"] for row in ROWS["claims"] if row["at"]}
    relayed = [row for row in ROWS["claims"] if row["origin_id"] != row["source_id"]]
    assert places
    assert relayed
    for line in page.locator("#x-table tbody tr").all():
        line.locator(".ob-fig").click()
        told = line.locator(".ob-pop dl").inner_text()
        assert "Known since" in told
        assert places.get(line.locator(".ob-print bdi").inner_text(), "") in told
        page.keyboard.press("Escape")
    assert page.locator("#x-table .ob-pop dt", has_text="Origin").count() == len(relayed)


def test_a_panel_names_the_other_prints_known_on_the_day_asked_for(
    page: "Page", address: str
) -> None:
    visit(page, address, "?metric=revenue&standing=disputed&period=2025-H1")
    line = page.locator("#x-table tbody tr").first
    line.locator(".ob-fig").click()
    others = line.locator(".ob-pop li")
    assert others.count() >= 1
    assert "Disputed" in others.first.inner_text()
    asked = line.locator(".ob-pop p a").last.get_attribute("href")
    assert asked == "explorer.html?company=alpha&metric=revenue&period=2025-H1"
    page.goto(f"{address}en/{others.first.locator('a').get_attribute('href')}")
    assert page.locator("tr:target").count() == 1
    visit(page, address, "?metric=revenue&period=2025-H1&asof=2026-01-07")
    line = page.locator("#x-table tbody tr").first
    line.locator(".ob-fig").click()
    assert line.locator(".ob-pop li").count() == 0
