"""Periods: which stretch of time, or which instant, a printed figure speaks of.

A period is part of the question that a claim answers, so one stretch must have one text:
`parse_period` gives every period its canonical `text`, whichever way it was typed
(`2025-01/2025-06` and `2025-6M` are `2025-H1`). Calendar years; a company with another fiscal year
uses ranges. Forms and dates follow ISO 8601; halves and nine months are this project's own.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

from openbell.dates.clock import offset_text, read_clock
from openbell.dates.errors import DateError, PeriodError
from openbell.dates.span import read_span
from openbell.dates.units import Unit, UnitKind, name_range, name_unit, read_unit, unit_name

__all__ = ["PERIOD_FORMS", "Period", "PeriodKind", "parse_period"]

PeriodKind = UnitKind | Literal["range", "open", "span", "instant"]

PERIOD_FORMS = (
    *("2024", "2025-H1", "2025-Q3", "2025-9M", "2025-11", "2026-01-08"),
    *("2022/2024", "../2026-01-08", "2025-06/..", "P10M", "2026-01-08T09:30+08:00"),
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period by its canonical `text`, with its first and last day (both inclusive).

    `start` or `end` is None where the period is open on that side; a `span` has neither. An
    `instant` has the day of its own zone as both, and `at` with that zone.
    """

    text: str
    start: date | None
    end: date | None
    kind: PeriodKind
    at: datetime | None = None

    def __str__(self) -> str:
        return self.text

    def as_instant(self) -> "Period":
        """The period that an instant metric means: the last day of a reduced period.

        An instant with a time and an open `../2026-01-08` stay as they are. Raises `PeriodError`
        where there is no end: a span, or a period open at its end.
        """
        if self.kind == "instant" or (self.kind == "open" and self.end):
            return self
        if self.end is None:
            raise PeriodError(self.text, "this period has no known end", PERIOD_FORMS)
        return Period(self.end.isoformat(), self.end, self.end, "day")

    def previous_year(self) -> "Period":
        """The same period a year before: `2024-H1` for `2025-H1`, `2021/2023` for `2022/2024`.

        29 February becomes 28 February. Raises `PeriodError` for a span, which has no place, and
        for the first year of the calendar.
        """
        return self._shifted(-1)

    def following_year(self) -> "Period":
        """The period that has this one as its `previous_year`.

        Raises `PeriodError` where there is none: for a span, for the last year of the calendar, and
        for 29 February, which no day has as its year before.
        """
        later = self._shifted(1)
        if later.previous_year() != self:
            raise PeriodError(self.text, "no period has this one as its year before", PERIOD_FORMS)
        return later

    def _shifted(self, years: int) -> "Period":
        if self.kind == "span":
            raise PeriodError(self.text, "a span of unknown place is in no year", PERIOD_FORMS)
        return parse_period("/".join(_moved(part, years) for part in self.text.split("/")))


@lru_cache(maxsize=1 << 12)
def parse_period(text: str) -> Period:
    """Read a period in any of `PERIOD_FORMS`; the result's `text` is canonical.

    Raises `PeriodError` (a `ValueError`) with the text, the reason and the allowed forms.
    """
    try:
        return _parse(text)
    except DateError as problem:
        raise PeriodError(text, problem.reason, PERIOD_FORMS) from None


def _moved(part: str, years: int) -> str:
    """One end of a period so many years later; 29 February becomes 28 February."""
    if part == "..":
        return part
    year = f"{int(part[:4]) + years:04}"
    leap_day = part[4:10] == "-02-29"
    return f"{year}-02-28{part[10:]}" if leap_day else year + part[4:]


def _parse(text: str) -> Period:
    if text.startswith("P"):
        return Period(read_span(text), None, None, "span")
    if "T" in text:
        return _instant(text)
    if "/" in text:
        return _range(text)
    return _named(read_unit(text))


def _instant(text: str) -> Period:
    clock = read_clock(text)
    if clock.precision == "fraction":
        raise DateError(text, "an instant is a minute or a second, without decimals", PERIOD_FORMS)
    shown = clock.at.replace(tzinfo=None).isoformat(timespec="seconds").removesuffix(":00")
    day = clock.at.date()
    return Period(shown + offset_text(clock.at), day, day, "instant", clock.at)


def _range(text: str) -> Period:
    first, _, last = text.partition("/")
    start = None if first == ".." else _bound(first).start
    end = None if last == ".." else _bound(last).end
    if start is None or end is None:
        return _open(text, start, end)
    if start > end:
        raise DateError(text, "the range ends before it starts", PERIOD_FORMS)
    if unit := name_unit(start, end):
        return _named(unit)
    return Period(name_range(start, end), start, end, "range")


def _open(text: str, start: date | None, end: date | None) -> Period:
    if start is None and end is None:
        raise DateError(text, "one end of an open range must be known", PERIOD_FORMS)
    first = start.isoformat() if start else ".."
    last = end.isoformat() if end else ".."
    return Period(f"{first}/{last}", start, end, "open")


def _bound(text: str) -> Unit:
    if text.endswith("M"):
        raise DateError(
            text, "the end of a range is a year, half, quarter, month or day", PERIOD_FORMS
        )
    return read_unit(text)


def _named(unit: Unit) -> Period:
    return Period(unit_name(unit), unit.start, unit.end, unit.kind)
