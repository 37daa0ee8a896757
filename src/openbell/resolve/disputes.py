"""Exactly the pairs of claims to one question whose intervals cannot both hold."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from openbell.claims import Claim
from openbell.resolve.overlap import Strength, contradiction, soft_bounds
from openbell.resolve.suspicion import Suspicion


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two claims in the order of their ids, how far they are apart, and the slip suspected."""

    conflict_id: str
    pair: tuple[Claim, Claim]
    strength: Strength
    gap: Decimal
    suspicion: Suspicion | None = None


def disputes(claims: Sequence[Claim]) -> Iterator[Dispute]:
    """Every pair that contradicts each other, whether or not ever in force together."""
    if claims[0].several or share_a_number(claims):
        return
    ordered = sorted(claims, key=lambda claim: claim.claim_id)
    for one, other in combinations(ordered, 2):
        contradicted = contradiction(one, other)
        if contradicted is not None:
            found = conflict_id(one.claim_id, other.claim_id)
            yield Dispute(found, (one, other), *contradicted)


def conflict_id(*claim_ids: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the sorted claim ids."""
    return hashlib.sha256("\n".join(sorted(claim_ids)).encode()).hexdigest()[:16]


def share_a_number(claims: Sequence[Claim]) -> bool:
    """Whether one number lies in every interval; then no two are apart."""
    bounds = [soft_bounds(claim.figure) for claim in claims if claim.figure]
    lows = [low for low, _ in bounds if low is not None]
    highs = [high for _, high in bounds if high is not None]
    return not lows or not highs or max(lows) <= min(highs)
