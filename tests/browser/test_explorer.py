"""What is asked of the explorer, in its fields and in its address, and what it then shows."""

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from browser.explorer_page import rows, settled, visit
from unit.site.sample_package import ROWS

import openbell

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("asked", ["revenue", "营业收入", "REVENUE", "ｒｅｖｅｎｕｅ"])
def test_search_finds_a_metric_by_its_name_in_either_language(
    page: "Page", address: str, language: str, asked: str
) -> None:
    visit(page, address, language=language)
    page.locator("#x-q").fill(asked)
    wanted = [row for row in ROWS["claims"] if row["metric_id"] == "revenue"]
    settled(page, len(wanted))
    assert all(row["reported"][:7] in "\n".join(rows(page)) for row in wanted)


@pytest.mark.parametrize("asked", ["02513 revenue", "阿尔法智能营业收入", "ALF，营业收入"])
def test_search_joins_words_and_cuts_a_chinese_name_from_what_follows(
    page: "Page", address: str, asked: str
) -> None:
    visit(page, address, f"?q={quote(asked)}")
    found = rows(page)
    assert len(found) == 3
    assert all("Alpha AI" in row and "Revenue" in row for row in found)


def test_an_address_with_a_question_opens_no_other_search(page: "Page", address: str) -> None:
    visit(page, address, "?q=revenue&company=alpha")
    page.wait_for_function("location.search === '?q=revenue&company=alpha'")
    assert not page.locator(".md-search__output").is_visible()
    assert page.locator("#x-q").input_value() == "revenue"


FILTERS = {
    "table": "facts",
    "q": "paper",
    "company": "alpha",
    "metric": "revenue",
    "period": "2025-H1",
    "standing": "disputed",
    "basis": "actual",
    "kind": "news",
    "source": "paper",
    "asof": "2026-01-08",
    "sort": "figure",
}


def test_an_address_restores_everything_that_was_asked(page: "Page", address: str) -> None:
    search = "?" + "&".join(f"{key}={value}" for key, value in FILTERS.items())
    visit(page, address, search)
    for key, value in FILTERS.items():
        held = page.evaluate("key => document.getElementById('x-form').elements[key].value", key)
        assert held == value
    assert len(rows(page)) == 1
    page.wait_for_function("search => location.search === search", arg=search_of(FILTERS))


def search_of(asked: dict[str, str]) -> str:
    order = ("table", "q", "sort", "company", "metric", "period", "standing", "basis")
    keys = [*order, "kind", "source", "asof"]
    return "?" + "&".join(f"{key}={asked[key]}" for key in keys if key in asked)


def test_what_is_asked_stands_in_the_address_and_in_the_other_language(
    page: "Page", address: str
) -> None:
    visit(page, address)
    page.locator("#x-metric").select_option("revenue")
    page.locator("#x-asof").fill("2026-01-07")
    page.wait_for_function("location.search === '?metric=revenue&asof=2026-01-07'")
    settled(page)
    count = len(rows(page))
    page.locator(".ob-twin a").click()
    page.wait_for_selector("#x[data-ready]")
    assert "zh/explorer.html?metric=revenue&asof=2026-01-07" in page.url
    assert len(rows(page)) == count
    page.reload()
    page.wait_for_selector("#x[data-ready]")
    assert page.locator("#x-metric").input_value() == "revenue"


def test_as_of_a_day_claims_not_yet_known_and_quarrels_to_come_are_hidden(
    page: "Page", address: str, site: Path
) -> None:
    visit(page, address, "?asof=2026-01-07")
    held = openbell.load("claims", as_of="2026-01-07", package=site / "data").to_pylist()
    assert 0 < len(held) < len(ROWS["claims"])
    found = "\n".join(rows(page))
    assert len(rows(page)) == len(held)
    assert "2亿多" in found
    assert "1.91亿" not in found
    assert page.locator("#x-table .ob-mark--disputed").count() == 0
    visit(page, address)
    assert len(rows(page)) == len(ROWS["claims"])
    assert page.locator("#x-table .ob-mark--disputed").count() > 0


def test_a_day_that_is_none_is_named_and_hides_nothing(page: "Page", address: str) -> None:
    visit(page, address, "?asof=2026-02-31")
    assert "2026-02-31" in page.locator("#x-note").inner_text()
    assert len(rows(page)) == len(ROWS["claims"])
