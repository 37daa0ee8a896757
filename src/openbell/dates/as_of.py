"""The instant that a question is asked as of.

`as_of="2026-01-08"` means what was known at the end of that day in Hong Kong, the boundary
included. The offset is fixed at +08:00, so no time zone database is needed: Hong Kong has kept it
without summer time since 1979, and earlier dates are read at +08:00 all the same.
"""

from datetime import UTC, date, datetime, time, timedelta, timezone

from openbell.dates.clock import read_clock
from openbell.dates.errors import AsOfError, DateError
from openbell.dates.units import read_unit

__all__ = ["AS_OF_FORMS", "HONG_KONG", "parse_as_of"]

HONG_KONG = timezone(timedelta(hours=8), "Asia/Hong_Kong")
AS_OF_FORMS = ("2026-01-08", "2026-01-08T16:14+08:00", "2026-01-08T16:14:43.123Z")


def parse_as_of(value: str | date | datetime) -> datetime:
    """The instant, in UTC, up to and including which things are known.

    A date (or its text) is the last microsecond of that day in Hong Kong; a datetime (or its text)
    is that very instant. Raises `AsOfError` (a `ValueError`) for a datetime without a zone and for
    a month or a year, which name no single day; `TypeError` for anything but text and dates.
    """
    if isinstance(value, datetime):
        return _utc(value)
    if isinstance(value, date):
        return _end_of_day(value)
    if isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        return _from_text(value)
    raise TypeError(f"as_of takes text, a date or a datetime, not {type(value).__name__}")


def _from_text(text: str) -> datetime:
    try:
        if "T" in text:
            return _utc(read_clock(text).at)
        unit = read_unit(text)
    except DateError as problem:
        raise AsOfError(text, problem.reason, AS_OF_FORMS) from None
    if unit.kind != "day":
        last = unit.end.isoformat()
        raise AsOfError(text, f"a {unit.kind} is no single day (its end is {last})", AS_OF_FORMS)
    return _end_of_day(unit.end)


def _end_of_day(day: date) -> datetime:
    return datetime.combine(day, time.max, HONG_KONG).astimezone(UTC)


def _utc(value: datetime) -> datetime:
    if value.tzinfo is None or value.utcoffset() is None:
        reason = "a datetime without a zone names no instant (give it a tzinfo)"
        raise AsOfError(str(value), reason, AS_OF_FORMS)
    try:
        return value.astimezone(UTC)
    except OverflowError:
        raise AsOfError(str(value), "outside the years 1 to 9999 in UTC", AS_OF_FORMS) from None
