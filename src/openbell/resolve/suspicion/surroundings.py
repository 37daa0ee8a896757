"""What else is said of a subject: the claims that a slip may have been taken from."""

from collections.abc import Iterable, Mapping, Sequence

from openbell.claims import Claim, Question

Key = tuple[str, str, str, str]
Surroundings = Mapping[Key, Sequence[Claim]]
"""Claims by company, offering, metric and period."""


def around(known: Surroundings, question: Question) -> Sequence[Claim]:
    """The claims about the metric, subject and period of a question, whatever else they say."""
    return known.get(_key(question), ())


def surroundings(claims: Iterable[Claim]) -> dict[Key, list[Claim]]:
    """Claims by company, offering, metric and period, each group in the order of their ids."""
    found: dict[Key, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        found.setdefault(_key(claim.question), []).append(claim)
    return found


def _key(question: Question) -> Key:
    return question.company_id, question.offering_id, question.metric_id, question.period
