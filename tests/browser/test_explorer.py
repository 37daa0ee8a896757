"""The explorer in a real browser: what is asked, what is shown, what is taken away."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from unit.site.sample_package import FORMULA, ROWS

import openbell

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]
NAME = "Alpha AI"


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A page that fails the test on any error of script, policy or network."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []


def visit(page: "Page", address: str, search: str = "", language: str = "en") -> None:
    page.goto(f"{address}{language}/explorer.html{search}")
    page.wait_for_selector("#x[data-ready]")


def rows(page: "Page") -> list[str]:
    return page.locator("#x-table tbody tr").all_inner_texts()


def saved(page: "Page") -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.locator("#x-save").click()
    return waiting.value.suggested_filename, Path(waiting.value.path()).read_bytes()


def cells(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def published(site: Path, table: str) -> list[dict[str, str]]:
    with (site / "data" / "csv" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("asked", ["revenue", "营业收入", "REVENUE", "ｒｅｖｅｎｕｅ"])
def test_search_finds_a_metric_by_its_name_in_either_language(
    page: "Page", address: str, language: str, asked: str
) -> None:
    visit(page, address, language=language)
    page.locator("#x-q").fill(asked)
    wanted = [row for row in ROWS["claims"] if row["metric_id"] == "revenue"]
    page.wait_for_function(
        f"document.querySelectorAll('#x-table tbody tr').length == {len(wanted)}"
    )
    assert all(row["reported"][:7] in "\n".join(rows(page)) for row in wanted)


@pytest.mark.parametrize("asked", ["02513 revenue", "阿尔法智能营业收入", "ALF，营业收入"])
def test_search_joins_words_and_cuts_a_chinese_name_from_what_follows(
    page: "Page", address: str, asked: str
) -> None:
    visit(page, address, f"?q={quote(asked)}")
    found = rows(page)
    assert len(found) == 3
    assert all(NAME in row and "Revenue" in row for row in found)


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


def test_as_of_a_day_facts_are_those_that_held_then(page: "Page", address: str, site: Path) -> None:
    visit(page, address, "?table=facts&asof=2026-01-07")
    name, data = saved(page)
    held = openbell.load("facts", as_of="2026-01-07", package=site / "data").to_pylist()
    assert name == "openbell-facts-as-of-2026-01-07.csv"
    assert {row["fact_id"] for row in cells(data)} == {row["fact_id"] for row in held} != set()
    assert {row["known_to"] for row in cells(data)} == {""}


def test_a_day_that_is_none_is_named_and_hides_nothing(page: "Page", address: str) -> None:
    visit(page, address, "?asof=2026-02-31")
    assert "2026-02-31" in page.locator("#x-note").inner_text()
    assert len(rows(page)) == len(ROWS["claims"])


@pytest.mark.parametrize(
    ("search", "table", "asked"),
    [
        (
            "?company=alpha&metric=revenue",
            "claims",
            {"metric_id": "revenue", "company_id": "alpha"},
        ),
        ("?metric=tokens&sort=figure", "claims", {"metric_id": "tokens"}),
        ("", "claims", {}),
        ("?table=facts&metric=revenue", "facts", {"metric_id": "revenue", "known_to": ""}),
    ],
)
def test_the_rows_taken_are_the_published_ones(
    page: "Page", address: str, site: Path, search: str, table: str, asked: dict[str, str]
) -> None:
    visit(page, address, search)
    name, data = saved(page)
    assert name == f"openbell-{table}.csv"
    assert data.startswith("\ufeff".encode())
    wanted = [
        row
        for row in published(site, table)
        if all(row[column] == value for column, value in asked.items())
    ]
    taken = cells(data)
    assert len(taken) == len(wanted) == len(rows(page)) > 0
    key = f"{table[:-1]}_id"
    found = {row[key]: row for row in taken}
    for row in wanted:
        told = {column: found[row[key]][column] for column in row}
        assert {column: text.removeprefix("'") for column, text in told.items()} == row


def test_what_a_spreadsheet_would_run_is_kept_from_running(
    page: "Page", address: str, site: Path
) -> None:
    visit(page, address)
    assert FORMULA in page.locator("#x-table").inner_text()
    assert page.locator("#x-table :is(script, img, a[href^='javascript'])").count() == 0
    assert page.title() != "owned"
    _, data = saved(page)
    taken = cells(data)
    assert f"'{FORMULA}" in {row["reads_as"] for row in taken}
    numbers = {"value", "low", "high", "soft_low", "soft_high"}
    texts = [text for row in taken for name, text in row.items() if name not in numbers]
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r"))]
    assert "-2351000000" in {row["value"] for row in taken}


@pytest.mark.parametrize("text", ["=1+1", "+1", "@SUM(A1)", "-1+1", "\t=1", "\r=1", "＝1", "-5%"])
def test_a_cell_that_would_run_begins_with_an_apostrophe(
    page: "Page", address: str, text: str
) -> None:
    visit(page, address)
    made = page.evaluate(
        "async text => (await import('./assets/openbell/explorer/table_file.js')).cell(text)", text
    )
    assert next(csv.reader(io.StringIO(made, newline=""))) == [f"'{text}"]


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
    page.wait_for_function("document.querySelectorAll('#x-table tbody tr').length == 3")
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
