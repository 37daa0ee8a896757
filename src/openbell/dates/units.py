"""The calendar units that a period is written in, so that reading and naming cannot drift apart.

A unit is a year, half, quarter, cumulative months from January, month or day of the proleptic
Gregorian calendar (ISO 8601). `read_unit` goes from text to first and last day, `name_unit` and
`name_range` go back. Digits are ASCII and years have four of them, from 0001.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal

from openbell.dates.errors import DateError

__all__ = [
    "Unit",
    "UnitKind",
    "name_range",
    "name_unit",
    "read_unit",
    "require_plain",
    "unit_name",
]

UnitKind = Literal["year", "half", "quarter", "nine_months", "month", "day"]

FORMS = ("2024", "2025-H1", "2025-Q3", "2025-9M", "2025-11", "2026-01-08")

# kind, shape of what follows the year, months in the unit; coarsest first.
_SHAPES: tuple[tuple[UnitKind, str, int], ...] = (
    ("year", "", 12),
    ("half", "-H([12])", 6),
    ("quarter", "-Q([1-4])", 3),
    ("month", "-([0-9]{2})", 1),
)
_DAY = re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")
_CUMULATIVE = re.compile("([0-9]{4})-([369])M")


@dataclass(frozen=True, slots=True)
class Unit:
    """One calendar unit: its kind, first day and last day."""

    kind: UnitKind
    start: date
    end: date


def require_plain(text: str, allowed: tuple[str, ...]) -> None:
    """Refuse empty text, white space and full-width characters, each with its own reason."""
    if not text:
        raise DateError(text, "nothing is written", allowed)
    if any(character.isspace() for character in text):
        raise DateError(text, "white space has no place in a date", allowed)
    if not text.isascii():
        raise DateError(text, "only ASCII characters are read (digits 0 to 9)", allowed)


def read_unit(text: str) -> Unit:
    """Read one unit; `2025-6M` reads as the half and `2025-3M` as the quarter that they are.

    Raises `DateError` when the shape is unknown or the calendar has no such unit.
    """
    require_plain(text, FORMS)
    if match := _DAY.fullmatch(text):
        year, month, number = (int(part) for part in match.groups())
        day = _date(text, year, month, number)
        return Unit("day", day, day)
    if match := _CUMULATIVE.fullmatch(text):
        return _cumulative(text, int(match[1]), int(match[2]))
    for kind, shape, length in _SHAPES:
        if match := re.fullmatch("([0-9]{4})" + shape, text):
            nth = int(match[2]) if match.lastindex == 2 else 1
            return _months(text, kind, int(match[1]), (nth - 1) * length + 1, length)
    raise DateError(text, "no calendar unit is written so", FORMS)


def name_unit(start: date, end: date) -> Unit | None:
    """The one unit from `start` to `end`, or None where no unit is exactly that long."""
    return _unit_at(start, end) if start.year == end.year else None


def name_range(start: date, end: date) -> str:
    """`start/end` inclusive, both at the coarsest granularity that is exact for both."""
    for kind, _, length in _SHAPES:
        begins = start.day == 1 and (start.month - 1) % length == 0
        if begins and end.month % length == 0 and end.day == _last_day(end.year, end.month):
            return f"{_name(kind, start)}/{_name(kind, end)}"
    return f"{start.isoformat()}/{end.isoformat()}"


def unit_name(unit: Unit) -> str:
    """The canonical text of a unit."""
    return _name(unit.kind, unit.start)


def _unit_at(start: date, end: date) -> Unit | None:
    if start == end:
        return Unit("day", start, end)
    if start.day != 1 or end.day != _last_day(end.year, end.month):
        return None
    if (start.month, end.month) == (1, 9):
        return Unit("nine_months", start, end)
    for kind, _, length in _SHAPES:
        aligned = (start.month - 1) % length == 0
        if aligned and end.month - start.month + 1 == length:
            return Unit(kind, start, end)
    return None


def _name(kind: UnitKind, day: date) -> str:
    year = f"{day.year:04}"
    match kind:
        case "year":
            return year
        case "half":
            return f"{year}-H{(day.month + 5) // 6}"
        case "quarter":
            return f"{year}-Q{(day.month + 2) // 3}"
        case "nine_months":
            return f"{year}-9M"
        case "month":
            return f"{year}-{day.month:02}"
        case "day":
            return day.isoformat()


def _cumulative(text: str, year: int, months: int) -> Unit:
    kinds: dict[int, UnitKind] = {3: "quarter", 6: "half", 9: "nine_months"}
    return _months(text, kinds[months], year, 1, months)


def _months(text: str, kind: UnitKind, year: int, first: int, length: int) -> Unit:
    start = _date(text, year, first, 1)
    last = first + length - 1
    return Unit(kind, start, date(year, last, _last_day(year, last)))


def _date(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError(text, "the calendar has no such date", FORMS) from None


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1]
