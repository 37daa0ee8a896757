"""A currency mistaken: the number of one currency printed with the name of another."""

from dataclasses import replace

from openbell.claims import Claim
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, misprint
from openbell.resolve.suspicion.surroundings import Surroundings, around


def currency(pair: Pair, known: Surroundings) -> Suspicion | None:
    """A side prints the number that another claim gives in another currency."""
    question = pair[0].question

    def elsewhere(claim: Claim) -> bool:
        asked = claim.question
        return asked.unit != question.unit and replace(asked, unit=question.unit) == question

    return misprint("currency", pair, filter(elsewhere, around(known, question)))
