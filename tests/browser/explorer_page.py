"""The explorer's page as its tests open and read it."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def visit(page: "Page", address: str, search: str = "", language: str = "en") -> None:
    page.goto(f"{address}{language}/explorer.html{search}")
    page.wait_for_selector("#x[data-ready]")


def settled(page: "Page", count: int | None = None) -> None:
    """Wait until what was asked last is shown, in so many rows."""
    from playwright.sync_api import expect

    expect(page.locator("#x-region")).to_have_attribute("aria-busy", "false")
    if count is not None:
        expect(page.locator("#x-table tbody tr")).to_have_count(count)


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
