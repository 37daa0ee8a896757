"""The charts of a built site: in both widths, with table, CSV and specification beside them."""

import csv
import io
import json
from pathlib import Path

import pytest

from openbell.charts.table import COLUMNS

pytestmark = pytest.mark.slow
LANGUAGES = ("en", "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_chart_is_drawn_for_phone_and_desk_with_what_is_beside_it(
    site: Path, language: str
) -> None:
    page = (site / language / "charts.html").read_text()
    assert page.count('<figure class="ob-chart"') == page.count('class="ob-chart__wide"') > 0
    assert page.count('<svg class="ob-svg"') == 2 * page.count('<figure class="ob-chart"')
    rows = csv.reader(
        io.StringIO((site / language / "charts" / "timeline.csv").read_text("utf-8-sig"))
    )
    assert next(rows) == list(COLUMNS)
    assert [row[2] for row in rows] == ["alpha-ipo"]
    for ending in ("", ".narrow"):
        file = site / language / "charts" / f"timeline{ending}.json"
        assert json.loads(file.read_text())["$schema"].endswith("v6.json")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_a_page_with_its_drawing_and_a_row_for_every_point(
    site: Path, language: str
) -> None:
    overview = (site / language / "charts.html").read_text()
    files = sorted((site / language / "charts").glob("*.csv"))
    assert files
    for file in files:
        assert f'href="charts/{file.stem}.html"' in overview
        page = (site / language / "charts" / f"{file.stem}.html").read_text()
        assert page.count('class="ob-chart__wide"') == 1
        rows = len(list(csv.reader(io.StringIO(file.read_text("utf-8-sig"))))) - 1
        assert page.partition("<tbody>")[2].count("<tr>") == rows
        assert f'href="{file.stem}.csv"' in page
        section = page.partition("md-tabs__item--active")[2].partition("</a>")[0]
        assert 'href="../charts.html"' in section


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_company_with_two_periods_has_a_drawing_of_its_results(site: Path, language: str) -> None:
    assert 'data-chart="results"' in (site / language / "companies" / "alpha.html").read_text()
    assert "data-chart" not in (site / language / "companies" / "beta.html").read_text()


def test_what_draws_in_the_browser_is_on_the_site_once(site: Path) -> None:
    assert "vegaEmbed" in (site / "assets" / "vega.js").read_text()
    assert [file.parent.name for file in site.rglob("vega.js")] == ["assets"]


def test_the_button_for_an_interactive_chart_shows_only_with_script(site: Path) -> None:
    page = (site / "en" / "charts.html").read_text()
    assert page.count("<button") > 0
    assert '<button type="button" class="ob-button" hidden' in page
