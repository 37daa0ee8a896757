"""The CSV beside a chart is its points, to the last digit, and opens safely in a spreadsheet."""

import csv
import io
from decimal import Decimal

import pytest
from unit.charts.little_world import World, whole_world

from openbell.charts import CHARTS
from openbell.charts.table import COLUMNS, csv_file, safe

BY_NAME = {chart.name: chart for chart in CHARTS}


def read(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("name", BY_NAME)
def test_a_csv_holds_every_point_with_its_exact_figures(name: str, code: str) -> None:
    edition = whole_world().edition(code)
    points = BY_NAME[name].points(edition)
    rows = read(csv_file(points, edition))
    assert len(rows) == len(points)
    for row, one in zip(rows, points, strict=True):
        for column in ("value", "low", "high"):
            told = Decimal(row[column]) if row[column] else None
            assert told == getattr(one, column)
        assert row["period"] == one.fact["period"]
        assert row["company"] == safe(edition.company(one.company_id))


def test_a_figure_keeps_its_last_digit_and_its_rivals() -> None:
    world = World()
    world.fact("revenue", "724.123456789012", period="2023", rivals=("-1.5", "900"))
    world.fact("revenue", "1", period="2024")
    edition = world.edition()
    row = read(csv_file(BY_NAME["results"].points(edition), edition))[0]
    assert (row["value"], row["rivals"]) == ("724.123456789012", "-1.5;900")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd", "@sum", "\tx", "\rx"])
def test_no_cell_of_text_is_a_formula(text: str) -> None:
    assert safe(text) == "'" + text


def test_columns_are_named_once() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
