"""Coverage: every period of the package in its cell, and what nobody looked for said aloud."""

import pytest
from unit.site.reading import Tables, with_rows, written
from unit.site.sample_package import HOSTILE, ROWS

from openbell.site.coverage import coverage
from openbell.site.pages import company
from openbell.site.pages import coverage as page
from openbell.wording.edition import Edition


def test_every_period_of_the_package_is_counted_in_its_cell(english: Edition) -> None:
    found = coverage(english)
    assert found.metrics == ("tokens", "revenue")
    counted = {
        (cell.company_id, cell.metric_id): cell.counts
        for cells in found.cells.values()
        for cell in cells
        if cell.rows
    }
    assert counted == {
        ("alpha", "revenue"): {"reported": 1, "disputed": 1},
        ("alpha", "tokens"): {"not_found": 1},
        ("beta", "tokens"): {"not_applicable": 1},
    }
    assert sum(found.whole.values()) == len(ROWS["coverage"])


def test_a_cell_is_shown_by_its_weightiest_period(english: Edition) -> None:
    states = {
        (cell.company_id, cell.metric_id): cell.state
        for cells in coverage(english).cells.values()
        for cell in cells
    }
    assert states["alpha", "revenue"] == "disputed"
    assert states["alpha", "tokens"] == "not_found"
    assert states["beta", "tokens"] == "not_applicable"
    assert states["beta", "revenue"] == "unlooked"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("english", ("1 reported", "≠1 disputed", "○1 looked for and not found", "nobody looked")),
        ("chinese", ("1 已报告", "≠1 有争议", "○1 查而未得", "无人查过")),
    ],
)
def test_no_status_is_told_by_colour_alone(
    code: str, words: tuple[str, ...], request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(code)
    rows = {
        attributes["id"]: " ".join(cell.text for cell in cells)
        for attributes, cells in Tables(written(page.pages(edition), edition, "coverage")).rows
        if "id" in attributes
    }
    assert len(rows) == len(ROWS["companies"])
    for word in words:
        assert word in rows["coverage.alpha"] + rows["coverage.beta"]


def test_a_cell_opens_its_periods_with_their_sources_and_notes(english: Edition) -> None:
    html = written(page.pages(english), english, "coverage")
    alpha = next(cells for row, cells in Tables(html).rows if row.get("id") == "coverage.alpha")
    tokens, revenue = alpha[1].panel, alpha[2].panel
    assert HOSTILE.replace("\u202e", "[U+202E]") in tokens
    assert "https://alpha.example/reports" in tokens
    assert revenue.index("H1 2025") < revenue.index("2024")
    assert 'href="sources/paper.html"' in html
    assert 'href="https://alpha.example/reports"' in html
    assert 'href="javascript' not in html


def test_a_company_page_tells_what_is_missing(english: Edition) -> None:
    html = written(company.pages(english), english, "companies/beta")
    missing = html[html.index('id="coverage"') :]
    assert "It sells chips." in missing
    assert "nobody looked</dt>" in missing
    assert "Revenue</a>" in missing
    assert 'href="../coverage.html#coverage.beta"' in missing


def test_without_core_metrics_the_page_says_so(chinese: Edition) -> None:
    bare = with_rows(chinese, coverage=[])
    assert "尚未收录核心指标。" in written(page.pages(bare), bare, "coverage")
