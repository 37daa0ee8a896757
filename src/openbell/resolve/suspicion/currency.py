"""A currency mistaken: the number of one currency printed with the name of another."""

from collections.abc import Iterable

from openbell.claims import Claim
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, extent, meet, misprint
from openbell.resolve.suspicion.surroundings import Surroundings


def currency(pair: Pair, known: Surroundings) -> Suspicion | None:
    """A side prints the number that a claim gives in another currency, or one that was meant so.

    The latter is thought of where its document prints amounts in that currency too, and where the
    amount, converted at the rates of its time, meets the other side.
    """
    named = misprint("currency", pair, _elsewhere(pair, known), known)
    if named:
        return named
    sides = (pair, pair[::-1])
    suspects = [side for side, rival in sides if known.settle(_meant_otherwise, side, rival)]
    if not suspects:
        return None
    return Suspicion("currency", suspects[0] if len(suspects) == 1 else None)


def _elsewhere(pair: Pair, known: Surroundings) -> Iterable[Claim]:
    """The claims that answer the same question in another currency."""
    question = pair[0].question
    for claim in known.around(question):
        asked = claim.question
        alike = (asked.dimensions, asked.basis) == (question.dimensions, question.basis)
        if alike and asked.unit != question.unit:
            yield claim


def _meant_otherwise(side: Claim, rival: Claim, known: Surroundings) -> bool:
    own, aim = extent(side), extent(rival)
    if own is None:
        return False
    others = known.currencies.get(side.source_id, frozenset()) - {side.question.unit}
    bands = (known.bands.of(side, code) for code in sorted(others))
    return any(meet(own * band, aim) for band in bands if band is not None)
