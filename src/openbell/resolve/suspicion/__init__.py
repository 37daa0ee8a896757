"""The slip that would explain a conflict: hypotheses tried in order, each with its own test.

A suspicion is named only where its hypothesis brings the two prints together. It settles nothing by
itself: a claim is passed over only where an identity or an independent origin speaks for the other.
"""

from collections.abc import Callable

from openbell.claims import Claim
from openbell.resolve.suspicion.currency import currency
from openbell.resolve.suspicion.digits import digits_swapped
from openbell.resolve.suspicion.dimension import dimension
from openbell.resolve.suspicion.factor import factor
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion
from openbell.resolve.suspicion.surroundings import Surroundings
from openbell.resolve.suspicion.year_before import earlier, year_before

__all__ = ["Surroundings", "Suspicion", "neighbours", "suspicion"]

HYPOTHESES: tuple[Callable[[Pair, Surroundings], Suspicion | None], ...] = (
    factor,
    currency,
    dimension,
    digits_swapped,
    year_before,
)


def suspicion(pair: Pair, known: Surroundings) -> Suspicion | None:
    """The first hypothesis that explains why two claims cannot both hold; None where none does.

    Whether any does can only grow with what is known; which one, and of whom, may change.
    """
    return next((found for test in HYPOTHESES if (found := test(pair, known))), None)


def neighbours(claim: Claim, known: Surroundings) -> list[Claim]:
    """The claims to other questions that any hypothesis about this one's could look at."""
    before = earlier(claim.question, claim.period)
    around = [*known.around(claim.question), *(known.around(before) if before else ())]
    return [other for other in around if other.question != claim.question]
