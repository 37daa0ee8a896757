"""Exact interval arithmetic: what is known of a result when each operand is only an interval.

Bounds are fractions, so nothing rounds; an unbounded side is None. Every operation encloses every
result that points of its operands can give (the inclusion property of Moore's interval analysis).
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from openbell.figures import Figure

Bound = Fraction | None


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; None is an unbounded side."""

    low: Bound
    high: Bound

    @classmethod
    def of(cls, figure: Figure) -> "Interval":
        """The hard bounds of a printed figure."""
        return cls(
            None if figure.low is None else Fraction(figure.low),
            None if figure.high is None else Fraction(figure.high),
        )

    @classmethod
    def point(cls, value: int | Fraction) -> "Interval":
        """A number that is known exactly."""
        return cls(Fraction(value), Fraction(value))

    @property
    def bounded(self) -> bool:
        """Whether both sides are finite."""
        return self.low is not None and self.high is not None

    @property
    def is_zero(self) -> bool:
        """Whether it is the number zero and nothing besides."""
        return self.low == 0 and self.high == 0

    def holds(self, number: int) -> bool:
        """Whether a number lies in it."""
        return (self.low is None or self.low <= number) and (
            self.high is None or number <= self.high
        )

    def disjoint(self, other: "Interval") -> bool:
        """Whether no number lies in both; intervals that touch share one."""
        return _below(self.high, other.low) or _below(other.high, self.low)

    def distance(self, other: "Interval") -> Fraction | None:
        """How far two disjoint intervals are apart; None where they meet."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return None

    def __neg__(self) -> "Interval":
        return Interval(_negated(self.high), _negated(self.low))

    def __add__(self, other: "Interval | int") -> "Interval":
        other = _interval(other)
        return Interval(_sum(self.low, other.low), _sum(self.high, other.high))

    def __sub__(self, other: "Interval | int") -> "Interval":
        return self + -_interval(other)

    def __mul__(self, other: "Interval | int") -> "Interval":
        other = _interval(other)
        if self.is_zero or other.is_zero:
            return ZERO
        if self.low is not None and other.low is not None and self.low >= 0 <= other.low:
            highest = None if self.high is None or other.high is None else self.high * other.high
            return Interval(self.low * other.low, highest)
        corners = [_times(*pair) for pair in product(_ends(self), _ends(other))]
        return Interval(_finite(min(corners)), _finite(max(corners)))

    def __truediv__(self, other: "Interval | int") -> "Interval":
        other = _interval(other)
        if not (_below(ZERO.high, other.low) or _below(other.high, ZERO.low)):
            return EVERYTHING
        return self * Interval(_inverse(other.high), _inverse(other.low))

    __radd__ = __add__

    def __rsub__(self, other: int) -> "Interval":
        return Interval.point(other) - self

    __rmul__ = __mul__

    def __rtruediv__(self, other: int) -> "Interval":
        return Interval.point(other) / self


ZERO = Interval(Fraction(0), Fraction(0))
EVERYTHING = Interval(None, None)
_End = tuple[int, Fraction]
"""An end in order: (-1, 0) is minus infinity, (1, 0) infinity, (0, x) the number x."""


def _interval(operand: Interval | int) -> Interval:
    return operand if isinstance(operand, Interval) else Interval.point(operand)


def _below(high: Bound, low: Bound) -> bool:
    return high is not None and low is not None and high < low


def _negated(bound: Bound) -> Bound:
    return None if bound is None else -bound


def _sum(one: Bound, other: Bound) -> Bound:
    return None if one is None or other is None else one + other


def _inverse(bound: Bound) -> Bound:
    """The reciprocal of a bound of an interval without zero; of an infinite one it is zero."""
    return Fraction(0) if bound is None else 1 / bound


def _ends(interval: Interval) -> tuple[_End, _End]:
    low = (-1, Fraction(0)) if interval.low is None else (0, interval.low)
    high = (1, Fraction(0)) if interval.high is None else (0, interval.high)
    return low, high


def _times(one: _End, other: _End) -> _End:
    """The product of two ends; zero times infinity is zero, as it is for every point inside."""
    (far, number), (other_far, other_number) = one, other
    if not far and not other_far:
        return 0, number * other_number
    sign = (far or _sign(number)) * (other_far or _sign(other_number))
    return sign, Fraction(0)


def _sign(number: Fraction) -> int:
    return (number > 0) - (number < 0)


def _finite(end: _End) -> Bound:
    return None if end[0] else end[1]
