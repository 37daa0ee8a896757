"""How far a scale goes, and where on it a figure finds room."""

from collections.abc import Iterable
from decimal import Decimal

from openbell.charts.chart import Spec
from openbell.charts.point import Point

_STRETCH = Decimal("1.6")


def reach(points: Iterable[Point]) -> tuple[Decimal, Decimal]:
    """From where to where a scale goes: zero, every figure, its bounds, and the rivals near by.

    A rival that slipped by a factor of ten does not stretch it.
    """
    held = list(points)
    far = max((abs(one.place) for one in held), default=Decimal(1)) * _STRETCH
    ends = [end for one in held for end in (one.low, one.high) if end is not None]
    ends += [one.place for one in held]
    ends += [rival.value for one in held for rival in one.rivals if abs(rival.value) <= far]
    return min(ends, default=Decimal(0)), max(ends, default=Decimal(1))


def ends_of(scale: Spec) -> tuple[Decimal, Decimal]:
    """The ends of an encoded scale."""
    low, high = scale["scale"]["domain"]
    return Decimal(str(low)), Decimal(str(high))


def above_zero(points: Iterable[Point]) -> tuple[Decimal, Decimal]:
    """From where to where a scale of powers of ten goes: every figure and its bounds."""
    held = [end for one in points for end in (one.place, one.low, one.high) if end and end > 0]
    return min(held, default=Decimal(1)), max(held, default=Decimal(10))


def clear(one: Point, ends: tuple[Decimal, Decimal]) -> Decimal:
    """Where the figure of a bar begins: after the bar, and after a mark that lies close behind."""
    end = max(one.place, Decimal(0))
    room = (ends[1] - min(ends[0], Decimal(0))) / 6
    behind = [rival.value for rival in one.rivals] + [bound for bound in (one.high,) if bound]
    for mark in sorted(behind):
        if end <= mark <= min(end + room, ends[1]):
            end = mark
    return end
