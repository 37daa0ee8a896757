"""What was known when, case by case: corrections, withdrawals, revisions, dates printed roughly.

Each case tells one story and asks for claims, facts, conflicts and audits alike, at the very
microsecond of an act and at the one before it.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from support.along_time import IDS, TICK, Row, Timeline, backwards, ill_formed
from support.stories import (
    BASE,
    GROWTH,
    MONDAY,
    RIGHT,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WRONG,
    around,
    correcting,
    on_revenue,
    seen_at,
    source_of,
    story,
    withdrawn,
)
from support.world import World

from openbell.dates import parse_as_of
from openbell.loader.as_of import known_at
from openbell.schema import BY_NAME


def test_a_correction_acts_from_the_instant_of_the_source_that_corrects() -> None:
    world = story(WRONG).source("other", TUESDAY, [RIGHT])
    world.source("late", WEDNESDAY, [correcting(RIGHT, "early")])
    before, after = around(world, WEDNESDAY)
    assert (before.status("early"), before.status("late")) == ("in_force", "unknown")
    assert before.fact() == ("other", "suspicion")
    assert before.disputes == {("early", "other")}
    assert before.audited == {"early": "contradicted", "other": "holds"}
    assert before.broken == {"early"}
    assert (after.status("early"), after.status("late")) == ("superseded", "in_force")
    assert after.fact() == ("other", "earliest")
    assert after.disputes == after.broken == set()
    assert after.audited == {"other": "holds"}, "the first to print a figure stands for it"


def test_a_retraction_acts_from_the_instant_of_the_source_that_withdraws() -> None:
    world = story(withdrawn(WRONG, "notice")).source("other", TUESDAY, [RIGHT])
    world.source("notice", WEDNESDAY, [])
    before, after = around(world, WEDNESDAY)
    assert before.status("early") == "in_force"
    assert before.disputes == {("early", "other")}
    assert (before.audited["early"], before.broken) == ("contradicted", {"early"})
    assert after.status("early") == "retracted"
    assert after.fact() == ("other", "in_force")
    assert after.disputes == after.broken == set()
    assert after.audited == {"other": "holds"}


def test_a_retraction_of_the_only_claim_leaves_neither_fact_nor_audit() -> None:
    world = story(withdrawn(RIGHT, "notice")).source("notice", TUESDAY, [])
    before, after = around(world, TUESDAY)
    assert (before.fact(), before.audited) == (("early", "in_force"), {"early": "holds"})
    assert (after.fact(), after.audited) == (None, {})


def test_a_correction_of_a_correction_leaves_only_the_last_in_force() -> None:
    world = story(WRONG)
    world.source("second", TUESDAY, [correcting(RIGHT | {"reported": "33亿元"}, "early")])
    world.source("third", WEDNESDAY, [correcting(RIGHT, "second")])
    in_turn = [around(world, day)[1] for day in (MONDAY, TUESDAY, WEDNESDAY)]
    names = ("early", "second", "third")
    assert [[seen.status(name) for name in names] for seen in in_turn] == [
        ["in_force", "unknown", "unknown"],
        ["superseded", "in_force", "unknown"],
        ["superseded", "superseded", "in_force"],
    ]
    assert [seen.fact() for seen in in_turn] == [(name, "in_force") for name in names]
    assert [seen.audited for seen in in_turn] == [
        {"early": "contradicted"},
        {"second": "contradicted"},
        {"third": "holds"},
    ]
    assert [seen.broken for seen in in_turn] == [{"early"}, {"second"}, set()]
    assert [seen.disputes for seen in in_turn] == [set(), set(), set()]


def test_a_retraction_before_a_correction_stands_and_leaves_a_gap_between_them() -> None:
    world = story(withdrawn(WRONG, "notice")).source("notice", TUESDAY, [])
    world.source("late", THURSDAY, [correcting(RIGHT, "early")])
    retracted, corrected = around(world, THURSDAY)
    assert (retracted.status("early"), retracted.fact()) == ("retracted", None)
    assert (retracted.audited, retracted.broken) == ({}, set())
    assert (corrected.status("early"), corrected.fact()) == ("retracted", ("late", "in_force"))
    assert (corrected.audited, corrected.broken) == ({"late": "holds"}, set())


def test_a_correction_that_is_withdrawn_does_not_bring_back_what_it_corrected() -> None:
    world = story(WRONG)
    world.source("late", TUESDAY, [withdrawn(correcting(RIGHT, "early"), "notice")])
    world.source("notice", WEDNESDAY, [])
    before, after = around(world, WEDNESDAY)
    assert (before.fact(), before.audited) == (("late", "in_force"), {"late": "holds"})
    assert (after.status("early"), after.status("late")) == ("superseded", "retracted")
    assert (after.fact(), after.audited, after.broken) == (None, {}, set())


def test_guidance_revised_by_its_issuer_gives_way_but_stands_among_the_claims() -> None:
    guided = RIGHT | {"basis": "guidance"}
    issuer = {"kind": "company_statement", "publisher": "Alpha"}
    growth = GROWTH | {"basis": "guidance"}
    world = story(guided, BASE | {"basis": "guidance"}, growth, **issuer)
    world.source("revised", TUESDAY, [guided | {"reported": "4.0亿元"}], **issuer)
    before, after = around(world, TUESDAY)
    assert (before.fact("guidance"), after.fact("guidance")) == (
        ("early", "in_force"),
        ("revised", "revision"),
    )
    assert (after.status("early"), after.status("revised")) == ("in_force", "in_force")
    assert (before.disputes, after.disputes) == (set(), {("early", "revised")})
    assert [source_of(row["preferred"]) for row in after.conflicts if row["preferred"]] == [
        "revised"
    ]
    assert before.audited == {"early": "holds"}
    assert after.audited == {"early": "holds", "revised": "contradicted"}


def test_old_guidance_relayed_late_does_not_displace_the_revision() -> None:
    guided = RIGHT | {"basis": "guidance", "cites": "issuer"}
    world = World()
    for name, day, issued, figure in (
        ("first", MONDAY, "2026-01-02", "3.0亿元"),
        ("second", TUESDAY, "2026-01-04", "4.0亿元"),
        ("stale", WEDNESDAY, "2026-01-02", "3.0亿元"),
    ):
        statement = {"kind": "company_statement", "publisher": "Alpha", "published": issued}
        world.source(name, day, [guided | {"reported": figure}], cites={"issuer": statement})
    in_turn = [around(world, day)[1].fact("guidance") for day in (MONDAY, TUESDAY, WEDNESDAY)]
    assert in_turn == [("first", "in_force"), ("second", "revision"), ("second", "revision")]


def test_a_forecast_stays_a_fact_of_its_own_when_the_actual_appears() -> None:
    forecast = RIGHT | {"reported": "9.0亿元", "basis": "forecast", "forecaster": "broker"}
    world = story(forecast).source("results", TUESDAY, [RIGHT])
    before, after = around(world, TUESDAY)
    assert (before.fact("forecast"), before.fact()) == (("early", "in_force"), None)
    assert (after.fact("forecast"), after.fact()) == (
        ("early", "in_force"),
        ("results", "in_force"),
    )
    assert after.disputes == after.broken == set()
    assert (before.audited, after.audited) == ({}, {"results": "holds"})
    (kept,) = [row for row in after.facts if row["basis"] == "forecast"]
    assert kept in before.facts


DATED = [
    ("2026-01-08", "+08:00", "2026-01-08T15:59:59.999999Z"),
    ("2026-01-08", "-05:00", "2026-01-09T04:59:59.999999Z"),
    ("2026-01-08", None, "2026-01-09T11:59:59.999999Z"),
    ("2026-01", "+08:00", "2026-01-31T15:59:59.999999Z"),
    ("2026-02", None, "2026-03-01T11:59:59.999999Z"),
    ("2026", "+08:00", "2026-12-31T15:59:59.999999Z"),
    ("2026-01-08T16:14+08:00", None, "2026-01-08T08:14:59.999999Z"),
    ("2026-01-08T16:14:43+08:00", None, "2026-01-08T08:14:43.999999Z"),
]


@pytest.mark.parametrize(("published", "zone", "last"), DATED)
def test_a_document_is_known_at_the_last_microsecond_that_its_date_allows(
    published: str, zone: str | None, last: str
) -> None:
    zoned = {"zone": zone} if zone else {}
    world = story(WRONG).source("dated", published, [RIGHT], **zoned)
    instant = parse_as_of(last)
    before, after = seen_at(world, instant - TICK), seen_at(world, instant)
    assert (before.status("dated"), after.status("dated")) == ("unknown", "in_force")
    assert (before.disputes, after.disputes) == (set(), {("dated", "early")})
    assert (before.audited.keys(), after.audited.keys()) == ({"early"}, {"dated", "early"})
    agreements = [
        {row["agreement"] for row in seen.facts if on_revenue(row) and row["period"] == "2025"}
        for seen in (before, after)
    ]
    assert agreements == [{"single"}, {"disputed"}]


@pytest.mark.parametrize("day", [date(2026, 1, 8), "2026-01-08"])
def test_an_american_evening_is_the_next_day_in_hong_kong(day: str | date) -> None:
    world = story(WRONG).source("evening", "2026-01-08T18:30-05:00", [RIGHT])
    assert seen_at(world, parse_as_of(day)).status("evening") == "unknown"
    tomorrow = seen_at(world, parse_as_of("2026-01-09"))
    assert tomorrow.status("evening") == "in_force"
    assert tomorrow.disputes == {("early", "evening")}
    assert tomorrow.audited == {"early": "contradicted", "evening": "holds"}


def test_the_hour_that_new_york_lives_twice_is_two_hours() -> None:
    world = story(WRONG).source("summer", "2026-11-01T01:30:00-04:00", [RIGHT])
    world.source("winter", "2026-11-01T01:30:00-05:00", [correcting(RIGHT, "summer")])
    half_past = datetime(2026, 11, 1, 1, 30, 1, tzinfo=ZoneInfo("America/New_York"))
    first = seen_at(world, parse_as_of(half_past))
    second = seen_at(world, parse_as_of(half_past.replace(fold=1)))
    assert (first.status("summer"), first.status("winter")) == ("in_force", "unknown")
    assert (second.status("summer"), second.status("winter")) == ("superseded", "in_force")
    assert (first.audited.keys(), second.audited.keys()) == (
        {"early", "summer"},
        {"early", "winter"},
    )


ONE_INSTANT = [
    ("2026-01-08T16:14:43+08:00", "2026-01-08T08:14:43Z"),
    ("2026-01-08T23:59:59.999999+08:00", "2026-01-08T11:59-04:00"),
]


@pytest.mark.parametrize(("one", "other"), ONE_INSTANT)
def test_two_documents_of_one_instant_appear_together(one: str, other: str) -> None:
    world = World().source("tables", MONDAY, [BASE, GROWTH])
    world.source("left", one, [WRONG]).source("right", other, [RIGHT])
    before, after = around(world, one)
    assert (before.fact(), before.disputes, before.audited) == (None, set(), {})
    assert after.fact() is not None
    assert after.disputes == {("left", "right")}
    assert (after.audited, after.broken) == (
        {"left": "contradicted", "right": "holds"},
        {"left"},
    )
    facts = Timeline(world.dataset()).whole["facts"].to_pylist()
    assert [row["n_claims"] for row in facts if row["period"] == "2025" and on_revenue(row)] == [2]


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_a_claim_corrected_at_its_own_instant_is_never_in_force(names: tuple[str, str]) -> None:
    wrong, right = names
    world = World().source("tables", MONDAY, [BASE, GROWTH])
    world.source(wrong, TUESDAY, [WRONG])
    world.source(right, TUESDAY, [correcting(RIGHT, wrong)])
    before, after = around(world, TUESDAY)
    assert (before.status(wrong), before.fact()) == ("unknown", None)
    assert (after.status(wrong), after.fact()) == ("superseded", (right, "in_force"))
    assert (after.disputes, after.broken, after.audited) == (set(), set(), {right: "holds"})
    whole = Timeline(world.dataset()).whole
    assert list(ill_formed(whole)) == []
    assert wrong not in {source_of(row["claim_id"]) for row in whole["facts"].to_pylist()}
    assert whole["conflicts"].num_rows == 0
    assert whole["audits"].num_rows == 1


@pytest.mark.parametrize("act", [correcting(RIGHT, "early"), RIGHT])
def test_the_order_of_documents_of_one_instant_changes_nothing(act: dict[str, Any]) -> None:
    world = story(withdrawn(WRONG, "late")).source("late", TUESDAY, [act])
    world.source("other", TUESDAY, [RIGHT | {"reported": "3.1亿元"}])
    dataset = world.dataset()
    assert Timeline(backwards(dataset)).whole == Timeline(dataset).whole


def test_a_suspicion_lasts_as_long_as_the_claim_that_the_slip_may_be_taken_from() -> None:
    world = World().source("one", MONDAY, [RIGHT])
    world.source("two", MONDAY, [RIGHT | {"reported": "2.0亿元"}])
    world.source("before", TUESDAY, [withdrawn(BASE, "notice")]).source("notice", THURSDAY, [])
    in_turn = [
        [(row["suspicion"], row["suspect"], row["mistaken_for"]) for row in seen.conflicts]
        for day in (TUESDAY, THURSDAY)
        for seen in around(world, day)
    ]
    unexplained = (None, None, None)
    explained = ("year_before", "two#revenue", "before#base")
    assert in_turn == [[unexplained], [explained], [explained], [unexplained]]


def _rows_with_ends() -> Iterator[tuple[Timeline, str, Row]]:
    """A story in which a fact, a conflict, an audit each end, by a correction and a retraction."""
    world = story(WRONG).source("other", TUESDAY, [withdrawn(RIGHT, "notice")])
    world.source("late", WEDNESDAY, [correcting(RIGHT, "early")])
    world.source("notice", THURSDAY, [])
    timeline = Timeline(world.dataset())
    for name in IDS:
        rows = timeline.whole[name].to_pylist()
        assert any(row["known_to"] for row in rows)
        for row in rows:
            yield timeline, name, row


def test_a_row_is_seen_from_its_first_microsecond_until_the_one_before_its_last() -> None:
    for timeline, name, row in _rows_with_ends():

        def seen(instant: datetime, name: str = name, timeline: Timeline = timeline) -> list[Row]:
            return known_at(BY_NAME[name], timeline.whole[name], instant).to_pylist()

        standing = row | {"known_to": None}
        assert standing not in seen(row["known_from"] - TICK)
        assert standing in seen(row["known_from"])
        last = row["known_to"] or datetime(9999, 12, 31, tzinfo=UTC)
        assert standing in seen(last - TICK)
        assert row["known_to"] is None or standing not in seen(last)
