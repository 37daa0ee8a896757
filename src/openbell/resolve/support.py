"""Who speaks against a suspected slip: an identity, or an origin independent of both sides."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from openbell.claims import Claim
from openbell.resolve.audit import Audit, said
from openbell.resolve.disputes import Dispute

Said = tuple[object, ...]
Combination = tuple[str, str, frozenset[tuple[str, Said]]]
"""An identity, the metric that declares it, and what is said for each term, whoever says it."""


class Verdicts:
    """What the audits found, by the claims that they put together."""

    def __init__(self, audits: Iterable[Audit]) -> None:
        self._audits: dict[Combination, list[Audit]] = {}
        self._of: dict[Said, list[Combination]] = {}
        for audit in audits:
            terms = frozenset((term, said(claim)) for term, claim in audit.terms)
            combination = audit.identity, audit.metric_id, terms
            known = self._audits.setdefault(combination, [])
            known.append(audit)
            if len(known) == 1:
                for _, figure in terms:
                    self._of.setdefault(figure, []).append(combination)

    def changes(self, claims: Iterable[Claim]) -> set[datetime]:
        """The instants at which an audit that rests on one of the claims begins or ends."""
        found = [audit for claim in claims for audit in self._resting_on(claim)]
        ends = {audit.known_to for audit in found if audit.known_to is not None}
        return {audit.known_from for audit in found} | ends

    def prefers(self, one: Claim, other: Claim, instant: datetime) -> bool:
        """Whether an identity that the other claim breaks holds with this one in its place."""
        wrong, right = said(other), said(one)
        for identity, metric_id, terms in self._of.get(wrong, ()):
            if self._found((identity, metric_id, terms), instant) != {"contradicted"}:
                continue
            swapped = frozenset(
                (term, right if figure == wrong else figure) for term, figure in terms
            )
            if "holds" in self._found((identity, metric_id, swapped), instant):
                return True
        return False

    def _found(self, combination: Combination, instant: datetime) -> set[str]:
        """The verdicts then in force, one for each reading of the equation."""
        return {
            audit.verdict
            for audit in self._audits.get(combination, ())
            if audit.known_from <= instant and (not audit.known_to or instant < audit.known_to)
        }

    def _resting_on(self, claim: Claim) -> Iterator[Audit]:
        for combination in self._of.get(said(claim), ()):
            yield from self._audits[combination]


Opponents = Mapping[str, frozenset[str]]
"""By the id of each claim to one question, the ids of those that it contradicts."""


def opponents(apart: Iterable[Dispute]) -> Opponents:
    """Who contradicts whom."""
    found: dict[str, set[str]] = {}
    for dispute in apart:
        one, other = (claim.claim_id for claim in dispute.pair)
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {claim_id: frozenset(others) for claim_id, others in found.items()}


@dataclass(frozen=True, slots=True)
class Bench:
    """Who can speak at an instant: the claims present to one question, and the verdicts then."""

    present: Mapping[str, Claim]
    opponents: Opponents
    verdicts: Verdicts
    instant: datetime

    def slip(self, dispute: Dispute) -> Claim | None:
        """The side that the suspicion may call a slip and that support for the other side refutes.

        None where nobody speaks for either side, or somebody for both.
        """
        if dispute.suspicion is None:
            return None
        one, other = dispute.pair
        refuted = [
            side for side, rival in ((one, other), (other, one)) if self._supports(rival, side)
        ]
        suspect = dispute.suspicion.suspect
        return refuted[0] if len(refuted) == 1 and suspect in (None, refuted[0]) else None

    def _supports(self, one: Claim, other: Claim) -> bool:
        """Whether an identity, or a further origin, speaks for one and against the other.

        A repost speaks for nobody and nobody for it: whom it copies is unknown.
        """
        if self.verdicts.prefers(one, other, self.instant):
            return True
        if one.origin.kind == "repost":
            return False
        sides = (one.origin.source_id, other.origin.source_id)
        against = self.opponents[other.claim_id] - self.opponents[one.claim_id]
        voices = (self.present[claim_id] for claim_id in against if claim_id in self.present)
        return any(
            voice.origin.kind != "repost" and voice.origin.source_id not in sides
            for voice in voices
        )
