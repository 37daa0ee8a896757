"""Two digits swapped: 1.91 printed as 1.19, the transposition error of bookkeeping."""

from collections.abc import Iterator
from fractions import Fraction

from openbell.claims import Claim
from openbell.resolve.audit import Interval
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, extent, meet
from openbell.resolve.suspicion.surroundings import Surroundings


def digits_swapped(pair: Pair, _known: Surroundings) -> Suspicion | None:
    """Swapping two neighbouring digits of one print moves its interval to meet the other."""
    for side, opponent in (pair, pair[::-1]):
        own, aim = extent(side), extent(opponent)
        if own is not None and any(meet(own + shift, aim) for shift in _shifts(side)):
            return Suspicion("digits_swapped")
    return None


def _shifts(claim: Claim) -> Iterator[Interval]:
    """By how much each swap of two neighbouring digits that count changes the number printed."""
    if claim.figure is None or claim.figure.value is None:
        return
    weight = Fraction(claim.figure.weight or 1)
    number = Fraction(claim.figure.value) / weight
    if number.denominator != 1:
        return
    digits = str(number.numerator).lstrip("-")
    for place in range(len(digits) - 1):
        swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        if swapped != digits and swapped[0] != "0":
            size = (int(swapped) - int(digits)) * weight
            yield Interval.point(size if number > 0 else -size)
