"""What the explorer loads: every row, as it stood through time, and nothing that runs."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from unit.site.sample_package import EARLIER, FORMULA, KNOWN, ROWS

from openbell.site.explorer.dimensions import Dimensions
from openbell.site.explorer.standing import History
from openbell.site.explorer.write import write_sheets
from openbell.site.marks import mark_of_claim
from openbell.site.safe import file_stem
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


Files = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def sheets(english: Edition, tmp_path_factory: pytest.TempPathFactory) -> Files:
    folder = tmp_path_factory.mktemp("en")
    write_sheets(english, folder)
    return {
        file.stem: json.loads(file.read_text(encoding="utf-8"))
        for file in (folder / "explorer").glob("*.json")
    }


def ids_of(sheets: Files, column: str) -> list[str | None]:
    """What each row of the claims points at in a list."""
    held = sheets["claims"]["lists"][column]
    ids = held["id"]
    if column == "dimensions":
        ids = [";".join(ids[part] for part in parts) for parts in held["of"]]
    return [ids[place] if place >= 0 else None for place in sheets["claims"]["columns"][column]]


def test_every_claim_is_there_in_the_published_order(sheets: Files) -> None:
    held, published = sheets["claims"], ROWS["claims"]
    assert held["count"] == len(published) > 5
    for name, column in LISTED.items():
        assert ids_of(sheets, name) == [row.get(column) or None for row in published], name
    for column, told in held["columns"].items():
        assert isinstance(told, dict) or len(told) == len(published), column


def test_every_fact_points_at_a_claim_that_answers_its_question(
    sheets: Files, library: Library
) -> None:
    held, published = sheets["facts"], library.package.rows("facts")
    claims = library.package.rows("claims")
    assert held["count"] == len(published) > 5
    assert {len(column) for column in held["columns"].values()} == {len(published)}
    for fact, place in zip(published, held["columns"]["claim"], strict=True):
        claim = claims[place]
        assert claim["claim_id"] == fact["claim_id"]
        assert [claim[key] for key in LISTED.values()] == [fact[key] for key in LISTED.values()]


def test_dimensions_are_called_as_their_own_row_calls_them(sheets: Files, english: Edition) -> None:
    held, rows = sheets["claims"], english.library.package.rows("claims")
    listed, places = held["lists"]["dimensions"], held["columns"]["dimensions"]
    told = [[listed["shown"][part] for part in listed["of"][one]] for one in places if one >= 0]
    assert told == [english.dimensions(row) for row in rows if row["dimensions"]] != []


def test_a_forecaster_is_named_as_each_company_names_it(english: Edition) -> None:
    claim = next(row for row in ROWS["claims"] if row["company_id"] == "alpha")
    told = {**claim, "offering_id": None, "dimensions": "forecaster=someone"}
    names = {f"{one}.someone": {"name": one.title(), "name_zh": None} for one in ("alpha", "beta")}
    library = replace(english.library)
    library.__dict__["parties"] = names
    edition = Edition(library, english.language)
    dimensions = Dimensions(edition, edition)
    places = [dimensions.place({**told, "company_id": one}) for one in ("alpha", "beta", "alpha")]
    assert places == [0, 1, 0]


def test_names_to_search_stand_beside_the_names_they_belong_to(sheets: Files) -> None:
    lists = sheets["claims"]["lists"]
    assert sheets["words"].keys() == lists.keys()
    for name, words in sheets["words"].items():
        assert len(words) == len(lists[name]["id"]), name


def test_what_only_some_readers_ask_for_is_in_no_file_that_all_fetch(sheets: Files) -> None:
    told = json.dumps(sheets["claims"], ensure_ascii=False).casefold()
    titles = [title for title in sheets["words"]["source"] if len(title) > 8]
    assert titles
    assert not [title for title in titles if title in told]
    assert sheets["earlier"]
    assert "earlier" not in sheets["claims"]


def test_a_source_whose_page_is_named_otherwise_says_so(sheets: Files) -> None:
    held = sheets["claims"]["lists"]["source"]
    pages = [held["page"].get(str(place), one) for place, one in enumerate(held["id"])]
    assert pages == [file_stem(one) for one in held["id"]]


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
    sheets: Files,
) -> None:
    held = sheets["claims"]
    for place, row in zip(held["columns"]["known"], ROWS["claims"], strict=True):
        since = row["known_at"] - datetime(1970, 1, 1, tzinfo=UTC)
        assert held["moments"][place] == since // timedelta(milliseconds=1)


def test_a_name_is_found_in_both_languages(sheets: Files) -> None:
    names, found = sheets["claims"]["lists"], sheets["words"]
    alpha = found["company"][names["company"]["id"].index("alpha")]
    for name in ("alpha ai", "阿尔法智能", "alf", "02513"):
        assert name in alpha
    revenue = found["metric"][names["metric"]["id"].index("revenue")]
    assert "营业收入" in revenue
    assert "revenue" in revenue


@pytest.mark.slow
def test_the_files_hide_no_character_and_keep_formulas_as_text(site: Path) -> None:
    for file in (site / "en" / "explorer").glob("*.json"):
        text = file.read_text(encoding="utf-8")
        assert "\u202e" not in text
        assert "[U+202E]" in text or file.stem in {"words", "earlier", "facts"}
    claims = json.loads((site / "zh" / "explorer" / "claims.json").read_text(encoding="utf-8"))
    assert FORMULA in claims["columns"]["reading"].values()
