"""The rows that a reader takes away are the published ones, and nothing in them runs."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from browser.explorer_page import cells, published, rows, saved, visit
from unit.site.sample_package import FORMULA

import openbell

if TYPE_CHECKING:
    from playwright.sync_api import Page


pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_as_of_a_day_facts_are_those_that_held_then(page: "Page", address: str, site: Path) -> None:
    visit(page, address, "?table=facts&asof=2026-01-07")
    name, data = saved(page)
    held = openbell.load("facts", as_of="2026-01-07", package=site / "data").to_pylist()
    assert name == "openbell-facts-as-of-2026-01-07.csv"
    assert {row["fact_id"] for row in cells(data)} == {row["fact_id"] for row in held} != set()
    assert {row["known_to"] for row in cells(data)} == {""}


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
