"""Conflicts of kind claims: what each dispute is held to be, along time."""

import hashlib
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
    by_id: dict[str | None, Claim] = {}

    def views(moment: Moment) -> dict[str, _View]:
        named = {conflict_id(*(c.claim_id for c in one.pair)): one for one in moment.disputed}
        disputes.update(named)
        by_id.update((claim.claim_id, claim) for one in moment.disputed for claim in _named(one))
        return {name: _view(one, moment.slips) for name, one in named.items()}

    for name, spell in spells(along, views):
        dispute, view = disputes[name], spell.state
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
            preferred=by_id[view.preferred],
            suspicion=view.suspicion,
            suspect=by_id.get(view.suspect),
            mistaken_for=by_id.get(view.mistaken_for),
        )


def conflict_id(*claim_ids: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the sorted claim ids."""
    return hashlib.sha256("\n".join(sorted(claim_ids)).encode()).hexdigest()[:16]


def _named(dispute: Dispute) -> Iterator[Claim]:
    yield from dispute.pair
    if dispute.suspicion and dispute.suspicion.mistaken_for:
        yield dispute.suspicion.mistaken_for


def _view(dispute: Dispute, slips: frozenset[str]) -> _View:
    preferred = choose(dispute.pair, slips).claim.claim_id
    found = dispute.suspicion
    if found is None:
        return _View(preferred)
    return _View(
        preferred,
        found.name,
        found.suspect and found.suspect.claim_id,
        found.mistaken_for and found.mistaken_for.claim_id,
    )
