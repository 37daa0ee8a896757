"""Times of publication, kept to the precision that they were printed with.

A page that prints only a day was published at some moment of it. What was known when must never
be guessed early, so every printed time is held as the interval of instants that it allows:
`latest` is the last of its microseconds, in the last zone on earth where the zone is unknown.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Literal

from openbell.dates.clock import EARLIEST_ZONE, LATEST_ZONE, ClockPrecision, read_clock, read_offset
from openbell.dates.errors import DateError, PrintedTimeError
from openbell.dates.units import read_unit

__all__ = ["PRINTED_FORMS", "PrintedPrecision", "PrintedTime", "parse_printed"]

PrintedPrecision = Literal["year", "month", "day"] | ClockPrecision

PRINTED_FORMS = (
    *("2026", "2026-01", "2026-01-07", "2026-01-08T16:14+08:00"),
    *("2026-01-08T16:14:43+08:00", "2026-01-08T16:14:43.123+08:00", "2026-01-08T08:14Z"),
)


@dataclass(frozen=True, slots=True)
class PrintedTime:
    """A printed time: its `text`, its precision, and the first and last instant (UTC) it allows."""

    text: str
    precision: PrintedPrecision
    earliest: datetime
    latest: datetime

    def __str__(self) -> str:
        return self.text


def parse_printed(text: str, zone: str | None = None) -> PrintedTime:
    """Read a printed time in any of `PRINTED_FORMS`.

    `zone` is the UTC offset (`+08:00`) of a day, month or year; without it the day may be that of
    any zone from UTC+14 to UTC-12. Raises `PrintedTimeError` (a `ValueError`), also for a time
    without a zone and for a `zone` that contradicts the time's own.
    """
    try:
        return _from_clock(text, zone) if "T" in text else _from_days(text, zone)
    except DateError as problem:
        raise PrintedTimeError(problem.value, problem.reason, problem.allowed) from None
    except OverflowError:
        raise PrintedTimeError(text, "outside the years 1 to 9999", PRINTED_FORMS) from None


def _from_clock(text: str, zone: str | None) -> PrintedTime:
    clock = read_clock(text)
    if zone is not None and read_offset(zone).utcoffset(None) != clock.at.utcoffset():
        raise DateError(text, f"the time has its own zone, and it is not {zone}", PRINTED_FORMS)
    earliest = clock.at.astimezone(UTC)
    return PrintedTime(
        text, clock.precision, earliest, earliest + (clock.width - datetime.resolution)
    )


def _from_days(text: str, zone: str | None) -> PrintedTime:
    try:
        unit = read_unit(text)
    except DateError as problem:
        raise DateError(text, problem.reason, PRINTED_FORMS) from None
    if unit.kind not in ("year", "month", "day"):
        raise DateError(text, "a time of publication is a year, month, day or time", PRINTED_FORMS)
    first = EARLIEST_ZONE if zone is None else read_offset(zone)
    last = LATEST_ZONE if zone is None else read_offset(zone)
    earliest = _in_utc(unit.start, time.min, first)
    return PrintedTime(text, unit.kind, earliest, _in_utc(unit.end, time.max, last))


def _in_utc(day: date, moment: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, moment, zone).astimezone(UTC)
