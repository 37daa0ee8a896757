"""What a source converted itself is held against the original and the rates of its time."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.world import World

from openbell.claims import assemble
from openbell.rates import Rates, published
from openbell.resolve import Audit, Conflict, Resolution, resolve

START = date(2023, 12, 1)
END = date(2026, 3, 31)
PRINTED = "2025-03-10T20:00:00Z"
"""When the converting source is known, unless a test says otherwise."""
CNY_PER_EURO = Decimal(8)


def table(dollars: Mapping[date, str], last: date = END) -> Rates:
    """A euro is 8 yuan always, and a dollar on every day, but for the days given."""
    days = [START + timedelta(days=n) for n in range((last - START).days + 1)]
    usd = {day: Decimal(dollars.get(day, "1")) for day in days if dollars.get(day) != ""}
    return Rates({"USD": usd, "CNY": dict.fromkeys(days, CNY_PER_EURO)})


def world(original: str, converted: str, published_at: str = PRINTED, **more: Any) -> World:
    """One source prints the original in yuan, another what it made of it in dollars."""
    made = World()
    made.source("one", "2025-03-01T08:00:00Z", [{"reported": original}])
    claim = {"reported": converted, "converted_from": "CNY"} | more
    return made.source("two", published_at, [claim])


def resolved(made: World, rates: Rates) -> Resolution:
    dataset = replace(made.dataset(), rates=rates)
    return resolve(dataset, assemble(dataset))


def found(made: World, rates: Rates) -> list[Audit]:
    return [one for one in resolved(made, rates).audits if one.identity == "conversion"]


def currency(made: World, rates: Rates) -> list[Conflict]:
    return [one for one in resolved(made, rates).conflicts if one.kind == "currency"]


def test_a_figure_converted_at_a_rate_of_the_time_holds() -> None:
    (audit,) = found(world("8亿元", "$101m"), table({}))
    assert audit.verdict == "holds"
    assert audit.equation == "converted = original * rate"
    assert [(term, claim.source_id) for term, claim in audit.terms] == [
        ("converted", "two"),
        ("original", "one"),
    ]
    assert (audit.left.low, audit.right.low) == (100_500_000, Fraction(750_000_000, 8))
    assert audit.known_from == datetime(2025, 3, 10, 20, 0, 0, 999999, tzinfo=UTC)
    assert (audit.metric_id, audit.company_id, audit.period) == ("revenue", "alpha", "2024")


def test_a_figure_that_no_rate_of_the_time_gives_is_a_conflict_of_currency() -> None:
    made = world("8亿元", "$8m")
    (audit,) = found(made, table({}))
    (conflict,) = currency(made, table({}))
    assert audit.verdict == "contradicted"
    assert conflict.audit_id == audit.audit_id
    assert (conflict.claim_a.source_id, conflict.claim_b.source_id) == ("two", "one")
    assert (conflict.strength, conflict.question.unit) == ("hard", "USD")
    assert conflict.known_from == audit.known_from


def test_a_curators_reading_makes_it_a_conflict_of_reading() -> None:
    (conflict,) = currency(world("8亿元", "数百万美元", reads_as="$8m"), table({}))
    assert conflict.strength == "reading"


def test_a_figure_without_an_end_proves_nothing() -> None:
    (audit,) = found(world("超8亿元", "$200m"), table({}))
    assert audit.verdict == "undecided"
    assert not currency(world("超8亿元", "$200m"), table({}))


@pytest.mark.parametrize(
    ("day", "verdict"),
    [
        (date(2023, 12, 21), "contradicted"),
        (date(2023, 12, 22), "holds"),
        (date(2025, 3, 10), "holds"),
        (date(2025, 3, 11), "contradicted"),
    ],
)
def test_the_band_runs_from_ten_days_before_the_period_to_the_moment_of_the_source(
    day: date, verdict: str
) -> None:
    (audit,) = found(world("8亿元", "$200m"), table({day: "2"}))
    assert audit.verdict == verdict


def test_a_rate_published_after_the_source_on_its_day_takes_no_part() -> None:
    rates = table({date(2025, 3, 10): "2"})
    (before,) = found(world("8亿元", "$200m", "2025-03-10T15:29:00Z"), rates)
    (after,) = found(world("8亿元", "$200m", "2025-03-10T15:30:00Z"), rates)
    assert (before.verdict, after.verdict) == ("contradicted", "holds")


def test_a_period_ahead_takes_the_ten_days_before_the_source() -> None:
    for day, verdict in (("2025-02-27", "contradicted"), ("2025-02-28", "holds")):
        made = World()
        made.source("one", "2025-03-01", [{"reported": "8亿元", "period": "2027"}])
        claim = {"reported": "$200m", "converted_from": "CNY", "period": "2027"}
        made.source("two", PRINTED, [claim])
        (audit,) = found(made, table({date.fromisoformat(day): "2"}))
        assert audit.verdict == verdict


def test_an_instant_takes_the_rates_around_its_day() -> None:
    made = World()
    price = {"metric": "share-price", "period": "2025-03-05", "company": "alpha"}
    made.source("one", "2025-03-06", [price | {"reported": "8.00元"}])
    made.source("two", PRINTED, [price | {"reported": "$2.00", "converted_from": "CNY"}])
    for day, verdict in (("2025-02-22", "contradicted"), ("2025-02-23", "holds")):
        (audit,) = found(made, table({date.fromisoformat(day): "2"}))
        assert audit.verdict == verdict


@pytest.mark.parametrize(
    "rates",
    [
        Rates(),
        Rates({"USD": {date(2024, 1, 2): Decimal("1.1")}}),
        table({}, last=date(2025, 3, 10)),
        table(dict.fromkeys([START + timedelta(days=n) for n in range(30)], "")),
    ],
    ids=["none", "no yuan", "not renewed since", "begin too late"],
)
def test_where_the_rates_do_not_cover_the_time_nothing_is_audited(rates: Rates) -> None:
    assert not found(world("8亿元", "$8m"), rates)
    assert found(world("8亿元", "$8m"), table({}, last=date(2025, 3, 11)))


@pytest.mark.parametrize(
    "other",
    [
        {"period": "2023"},
        {"basis": "preliminary"},
        {"company": "beta"},
        {"metric": "arr", "period": "2024"},
        {"reported": "8亿港元"},
        {"reported": "$8m"},
        {"converted_from": "HKD"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_only_an_original_to_the_same_question_is_compared(other: dict[str, str]) -> None:
    made = World()
    usual = {"company": "alpha", "metric": "revenue", "period": "2024", "reported": "8亿元"}
    made.source("one", "2025-03-01", [usual | other])
    made.source("two", PRINTED, [{"reported": "$8m", "converted_from": "CNY"}])
    assert not found(made, table({}))


def test_a_converted_figure_is_compared_with_every_original_but_makes_no_fact() -> None:
    made = world("8亿元", "$8m")
    made.source("three", "2025-03-02", [{"reported": "9亿元"}])
    result = resolved(made, table({}))
    assert len([one for one in result.audits if one.identity == "conversion"]) == 2
    assert [fact.claim.question.unit for fact in result.facts if fact.known_to is None] == ["CNY"]


def test_an_audit_ends_with_the_original() -> None:
    made = world("8亿元", "$8m")
    (claim,) = [one for one in made.claims() if one.startswith("one#")]
    mended = {"reported": "0.64亿元", "supersedes": claim, "reason": "A slip."}
    made.source("mended", "2025-04-01T00:00:00Z", [mended])
    first, second = sorted(found(made, table({})), key=lambda audit: audit.known_from)
    assert first.known_to == second.known_from
    assert (first.verdict, second.verdict) == ("contradicted", "holds")


def test_an_original_corrected_before_the_conversion_was_never_beside_it() -> None:
    made = world("8亿元", "$8m")
    (claim,) = [one for one in made.claims() if one.startswith("one#")]
    mended = {"reported": "0.64亿元", "supersedes": claim, "reason": "A slip."}
    made.source("mended", "2025-03-05T00:00:00Z", [mended])
    (audit,) = found(made, table({}))
    assert audit.verdict == "holds"
    assert audit.known_to is None


rates = st.decimals("0.5", "2", places=4).map(str)
days = st.integers(0, (END - START).days).map(lambda n: START + timedelta(days=n))


@given(
    st.dictionaries(days, rates, max_size=20),
    st.dictionaries(days, rates, max_size=20),
    st.datetimes(datetime(2024, 1, 2), datetime(2026, 3, 1), timezones=st.just(UTC)),
    st.integers(20, 400),
)
def test_rates_of_the_future_change_nothing(
    usual: dict[date, str], later: dict[date, str], moment: datetime, dollars: int
) -> None:
    printed = f"{moment:%Y-%m-%dT%H:%M:%SZ}"
    made = world("8亿元", f"${dollars}m", printed)
    known = made.claims()["two#alpha.revenue.2024.actual"].known_at
    changed = usual | {day: rate for day, rate in later.items() if published(day) > known}
    one, other = (resolved(made, table(dollars)) for dollars in (usual, changed))
    assert one.audits == other.audits
    assert one.conflicts == other.conflicts


@given(
    st.dictionaries(days, rates, max_size=20),
    st.integers(20, 400),
    st.sampled_from(["2025-02-20", "2025-03-05", "2025-03-11"]),
)
def test_adding_a_source_leaves_what_was_audited_before(
    usual: dict[date, str], dollars: int, when: str
) -> None:
    made = world("8亿元", f"${dollars}m")
    before = {audit.audit_id: audit for audit in found(made, table(usual))}
    made.source("three", when, [{"reported": "7亿元"}])
    after = {audit.audit_id: audit for audit in found(made, table(usual))}
    assert len(after) == 2
    assert before.items() <= after.items()


@given(
    st.dictionaries(days, rates, max_size=20),
    st.integers(1, 999),
    st.dates(date(2024, 1, 1), date(2025, 3, 9)),
)
def test_what_was_converted_at_any_rate_of_the_time_is_never_contradicted(
    usual: dict[date, str], millions: int, day: date
) -> None:
    quoted = table(usual)
    amount = millions * 10**6 * quoted.per_euro["USD"][day] / CNY_PER_EURO
    made = world(f"{millions}百万元", f"${amount:,.2f}")
    (audit,) = found(made, quoted)
    assert audit.verdict == "holds"
