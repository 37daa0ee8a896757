"""Rates of one currency in another: of a day, of a period on average, and their band."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from fractions import Fraction

from openbell.rates.answer import NoRate, Rate

_PUBLISHED = time(15, 30, tzinfo=UTC)


def published(day: date) -> datetime:
    """The instant from which the rates of a day count as known: 15:30 UTC.

    The European Central Bank publishes them at around 16:00 CET. This is half an hour after that in
    winter and an hour and a half in summer, whatever becomes of summer time: never too early.
    """
    return datetime.combine(day, _PUBLISHED)


@dataclass(frozen=True, slots=True)
class CrossRates:
    """Units of one currency for one unit of another: days in order, each with its rate."""

    days: tuple[date, ...]
    values: tuple[Fraction, ...]

    def as_of(self, instant: datetime) -> "CrossRates":
        """Those that were known at an instant, which carries a zone; that instant included."""
        known = bisect_right(self.days, instant, key=published)
        return CrossRates(self.days[:known], self.values[:known])

    def on(self, day: date) -> Rate | NoRate:
        """The rate of a day; a weekend or a holiday has none."""
        if outside := self._outside(day, day):
            return outside
        place = bisect_left(self.days, day)
        if self.days[place] != day:
            return NoRate("no_rate")
        return Rate(self.values[place], "day", day, day)

    def average(self, first: date, last: date) -> Rate | NoRate:
        """The arithmetic mean of the rates of all days from first to last, both included.

        There is one only where the rates reach from the first day, or before, to the last, or
        beyond: part of a period is no period.
        """
        if outside := self._outside(first, last):
            return outside
        begin, end = self._places(first, last)
        if begin == end:
            return NoRate("no_rate")
        mean = _sum(self.values[begin:end]) / (end - begin)
        return Rate(mean, "period_average", self.days[begin], self.days[end - 1])

    def band(self, first: date, last: date) -> tuple[Fraction, Fraction] | None:
        """The lowest and the highest rate from first to last, both included.

        None where no day of them has a rate, or the rates begin later than the first day.
        """
        begin, end = self._places(first, last)
        if begin == end or self.days[0] > first:
            return None
        return min(self.values[begin:end]), max(self.values[begin:end])

    def _outside(self, first: date, last: date) -> NoRate | None:
        if not self.days or last > self.days[-1]:
            return NoRate("beyond_rates")
        return NoRate("before_rates") if first < self.days[0] else None

    def _places(self, first: date, last: date) -> tuple[int, int]:
        return bisect_left(self.days, first), bisect_right(self.days, last)


def _sum(values: Sequence[Fraction]) -> Fraction:
    """The exact sum, by halves: summed in a row, the denominators would grow at every step."""
    if len(values) == 1:
        return values[0]
    middle = len(values) // 2
    return _sum(values[:middle]) + _sum(values[middle:])
