"""What the explorer loads: every row, as it stood through time, and nothing that runs."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from unit.site.sample_package import EARLIER, FORMULA, KNOWN, ROWS

from openbell.site.explorer.sheet import TABLES, Sheet, ranks
from openbell.site.explorer.standing import History
from openbell.site.marks import mark_of_claim
from openbell.wording.edition import Edition
from openbell.wording.library import Library

LISTED = {
    "company": "company_id",
    "offering": "offering_id",
    "metric": "metric_id",
    "period": "period",
    "basis": "basis",
    "dimensions": "dimensions",
}


@pytest.fixture(scope="module")
def sheets(english: Edition) -> dict[str, dict[str, Any]]:
    return {name: json.loads(json.dumps(Sheet(english, name).as_json())) for name in TABLES}


@pytest.mark.parametrize("table", TABLES)
def test_every_row_is_there_in_the_published_order(
    sheets: dict[str, dict[str, Any]], table: str
) -> None:
    held, published = sheets[table], ROWS[table]
    assert held["count"] == len(published) > 5
    for name, column in LISTED.items():
        ids = held["lists"][name]["id"]
        told = [ids[place] if place >= 0 else None for place in held["columns"][name]]
        assert told == [row.get(column) or None for row in published], name


def test_the_last_standing_of_a_claim_is_the_one_its_page_shows(library: Library) -> None:
    history = History(library)
    for claim in library.claims.values():
        assert history.standings(claim)[-1][1] == mark_of_claim(claim, library), claim["claim_id"]


def test_a_quarrel_that_comes_later_does_not_mark_a_claim_before(library: Library) -> None:
    claim = library.claims["daily#alpha.revenue.2025-H1.actual"]
    assert History(library).standings(claim) == [(EARLIER, "alone"), (KNOWN, "disputed")]


def test_a_withdrawal_marks_a_claim_from_its_day_on(library: Library) -> None:
    claim = {**library.claims["daily#alpha.words.2025.actual"]}
    claim |= {"status": "retracted", "status_from": KNOWN}
    assert History(library).standings(claim) == [(EARLIER, "words"), (KNOWN, "retracted")]


def test_moments_are_whole_milliseconds_and_never_later_than_they_are(
    sheets: dict[str, dict[str, Any]],
) -> None:
    held = sheets["claims"]
    for place, row in zip(held["columns"]["known"], ROWS["claims"], strict=True):
        since = row["known_at"] - datetime(1970, 1, 1, tzinfo=UTC)
        assert held["moments"][place] == since // timedelta(milliseconds=1)


def test_a_name_is_found_in_both_languages(sheets: dict[str, dict[str, Any]]) -> None:
    names = sheets["claims"]["lists"]
    alpha = names["company"]["words"][names["company"]["id"].index("alpha")]
    for name in ("alpha ai", "阿尔法智能", "alf", "02513"):
        assert name in alpha
    revenue = names["metric"]["words"][names["metric"]["id"].index("revenue")]
    assert "营业收入" in revenue
    assert "revenue" in revenue


def test_sizes_sort_as_exact_decimals_and_words_have_none(
    sheets: dict[str, dict[str, Any]],
) -> None:
    sizes = sheets["claims"]["columns"]["size"]
    numbers = [(row["value"], size) for row, size in zip(ROWS["claims"], sizes, strict=True)]
    known = sorted((value, size) for value, size in numbers if value is not None)
    assert [size for _, size in known] == sorted(size for _, size in known)
    words = next(n for n, row in enumerate(ROWS["claims"]) if row["reported"] == "位居前列")
    assert sizes[words] == -1


def test_equal_keys_stand_together() -> None:
    assert ranks([3, None, 1, 3]) == [1, -1, 0, 1]


@pytest.mark.slow
def test_the_files_hide_no_character_and_keep_formulas_as_text(site: Path) -> None:
    for file in (site / "en" / "explorer").glob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert "\u202e" not in text
        assert "[U+202E]" in text
    claims = json.loads((site / "zh" / "explorer" / "claims.json").read_text(encoding="utf-8"))
    assert FORMULA in claims["columns"]["reading"].values()
