"""A factor between the prints: 万 lost, 亿 printed as billion, thousands read as units."""

from openbell.resolve.audit import Interval
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, extent, meet
from openbell.resolve.suspicion.surroundings import Surroundings

FACTORS = (10, 100, 1_000, 10_000, 100_000_000)


def factor(pair: Pair, _known: Surroundings) -> Suspicion | None:
    """One print times the smallest factor that brings the two together."""
    one, other = extent(pair[0]), extent(pair[1])
    if one is None or other is None:
        return None
    for times in FACTORS:
        scale = Interval.point(times)
        if meet(one * scale, other) or meet(one, other * scale):
            return Suspicion(f"factor_{times}")
    return None
