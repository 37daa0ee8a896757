"""Conflicts: exactly the pairs of claims to one question whose intervals cannot both hold."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from itertools import combinations

from openbell.claims import Claim, Question
from openbell.resolve.choice import choose
from openbell.resolve.overlap import Strength, contradiction
from openbell.resolve.spells import spells
from openbell.resolve.standing import Standing


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that contradict each other, while all are in force.

    Of kind ``claims``, two to one question: ``gap`` is the distance between their intervals in the
    question's unit, ``preferred`` the one that the rules of choice would take of the two. Of kind
    ``identity``, the first and last of those that an audit puts together.
    """

    conflict_id: str
    kind: str
    strength: Strength
    question: Question
    claim_a: Claim
    claim_b: Claim
    gap: Decimal | None
    preferred: Claim | None
    known_from: datetime
    known_to: datetime | None
    audit_id: str | None = None


@dataclass(frozen=True, slots=True)
class _Dispute:
    pair: tuple[str, str]
    strength: Strength
    gap: Decimal
    preferred: str


def conflicts(
    question: Question, claims: Sequence[Claim], standings: Mapping[str, Standing]
) -> Iterator[Conflict]:
    """The conflicts among all claims to one question, along time."""
    if len(claims) < 2:
        return
    by_id = {claim.claim_id: claim for claim in claims}
    for conflict_id, spell in spells(claims, standings, _disputes):
        dispute = spell.state
        yield Conflict(
            conflict_id=conflict_id,
            kind="claims",
            strength=dispute.strength,
            question=question,
            claim_a=by_id[dispute.pair[0]],
            claim_b=by_id[dispute.pair[1]],
            gap=dispute.gap,
            preferred=by_id[dispute.preferred],
            known_from=spell.known_from,
            known_to=spell.known_to,
        )


def conflict_id(*claim_ids: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the sorted claim ids."""
    return hashlib.sha256("\n".join(sorted(claim_ids)).encode()).hexdigest()[:16]


def _disputes(present: Sequence[Claim]) -> dict[str, _Dispute]:
    found: dict[str, _Dispute] = {}
    ordered = sorted(present, key=lambda claim: claim.claim_id)
    for one, other in combinations(ordered, 2):
        contradicted = contradiction(one, other)
        if contradicted is None:
            continue
        strength, distance = contradicted
        preferred = choose([one, other]).claim.claim_id
        pair = (one.claim_id, other.claim_id)
        found[conflict_id(*pair)] = _Dispute(pair, strength, distance, preferred)
    return found
