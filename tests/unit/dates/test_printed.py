"""The promises of printed times: nothing is taken as known before its print allows."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.dates import PrintedTimeError, parse_printed

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))
OFFSETS = st.integers(min_value=-12 * 4, max_value=14 * 4).map(
    lambda quarters: (
        f"{'-' if quarters < 0 else '+'}{abs(quarters) // 4:02}:{abs(quarters) % 4 * 15:02}"
    )
)


MOMENTS = st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1))


def reduced(day: date) -> st.SearchStrategy[str]:
    """The day, its month or its year."""
    return st.sampled_from([day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]])


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2026", "year", "2025-12-31T10:00:00", "2027-01-01T11:59:59.999999"),
        ("2026-01", "month", "2025-12-31T10:00:00", "2026-02-01T11:59:59.999999"),
        ("2026-01-07", "day", "2026-01-06T10:00:00", "2026-01-08T11:59:59.999999"),
        ("2026-01-08T16:14+08:00", "minute", "2026-01-08T08:14:00", "2026-01-08T08:14:59.999999"),
        (
            "2026-01-08T16:14:43+08:00",
            "second",
            "2026-01-08T08:14:43",
            "2026-01-08T08:14:43.999999",
        ),
        (
            "2026-01-08T16:14:43.123+08:00",
            "fraction",
            "2026-01-08T08:14:43.123",
            "2026-01-08T08:14:43.123999",
        ),
        (
            "2026-01-08T08:14:43.123456Z",
            "fraction",
            "2026-01-08T08:14:43.123456",
            "2026-01-08T08:14:43.123456",
        ),
    ],
)
def test_the_interval_is_as_wide_as_the_printed_precision(
    text: str, precision: str, earliest: str, latest: str
) -> None:
    printed = parse_printed(text)
    assert str(printed) == text
    assert (printed.text, printed.precision) == (text, precision)
    assert printed.earliest == datetime.fromisoformat(earliest).replace(tzinfo=UTC)
    assert printed.latest == datetime.fromisoformat(latest).replace(tzinfo=UTC)
    assert printed.latest.tzinfo is UTC


def test_a_day_in_a_known_zone_ends_when_that_zone_says() -> None:
    printed = parse_printed("2026-01-07", "+08:00")
    assert printed.earliest == datetime(2026, 1, 6, 16, tzinfo=UTC)
    assert printed.latest == datetime(2026, 1, 7, 15, 59, 59, 999999, tzinfo=UTC)


def test_the_zone_of_the_record_may_repeat_the_zone_of_the_time() -> None:
    text = "2026-01-08T16:14+08:00"
    assert parse_printed(text, "+08:00") == parse_printed(text)


@pytest.mark.parametrize(
    ("text", "zone", "value", "reason"),
    [
        ("2026-01-08T16:14", None, "2026-01-08T16:14", "no zone"),
        ("2026-01-08T16:14:43", "+08:00", "2026-01-08T16:14:43", "no zone"),
        ("2026-01-08T16:14+08:00", "+00:00", "2026-01-08T16:14+08:00", "its own zone"),
        ("2026-01-08T16:14.5+08:00", None, "2026-01-08T16:14.5+08:00", "decimals"),
        ("2026-01-08T16:14:43.1234567Z", None, "2026-01-08T16:14:43.1234567Z", "decimals"),
        ("2026-01-08T16+08:00", None, "2026-01-08T16+08:00", "written so"),
        ("2026-01-08 16:14+08:00", None, "2026-01-08 16:14+08:00", "white space"),
        ("2026-H1", None, "2026-H1", "a year, month, day or time"),
        ("2026-01-32", None, "2026-01-32", "no such date"),
        ("2026-01-07", "HKT", "HKT", "UTC offset"),
        ("2026-01-07", "+15:00", "+15:00", "-12:00 and .14:00"),
        ("9999", None, "9999", "outside the years"),
        ("0001-01-01", "+08:00", "0001-01-01", "outside the years"),
    ],
)
def test_what_is_no_printed_time_is_refused_with_its_reason(
    text: str, zone: str | None, value: str, reason: str
) -> None:
    with pytest.raises(PrintedTimeError, match=reason) as refused:
        parse_printed(text, zone)
    assert refused.value.value == value
    assert isinstance(refused.value, ValueError)


@given(DAYS.flatmap(reduced), st.none() | OFFSETS)
def test_earliest_is_never_after_latest(text: str, zone: str | None) -> None:
    printed = parse_printed(text, zone)
    assert printed.earliest < printed.latest


@given(DAYS.flatmap(reduced), OFFSETS)
def test_an_unknown_zone_holds_every_known_zone(text: str, zone: str) -> None:
    unknown, known = parse_printed(text), parse_printed(text, zone)
    assert unknown.earliest <= known.earliest
    assert known.latest <= unknown.latest


@given(MOMENTS, OFFSETS)
def test_a_time_lies_within_each_coarser_print_of_itself(moment: datetime, zone: str) -> None:
    full = moment.isoformat(timespec="microseconds")
    texts = [full + zone, full[:-3] + zone, full[:19] + zone, full[:16] + zone]
    coarsening = [parse_printed(text) for text in texts]
    coarsening += [parse_printed(full[:size], zone) for size in (10, 7, 4)]
    for finer, coarser in pairwise(coarsening):
        assert coarser.earliest <= finer.earliest <= finer.latest <= coarser.latest
