"""Whether two printed figures can both hold: the comparison everything else here rests on.

Intervals are closed, so intervals that touch do not conflict. A figure may have a soft bound
besides (``超1159倍`` suggests less than 1160): what lies only beyond that is a soft conflict.
"""

from decimal import Decimal
from typing import Literal

from openbell.claims import Claim
from openbell.figures import Figure

Strength = Literal["hard", "soft", "reading"]


def gap(one: Figure, other: Figure) -> Decimal | None:
    """The distance between two intervals; None where they overlap or touch."""
    return _distance(one.low, one.high, other.low, other.high)


def soft_gap(one: Figure, other: Figure) -> Decimal | None:
    """The distance between two intervals with their soft bounds; None where they meet."""
    return _distance(*soft_bounds(one), *soft_bounds(other))


def soft_bounds(figure: Figure) -> tuple[Decimal | None, Decimal | None]:
    """The bounds of an interval, with its soft ones where a side is open."""
    low = figure.soft_low if figure.soft_low is not None else figure.low
    high = figure.soft_high if figure.soft_high is not None else figure.high
    return low, high


def contradiction(one: Claim, other: Claim) -> tuple[Strength, Decimal] | None:
    """How strongly two claims to one question contradict each other, and by how much.

    A conflict in which either side is a curator's reading of words is labelled ``reading``.
    """
    if one.figure is None or other.figure is None:
        return None
    distance = gap(one.figure, other.figure)
    strength: Strength = "hard"
    if distance is None:
        distance, strength = soft_gap(one.figure, other.figure), "soft"
    if distance is None:
        return None
    return ("reading" if one.reads_as or other.reads_as else strength), distance


def within(inner: Figure, outer: Figure) -> bool:
    """Whether one interval lies wholly inside another."""
    above = outer.low is None or (inner.low is not None and inner.low >= outer.low)
    below = outer.high is None or (inner.high is not None and inner.high <= outer.high)
    return above and below


def width(figure: Figure) -> Decimal:
    """The width of an interval; infinite where a side is unbounded."""
    if figure.low is None or figure.high is None:
        return Decimal("Infinity")
    return figure.high - figure.low


def _distance(
    low: Decimal | None, high: Decimal | None, other_low: Decimal | None, other_high: Decimal | None
) -> Decimal | None:
    if high is not None and other_low is not None and high < other_low:
        return other_low - high
    if other_high is not None and low is not None and other_high < low:
        return low - other_high
    return None
