"""What a hypothesis about a slip is, and the one test that all share: do the intervals meet now."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from openbell.claims import Claim
from openbell.figures import Figure
from openbell.resolve.audit import Interval
from openbell.resolve.overlap import soft_bounds
from openbell.resolve.suspicion.surroundings import Ends, Surroundings

REMEMBERED = 1 << 17
"""Results kept of a test of two figures: the same two are compared at every moment of a question,
and again after every save."""

Pair = tuple[Claim, Claim]


@dataclass(frozen=True, slots=True)
class Suspicion:
    """The slip that would explain a conflict, by its name in the published table.

    ``suspect`` is the claim that it calls the slip (None where it may be either), ``mistaken_for``
    the one whose figure the suspect seems to print instead of its own.
    """

    name: str
    suspect: Claim | None = None
    mistaken_for: Claim | None = None


def extent(claim: Claim) -> Interval | None:
    """The interval of a claim, with its soft bounds; None where a side is open or zero lies in it.

    Of an open side, and of zero times anything, every hypothesis would be true.
    """
    return None if claim.figure is None else _extent(claim.figure)


@lru_cache(maxsize=REMEMBERED)
def _extent(figure: Figure) -> Interval | None:
    ends = _ends_of(figure)
    return None if ends is None else Interval(Fraction(ends[0]), Fraction(ends[1]))


def meet(one: Interval | None, other: Interval | None) -> bool:
    """Whether two intervals are both given and share a number."""
    return one is not None and other is not None and not one.disjoint(other)


def misprint(
    name: str, pair: Pair, others: Iterable[Claim], known: Surroundings
) -> Suspicion | None:
    """The suspicion that one side prints the figure of one of the other claims.

    It must be a number, not a range, that the side meets and its opponent does not. Where that can
    be said of both sides, the suspicion names neither.
    """
    numbers = [
        (other, ends)
        for other in others
        if other.figure and other.figure.value is not None and (ends := _ends(other, known))
    ]
    if not numbers:
        return None
    found = [(side, _printed_instead(_ends(side, known), numbers)) for side in pair]
    mistaken = [(side, other) for side, other in found if other is not None]
    if len(mistaken) == len(pair):
        return Suspicion(name)
    return next((Suspicion(name, side, other) for side, other in mistaken), None)


def _printed_instead(own: Ends | None, others: Iterable[tuple[Claim, Ends]]) -> Claim | None:
    """The first of the other claims whose interval shares a number with that of a side."""
    if own is None:
        return None
    low, high = own
    return next((other for other, its in others if low <= its[1] and its[0] <= high), None)


def _ends(claim: Claim, known: Surroundings) -> Ends | None:
    """The ends of a claim's interval as `extent` has them, worked out once."""
    if claim.claim_id not in known.ends:
        known.ends[claim.claim_id] = None if claim.figure is None else _ends_of(claim.figure)
    return known.ends[claim.claim_id]


def _ends_of(figure: Figure) -> Ends | None:
    low, high = soft_bounds(figure)
    return None if low is None or high is None or low <= 0 <= high else (low, high)
