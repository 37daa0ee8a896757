from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.sample_rows import FIRST, REVENUE, REVENUE_MENDED, REVENUE_OTHER, SECOND, THIRD

from openbell.loader import load
from openbell.loader.as_of import known_at
from openbell.loader.load import AsOf
from openbell.schema import BY_NAME

MICROSECOND = timedelta(microseconds=1)


def claim_ids(as_of: AsOf, package: Path) -> set[str | None]:
    return set(load("claims", as_of=as_of, package=package)["claim_id"].to_pylist())


def statuses(as_of: datetime, package: Path) -> dict[str, tuple[str, datetime | None]]:
    rows = load("claims", as_of=as_of, package=package).to_pylist()
    return {row["claim_id"]: (row["status"], row["status_from"]) for row in rows}


def test_a_claim_is_there_from_the_very_microsecond_it_was_known(package: Path) -> None:
    assert REVENUE not in claim_ids(FIRST - MICROSECOND, package)
    assert REVENUE in claim_ids(FIRST, package)
    assert REVENUE_OTHER not in claim_ids(SECOND - MICROSECOND, package)
    assert REVENUE_OTHER in claim_ids(SECOND, package)


def test_a_day_means_its_end_in_hong_kong(package: Path) -> None:
    assert claim_ids("2026-01-09", package) == claim_ids(SECOND, package)
    assert claim_ids("2026-01-08", package) == claim_ids(SECOND - MICROSECOND, package)


def test_a_later_correction_is_not_hinted_at(package: Path) -> None:
    assert statuses(THIRD - MICROSECOND, package)[REVENUE] == ("in_force", None)
    assert statuses(THIRD, package)[REVENUE] == ("superseded", THIRD)
    assert statuses(THIRD, package)[REVENUE_MENDED] == ("in_force", None)


@pytest.mark.parametrize(
    ("as_of", "claim_id", "agreement"),
    [
        (FIRST, REVENUE, "single"),
        (SECOND - MICROSECOND, REVENUE, "single"),
        (SECOND, REVENUE, "disputed"),
        (THIRD - MICROSECOND, REVENUE, "disputed"),
        (THIRD, REVENUE_MENDED, "disputed"),
    ],
)
def test_the_fact_is_the_one_in_force_then_and_its_end_is_unknown(
    package: Path, as_of: datetime, claim_id: str, agreement: str
) -> None:
    facts = load("facts", as_of=as_of, package=package).to_pylist()
    (fact,) = [fact for fact in facts if fact["fact_id"] == "f-revenue"]
    assert (fact["claim_id"], fact["agreement"], fact["known_to"]) == (claim_id, agreement, None)


def test_a_conflict_that_was_settled_is_there_until_it_was(package: Path) -> None:
    def ids(as_of: datetime) -> list[str | None]:
        rows = load("conflicts", as_of=as_of, package=package)
        return rows["conflict_id"].to_pylist()

    assert ids(SECOND) == ["x-loss", "x-revenue"]
    assert ids(THIRD) == ["x-loss"]


def test_without_as_of_history_comes_whole(package: Path) -> None:
    assert load("facts", package=package).num_rows == 4
    assert statuses(THIRD, package) == {
        row["claim_id"]: (row["status"], row["status_from"])
        for row in load("claims", package=package).to_pylist()
    }


@pytest.mark.parametrize("table", ["claims", "facts", "conflicts", "audits"])
def test_types_and_order_stay_as_published(package: Path, table: str) -> None:
    for as_of in ("2000-01-01", "2026-01-09", "9999-12-31"):
        rows = load(table, as_of=as_of, package=package)
        assert rows.schema.equals(BY_NAME[table].arrow())
        key = list(zip(*(rows[name].to_pylist() for name in BY_NAME[table].key), strict=True))
        assert key == sorted(key)


instants = st.datetimes(
    datetime(2026, 1, 1), datetime(2026, 1, 1, 0, 0, 0, 9), timezones=st.just(UTC)
)


@given(spells=st.lists(st.tuples(instants, st.none() | instants)), as_of=instants)
def test_the_rows_in_force_are_those_begun_and_not_ended(
    spells: list[tuple[datetime, datetime | None]], as_of: datetime
) -> None:
    table = BY_NAME["audits"]
    rows = [
        {"audit_id": str(place), "known_from": start, "known_to": end}
        for place, (start, end) in enumerate(spells)
    ]
    found = known_at(table, pa.Table.from_pylist(rows, schema=table.arrow()), as_of)
    expected = [
        str(place)
        for place, (start, end) in enumerate(spells)
        if start <= as_of and (end is None or as_of < end)
    ]
    assert found["audit_id"].to_pylist() == expected
    assert found["known_to"].null_count == len(expected)


@given(
    lives=st.lists(st.tuples(instants, st.none() | instants, st.sampled_from(["superseded"]))),
    as_of=instants,
)
def test_statuses_are_those_that_were_known(
    lives: list[tuple[datetime, datetime | None, str]], as_of: datetime
) -> None:
    table = BY_NAME["claims"]
    rows: list[dict[str, Any]] = [
        {"claim_id": str(place), "known_at": known, "status": status, "status_from": since}
        for place, (known, since, status) in enumerate(lives)
    ]
    found = known_at(table, pa.Table.from_pylist(rows, schema=table.arrow()), as_of)
    expected = [
        (str(place), "in_force", None) if since and since > as_of else (str(place), status, since)
        for place, (known, since, status) in enumerate(lives)
        if known <= as_of
    ]
    columns = (found[name].to_pylist() for name in ("claim_id", "status", "status_from"))
    assert list(zip(*columns, strict=True)) == expected
