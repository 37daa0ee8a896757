"""A factor between the prints: 万 lost, 亿 printed as billion, thousands read as units."""

from functools import lru_cache

from openbell.resolve.audit import Interval
from openbell.resolve.suspicion.hypothesis import REMEMBERED, Pair, Suspicion, extent
from openbell.resolve.suspicion.surroundings import Surroundings

FACTORS = (10, 100, 1_000, 10_000, 100_000_000)


def factor(pair: Pair, _known: Surroundings) -> Suspicion | None:
    """One print times the smallest factor that brings the two together.

    A factor does when it is a quotient of a number in the one and a number in the other.
    """
    one, other = extent(pair[0]), extent(pair[1])
    times = None if one is None or other is None else _factor(one, other)
    return None if times is None else Suspicion(f"factor_{times}")


@lru_cache(maxsize=REMEMBERED)
def _factor(one: Interval, other: Interval) -> int | None:
    quotients = (other / one, one / other)
    return next((n for n in FACTORS if any(quotient.holds(n) for quotient in quotients)), None)
