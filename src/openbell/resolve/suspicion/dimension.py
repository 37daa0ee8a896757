"""Another dimension's value printed: adjusted loss as loss, one session's price as another's.

The basis is held to be one of the dimensions here: an estimate printed as the result.
"""

from functools import lru_cache

from openbell.claims import Claim
from openbell.resolve.suspicion.hypothesis import REMEMBERED, Pair, Suspicion, misprint
from openbell.resolve.suspicion.surroundings import Surroundings


def dimension(pair: Pair, known: Surroundings) -> Suspicion | None:
    """A side prints what another claim says under exactly one other dimension."""
    question = pair[0].question
    return misprint(
        "dimension", pair, (c for c in known.around(question) if _apart(pair, c)), known
    )


def _apart(pair: Pair, other: Claim) -> bool:
    """Whether a claim differs from the pair's question in one stated dimension, or in its basis."""
    own, its = pair[0].question, other.question
    if its.unit != own.unit:
        return False
    if its.dimensions == own.dimensions:
        return its.basis != own.basis
    return its.basis == own.basis and _one_apart(own.dimensions, its.dimensions)


@lru_cache(maxsize=REMEMBERED)
def _one_apart(own: str, its: str) -> bool:
    """Whether dimensions differ in exactly one, which the others state."""
    mine, theirs = (set(dimensions.split(";")) - {""} for dimensions in (own, its))
    names = {part.partition("=")[0] for part in mine ^ theirs}
    vague = any(part.endswith("=unstated") for part in theirs - mine)
    return len(names) == 1 and not vague
