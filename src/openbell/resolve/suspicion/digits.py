"""Two digits swapped: 5,374 printed as 5,347, the transposition error of bookkeeping.

A coarse print leaves so much room that some swap nearly always falls into it: 3.37 with its digits
changed is 3.73, and 4 is anywhere from 3.5 to 5. So both prints must show the two digits, and have
four that count at least: of 9,000 such numbers three differ from a given one by a swap.
"""

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from openbell.claims import Claim
from openbell.figures import Figure
from openbell.resolve.audit import Interval
from openbell.resolve.suspicion.hypothesis import REMEMBERED, Pair, Suspicion, extent, meet
from openbell.resolve.suspicion.surroundings import Surroundings

FEWEST = 4
"""How many digits must count in either print for a swap to be more than chance."""


def digits_swapped(pair: Pair, known: Surroundings) -> Suspicion | None:
    """Swapping two neighbouring digits that both prints show moves one to meet the other."""
    return Suspicion("digits_swapped") if known.settle(_swapped, *pair) else None


def _swapped(one: Claim, other: Claim, _known: Surroundings) -> bool:
    if any(side.figure is None or len(_digits(side.figure)) < FEWEST for side in (one, other)):
        return False
    for side, opponent in ((one, other), (other, one)):
        own, aim = extent(side), extent(opponent)
        shifts = _shifts(side, _weight(opponent))
        if own is not None and any(meet(own + shift, aim) for shift in shifts):
            return True
    return False


def _weight(claim: Claim) -> Fraction:
    """What the last digit that counts is worth; of an exact count, one."""
    assert claim.figure is not None
    return Fraction(claim.figure.weight or 1)


@lru_cache(maxsize=REMEMBERED)
def _digits(figure: Figure) -> str:
    """The digits that count; none where the print is not one number written in them."""
    if figure.value is None:
        return ""
    number = abs(Fraction(figure.value)) / Fraction(figure.weight or 1)
    return str(number.numerator) if number.denominator == 1 else ""


def _shifts(claim: Claim, shown: Fraction) -> Iterator[Interval]:
    """By how much each swap of digits worth ``shown`` or more changes the number printed."""
    assert claim.figure is not None
    assert claim.figure.value is not None
    digits, weight = _digits(claim.figure), _weight(claim)
    sign = 1 if claim.figure.value > 0 else -1
    for place in range(len(digits) - 1):
        swapped = digits[:place] + digits[place + 1] + digits[place] + digits[place + 2 :]
        lesser = weight * 10 ** (len(digits) - 2 - place)
        if swapped != digits and swapped[0] != "0" and lesser >= shown:
            yield Interval.point((int(swapped) - int(digits)) * weight * sign)
