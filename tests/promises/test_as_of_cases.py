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


ISSUER = {"kind": "company_statement", "publisher": "Alpha"}
GUIDED = RIGHT | {"basis": "guidance"}
RAISED = GUIDED | {"reported": "4.0亿元"}


def test_guidance_revised_by_its_issuer_is_superseded_and_contradicts_nobody() -> None:
    growth = GROWTH | {"basis": "guidance"}
    world = story(GUIDED, BASE | {"basis": "guidance"}, growth, **ISSUER)
    world.source("revised", TUESDAY, [RAISED], **ISSUER)
    before, after = around(world, TUESDAY)
    assert (before.fact("guidance"), after.fact("guidance")) == (
        ("early", "in_force"),
        ("revised", "in_force"),
    )
    assert (before.status("early"), after.status("early")) == ("in_force", "superseded")
    assert after.status("revised") == "in_force"
    assert before.disputes == after.disputes == before.broken == after.broken == set()
    assert (before.audited, after.audited) == ({"early": "holds"}, {})


def test_guidance_that_was_widened_is_not_what_was_said_more_narrowly_before() -> None:
    world = story(GUIDED | {"reported": "2.9亿元至3.1亿元"}, **ISSUER)
    world.source("revised", TUESDAY, [GUIDED | {"reported": "2亿元至4亿元"}], **ISSUER)
    _, after = around(world, TUESDAY)
    assert after.fact("guidance") == ("revised", "in_force")


def test_a_result_printed_anew_contradicts_until_a_correction_says_so() -> None:
    world = story(RIGHT, **ISSUER).source("anew", TUESDAY, [RAISED | {"basis": "actual"}], **ISSUER)
    _, after = around(world, TUESDAY)
    assert (after.status("early"), after.fact()) == ("in_force", ("anew", "revision"))
    assert after.disputes == {("anew", "early")}


def _told(world: World, name: str, day: str, issued: str | None, **claim: str) -> None:
    """A paper relays a statement of Alpha, of the day that it names."""
    statement = ISSUER | ({"published": issued} if issued else {})
    world.source(name, day, [GUIDED | {"cites": "issuer"} | claim], cites={"issuer": statement})


def test_old_guidance_relayed_late_does_not_displace_the_revision() -> None:
    world = World()
    _told(world, "first", MONDAY, "2026-01-01")
    _told(world, "second", TUESDAY, "2026-01-04", reported="4.0亿元")
    _told(world, "stale", WEDNESDAY, "2026-01-01")
    in_turn = [around(world, day)[1] for day in (MONDAY, TUESDAY, WEDNESDAY)]
    assert [seen.fact("guidance") for seen in in_turn] == [
        ("first", "in_force"),
        ("second", "in_force"),
        ("second", "in_force"),
    ]
    assert [seen.status("stale") for seen in in_turn] == ["unknown", "unknown", "superseded"]
    assert [seen.disputes for seen in in_turn] == [set(), set(), set()]


def test_two_relays_of_one_statement_on_two_days_are_no_revision() -> None:
    world = World()
    _told(world, "early", MONDAY, "2026-01-01")
    _told(world, "late", THURSDAY, "2026-01-01", reported="4.0亿元")
    _, after = around(world, THURSDAY)
    assert (after.status("early"), after.disputes) == ("in_force", {("early", "late")})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, "2026-01-04"),
        ("2026-01-01", None),
        ("2026-01", "2026-01-04"),
        ("2026-01-01", "2026-01"),
        ("2026-01-03", "2026-01-04"),
    ],
)
def test_statements_whose_dates_do_not_tell_their_order_contradict_each_other(
    one: str | None, other: str | None
) -> None:
    """Two days without a zone may overlap: one in Auckland, the other in Honolulu."""
    world = World()
    _told(world, "early", TUESDAY, one)
    _told(world, "late", WEDNESDAY, other, reported="4.0亿元")
    _, after = around(world, WEDNESDAY)
    assert (after.status("early"), after.disputes) == ("in_force", {("early", "late")})


def test_a_date_that_was_inferred_makes_no_document_the_later() -> None:
    world = story(GUIDED, **ISSUER)
    world.source("undated", TUESDAY, [RAISED], published_inferred="Day of the copy.", **ISSUER)
    world.source("dated", WEDNESDAY, [GUIDED | {"reported": "5.0亿元"}], **ISSUER)
    (_, second), (_, third) = around(world, TUESDAY), around(world, WEDNESDAY)
    assert second.disputes == {("early", "undated")}
    assert (third.status("early"), third.status("undated")) == ("superseded", "superseded")
    assert third.disputes == set()


@pytest.mark.parametrize("kind", ["news", "repost"])
def test_a_paper_that_prints_other_guidance_later_revises_nothing(kind: str) -> None:
    paper = {"kind": kind, "publisher": "Daily"}
    world = story(GUIDED, **paper).source("late", TUESDAY, [RAISED], **paper)
    _, after = around(world, TUESDAY)
    assert (after.status("early"), after.disputes) == ("in_force", {("early", "late")})


def test_a_house_revises_its_own_forecast_and_nobody_else_s_guidance() -> None:
    house = {"kind": "research_note", "publisher": "Broker"}
    forecast = {"basis": "forecast", "forecaster": "broker"}
    world = story(RIGHT | forecast, **house)
    world.source("cut", TUESDAY, [RIGHT | forecast | {"reported": "2.5亿元"}], **house)
    _, after = around(world, TUESDAY)
    assert (after.fact("forecast"), after.disputes) == (("cut", "in_force"), set())
    world = story(GUIDED, **house).source("late", TUESDAY, [RAISED], **house)
    _, after = around(world, TUESDAY)
    assert after.disputes == {("early", "late")}, "a house only relays what a company guides"


def test_another_house_with_another_forecast_revises_nothing() -> None:
    forecast = RIGHT | {"basis": "forecast", "forecaster": "broker"}
    world = story(forecast, kind="research_note", publisher="Broker")
    later = forecast | {"reported": "2.5亿元"}
    world.source("late", TUESDAY, [later], kind="research_note", publisher="House")
    _, after = around(world, TUESDAY)
    assert after.disputes == {("early", "late")}


def test_a_revision_that_is_withdrawn_does_not_bring_back_what_it_revised() -> None:
    world = story(GUIDED, **ISSUER)
    world.source("revised", TUESDAY, [withdrawn(RAISED, "notice")], **ISSUER)
    world.source("notice", WEDNESDAY, [])
    before, after = around(world, WEDNESDAY)
    assert before.fact("guidance") == ("revised", "in_force")
    assert (after.status("early"), after.fact("guidance")) == ("superseded", None)


def test_a_filing_held_and_relayed_is_one_voice_from_the_day_of_each() -> None:
    filing = {"kind": "exchange_filing", "publisher": "Alpha"}
    cited = RIGHT | {"cites": "filing"}
    world = World().source("filing", MONDAY, [RIGHT], **filing)
    world.source("paper", TUESDAY, [cited], cites={"filing": {"source": "filing"}})
    world.source("other", WEDNESDAY, [RIGHT])
    agreed = [
        [(row["agreement"], row["n_claims"], row["n_origins"]) for row in seen.facts]
        for day in (TUESDAY, WEDNESDAY)
        for seen in around(world, day)
    ]
    assert agreed == [
        [("single", 1, 1)],
        [("repeated", 2, 1)],
        [("repeated", 2, 1)],
        [("corroborated", 3, 2)],
    ]


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
