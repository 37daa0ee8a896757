"""Rates of a day, of a period and of a span: exact, and none where none was set."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.rates import CrossRates, NoRate, Rate, Rates, published

FIRST = date(2026, 1, 5)
DAYS = [FIRST + timedelta(days=n) for n in (0, 1, 2, 3, 4, 7, 8)]
"""Monday to Friday, then Monday and Tuesday."""
SATURDAY, LAST = date(2026, 1, 10), DAYS[-1]
WEEK = CrossRates(tuple(DAYS), tuple(Fraction(n, 10) for n in range(1, 8)))

quoted = st.decimals("0.001", "20000", places=4)
rates = st.dictionaries(st.dates(date(2018, 1, 1), date(2026, 12, 31)), quoted, min_size=1)


def test_the_ecb_numbers_of_a_day_by_hand() -> None:
    day = date(2026, 1, 8)
    table = Rates({"USD": {day: Decimal("1.1675")}, "HKD": {day: Decimal("9.0981")}})
    cross = table.cross("HKD", "USD")
    assert cross is not None
    assert cross.on(day) == Rate(Fraction(11675, 90981), "day", day, day)
    assert round(Fraction(11675, 90981) * 10**12) == 128323496115


def test_a_weekend_has_no_rate_and_borrows_none_of_its_neighbours() -> None:
    assert WEEK.on(SATURDAY) == NoRate("no_rate")
    assert WEEK.average(SATURDAY, SATURDAY + timedelta(days=1)) == NoRate("no_rate")
    assert WEEK.band(SATURDAY, SATURDAY + timedelta(days=1)) is None


def test_an_average_is_the_mean_of_the_days_with_a_rate_and_names_them() -> None:
    found = WEEK.average(date(2026, 1, 9), date(2026, 1, 12))
    assert found == Rate(Fraction(11, 20), "period_average", date(2026, 1, 9), date(2026, 1, 12))


def test_an_average_that_ends_on_a_weekend_waits_for_the_next_rate() -> None:
    friday = WEEK.as_of(published(date(2026, 1, 9)))
    assert friday.average(FIRST, SATURDAY) == NoRate("beyond_rates")
    assert WEEK.average(FIRST, SATURDAY) == Rate(
        Fraction(3, 10), "period_average", FIRST, date(2026, 1, 9)
    )


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (FIRST - timedelta(days=1), LAST, "before_rates"),
        (FIRST, LAST + timedelta(days=1), "beyond_rates"),
        (LAST + timedelta(days=1), LAST + timedelta(days=9), "beyond_rates"),
    ],
)
def test_part_of_a_period_is_no_period(first: date, last: date, reason: str) -> None:
    found = WEEK.average(first, last)
    assert isinstance(found, NoRate)
    assert found.reason == reason


def test_days_outside_the_rates_say_on_which_side() -> None:
    assert WEEK.on(FIRST - timedelta(days=1)) == NoRate("before_rates")
    assert WEEK.on(LAST + timedelta(days=1)) == NoRate("beyond_rates")
    assert CrossRates((), ()).on(FIRST) == NoRate("beyond_rates")


def test_a_band_is_the_lowest_and_the_highest_rate_of_its_days() -> None:
    assert WEEK.band(date(2026, 1, 6), date(2026, 1, 11)) == (Fraction(1, 5), Fraction(1, 2))
    assert WEEK.band(FIRST - timedelta(days=1), LAST) is None


@pytest.mark.parametrize("day", [date(2026, 1, 8), date(2026, 7, 8), date(2026, 3, 29)])
def test_a_day_is_known_from_half_past_three_in_utc_and_not_before(day: date) -> None:
    at = datetime(day.year, day.month, day.day, 15, 30, tzinfo=UTC)
    known = CrossRates((day,), (Fraction(1),))
    assert known.as_of(at).days == (day,)
    assert known.as_of(at - timedelta(microseconds=1)).days == ()
    in_frankfurt = at + timedelta(hours=2 if day.month in range(3, 11) else 1)
    assert in_frankfurt.hour * 60 + in_frankfurt.minute >= 16 * 60 + 30


def test_the_first_instant_of_the_calendar_knows_nothing() -> None:
    assert WEEK.as_of(datetime.min.replace(tzinfo=UTC)).days == ()


@given(rates, rates)
def test_only_days_that_quote_both_have_a_cross_rate(
    one: dict[date, Decimal], other: dict[date, Decimal]
) -> None:
    table = Rates({"USD": one, "CNY": other})
    cross = table.cross("USD", "CNY")
    assert cross is not None
    assert cross.days == tuple(sorted(one.keys() & other.keys()))
    for day, value in zip(cross.days, cross.values, strict=True):
        assert value * Fraction(one[day]) == Fraction(other[day])


@given(rates)
def test_there_and_back_again_is_one_on_a_day_and_at_least_one_on_average(
    quotes: dict[date, Decimal],
) -> None:
    table = Rates({"USD": quotes})
    there, back = table.cross("USD", "EUR"), table.cross("EUR", "USD")
    assert there is not None
    assert back is not None
    assert [a * b for a, b in zip(there.values, back.values, strict=True)] == [1] * len(quotes)
    span = there.days[0], there.days[-1]
    ways = [cross.average(*span) for cross in (there, back)]
    assert all(isinstance(way, Rate) for way in ways)
    assert ways[0].value * ways[1].value >= 1  # type: ignore[union-attr]


@given(rates, st.data())
def test_an_average_is_exact_and_lies_within_the_band(
    quotes: dict[date, Decimal], data: st.DataObject
) -> None:
    cross = Rates({"USD": quotes}).cross("USD", "EUR")
    assert cross is not None
    ends = st.sampled_from(cross.days)
    first, last = sorted((data.draw(ends), data.draw(ends)))
    found, band = cross.average(first, last), cross.band(first, last)
    within = [1 / Fraction(rate) for day, rate in quotes.items() if first <= day <= last]
    assert found == Rate(mean(within), "period_average", first, last)
    assert band == (min(within), max(within))


@given(rates, st.datetimes(datetime(2018, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)))
def test_what_is_found_as_of_a_moment_is_found_ever_after(
    quotes: dict[date, Decimal], instant: datetime
) -> None:
    cross = Rates({"USD": quotes}).cross("EUR", "USD")
    assert cross is not None
    then = cross.as_of(instant)
    assert then.days == tuple(day for day in cross.days if published(day) <= instant)
    for day in cross.days:
        for early, late in (
            (then.on(day), cross.on(day)),
            (then.average(cross.days[0], day), cross.average(cross.days[0], day)),
        ):
            assert early in (late, NoRate("beyond_rates"))
