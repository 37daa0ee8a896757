"""Conflicts of kind claims: what each dispute is held to be, along time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from openbell.claims import Claim, Question
from openbell.resolve.choice import choose
from openbell.resolve.disputes import Dispute
from openbell.resolve.moments import Moment
from openbell.resolve.overlap import Strength
from openbell.resolve.spells import spells
from openbell.resolve.suspicion import Suspicion


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that contradict each other, while all are in force.

    Of kind ``claims``, two to one question: ``gap`` is the distance between their intervals in the
    question's unit, ``preferred`` the one that the rules of choice would take of the two;
    ``suspicion`` names the slip that would explain it, ``suspect`` the side that it calls the slip,
    ``mistaken_for`` the claim whose figure that side seems to print. Of kind ``identity``, the
    first and last of those that an audit puts together.
    """

    conflict_id: str
    kind: str
    strength: Strength
    question: Question
    claim_a: Claim
    claim_b: Claim
    known_from: datetime
    known_to: datetime | None
    gap: Decimal | None = None
    preferred: Claim | None = None
    audit_id: str | None = None
    suspicion: str | None = None
    suspect: Claim | None = None
    mistaken_for: Claim | None = None


@dataclass(frozen=True, slots=True)
class _View:
    """What is made of a dispute at a moment, by the ids of claims."""

    preferred: str
    suspicion: str | None = None
    suspect: str | None = None
    mistaken_for: str | None = None


def conflicts(question: Question, along: Iterable[Moment]) -> Iterator[Conflict]:
    """The conflicts among the claims to one question, along time."""
    disputes: dict[str, Dispute] = {}
    claims: dict[str | None, Claim] = {}
    preferred: dict[tuple[str, frozenset[str]], str] = {}

    def view(dispute: Dispute, slips: frozenset[str]) -> _View:
        if dispute.conflict_id not in disputes:
            disputes[dispute.conflict_id] = dispute
            claims.update((claim.claim_id, claim) for claim in dispute.pair)
        key = dispute.conflict_id, slips.intersection(claim.claim_id for claim in dispute.pair)
        if key not in preferred:
            preferred[key] = choose(dispute.pair, slips).claim.claim_id
        return _view(preferred[key], dispute.suspicion, claims)

    def views(moment: Moment) -> dict[str, _View]:
        return {one.conflict_id: view(one, moment.slips) for one in moment.disputed}

    for name, spell in spells(along, views):
        dispute, seen = disputes[name], spell.state
        yield Conflict(
            conflict_id=name,
            kind="claims",
            strength=dispute.strength,
            question=question,
            claim_a=dispute.pair[0],
            claim_b=dispute.pair[1],
            gap=dispute.gap,
            known_from=spell.known_from,
            known_to=spell.known_to,
            preferred=claims[seen.preferred],
            suspicion=seen.suspicion,
            suspect=claims.get(seen.suspect),
            mistaken_for=claims.get(seen.mistaken_for),
        )


def _view(preferred: str, found: Suspicion | None, claims: dict[str | None, Claim]) -> _View:
    """The view of a dispute; a claim that its suspicion names is put among those known."""
    if found is None:
        return _View(preferred)
    if found.mistaken_for is not None:
        claims[found.mistaken_for.claim_id] = found.mistaken_for
    return _View(
        preferred,
        found.name,
        found.suspect and found.suspect.claim_id,
        found.mistaken_for and found.mistaken_for.claim_id,
    )
