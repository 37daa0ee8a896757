"""Times of day with their zone, read one way for periods, publication times and as-of instants.

ISO 8601 extended form with a UTC offset: `2026-01-08T16:14+08:00`, seconds and up to six decimals
of them optional, `Z` for UTC. Offsets lie between -12:00 and +14:00, the civil zones of the earth.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Literal

from openbell.dates.errors import DateError
from openbell.dates.units import require_plain

__all__ = ["ClockPrecision", "ClockTime", "offset_text", "read_clock", "read_offset"]

ClockPrecision = Literal["minute", "second", "fraction"]

FORMS = ("2026-01-08T16:14+08:00", "2026-01-08T16:14:43+08:00", "2026-01-08T08:14:43.123Z")
OFFSET_FORMS = ("+08:00", "-05:00", "Z")

EARLIEST_ZONE = timezone(timedelta(hours=14))
LATEST_ZONE = timezone(timedelta(hours=-12))

_DATE = r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
_TIME = r"(?P<minute>[0-9]{2}:[0-9]{2})(?P<second>:[0-9]{2})?(?P<fraction>\.[0-9]+)?"
_CLOCK = re.compile(f"{_DATE}T{_TIME}(?P<zone>.*)")
_OFFSET = re.compile("([+-])([0-9]{2}):([0-5][0-9])")


@dataclass(frozen=True, slots=True)
class ClockTime:
    """An instant as printed: its first microsecond in its own zone, and how long it may last."""

    at: datetime
    precision: ClockPrecision
    width: timedelta


def read_clock(text: str) -> ClockTime:
    """Read a date and time with its zone.

    Raises `DateError` when the shape is another, the zone is missing or the time does not exist.
    """
    require_plain(text, FORMS)
    match = _CLOCK.fullmatch(text)
    if match is None:
        raise DateError(text, "no date and time is written so", FORMS)
    second, fraction = match["second"], match["fraction"]
    if fraction and (not second or len(fraction) > 7):
        raise DateError(text, "decimals belong to seconds, six of them at most", FORMS)
    zone = _zone_of(text, match["zone"])
    plain = f"{match['date']}T{match['minute']}{second or ':00'}"
    if fraction:
        plain += fraction.ljust(7, "0")
    try:
        at = datetime.fromisoformat(plain).replace(tzinfo=zone)
    except ValueError:
        raise DateError(text, "there is no such date or time of day", FORMS) from None
    precision: ClockPrecision = "fraction" if fraction else "second" if second else "minute"
    return ClockTime(at, precision, _width(precision, fraction))


def read_offset(text: str) -> timezone:
    """Read a UTC offset such as `+08:00`; raises `DateError` outside -12:00 to +14:00."""
    if text == "Z":
        return UTC
    match = _OFFSET.fullmatch(text)
    if match is None:
        raise DateError(text, "no UTC offset is written so", OFFSET_FORMS)
    if text == "-00:00":
        raise DateError(text, "-00:00 says that the zone is unknown", OFFSET_FORMS)
    size = timedelta(hours=int(match[2]), minutes=int(match[3]))
    offset = -size if match[1] == "-" else size
    if not timedelta(hours=-12) <= offset <= timedelta(hours=14):
        raise DateError(text, "UTC offsets lie between -12:00 and +14:00", OFFSET_FORMS)
    return timezone(offset) if offset else UTC


def offset_text(at: datetime) -> str:
    """The offset of an aware datetime as text, `Z` for UTC."""
    return "Z" if not at.utcoffset() else at.isoformat()[-6:]


def _zone_of(text: str, zone: str) -> timezone:
    if not zone:
        raise DateError(text, "the time carries no zone (write +08:00 for Hong Kong)", FORMS)
    try:
        return read_offset(zone)
    except DateError as problem:
        raise DateError(text, problem.reason, FORMS) from None


def _width(precision: ClockPrecision, fraction: str | None) -> timedelta:
    if precision == "minute":
        return timedelta(minutes=1)
    digits = len(fraction) - 1 if fraction else 0
    return timedelta(microseconds=10 ** (6 - digits))
