"""The promises of as-of instants: a day ends in Hong Kong, and no instant is guessed."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.dates import AsOfError, parse_as_of, parse_printed


@pytest.mark.parametrize("value", ["2026-01-08", date(2026, 1, 8)])
def test_a_date_is_the_last_microsecond_of_that_day_in_hong_kong(value: str | date) -> None:
    assert parse_as_of(value) == datetime(2026, 1, 8, 15, 59, 59, 999999, tzinfo=UTC)


def test_a_summer_day_before_1980_is_read_at_the_same_offset() -> None:
    assert parse_as_of("1975-07-01") == datetime(1975, 7, 1, 15, 59, 59, 999999, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        "2026-01-08T16:14:43+08:00",
        "2026-01-08T08:14:43Z",
        datetime(2026, 1, 8, 3, 14, 43, tzinfo=timezone(timedelta(hours=-5))),
    ],
)
def test_a_datetime_with_a_zone_is_that_very_instant(value: str | datetime) -> None:
    instant = parse_as_of(value)
    assert instant == datetime(2026, 1, 8, 8, 14, 43, tzinfo=UTC)
    assert instant.tzinfo is UTC


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("2026-01-08T16:14", "zone"),
        (datetime(2026, 1, 8, 16, 14), "zone"),
        ("2026-01", "a month is no single day .its end is 2026-01-31"),
        ("2026", "a year is no single day .its end is 2026-12-31"),
        ("2026-Q1", "a quarter is no single day"),
        ("2026-02-30", "no such date"),
        ("", "nothing"),
        ("today", "no calendar unit"),
        ("\uff12\uff10\uff12\uff16-01-08", "ASCII"),
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-5))), "outside the years"),
    ],
)
def test_what_names_no_instant_is_refused_with_its_reason(
    value: str | datetime, reason: str
) -> None:
    with pytest.raises(AsOfError, match=reason) as refused:
        parse_as_of(value)
    assert refused.value.value == str(value)
    assert isinstance(refused.value, ValueError)


@pytest.mark.parametrize("value", [20260108, None])
def test_what_is_neither_text_nor_date_is_a_type_error(value: object) -> None:
    with pytest.raises(TypeError, match="text, a date or a datetime"):
        parse_as_of(value)  # pyright: ignore[reportArgumentType]


@given(st.dates(), st.dates())
def test_a_later_day_knows_more(one: date, other: date) -> None:
    assert (parse_as_of(one) < parse_as_of(other)) == (one < other)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_a_page_of_a_hong_kong_day_is_known_on_that_day_and_not_before(day: date) -> None:
    printed = parse_printed(day.isoformat(), "+08:00")
    assert printed.latest == parse_as_of(day)
    assert printed.latest > parse_as_of(day - timedelta(days=1))
