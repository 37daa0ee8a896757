"""A factor between the prints: 万 lost, 亿 printed as billion, thousands read as units."""

from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, extent
from openbell.resolve.suspicion.surroundings import Surroundings

FACTORS = (10, 100, 1_000, 10_000, 100_000_000)


def factor(pair: Pair, _known: Surroundings) -> Suspicion | None:
    """One print times the smallest factor that brings the two together.

    A factor does when it is a quotient of a number in the one and a number in the other.
    """
    one, other = extent(pair[0]), extent(pair[1])
    if one is None or other is None:
        return None
    quotients = (other / one, one / other)
    for times in FACTORS:
        if any(quotient.holds(times) for quotient in quotients):
            return Suspicion(f"factor_{times}")
    return None
