"""All that is said and what became of it, for whoever has to look beyond one question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from openbell.claims import Claim, Question
from openbell.resolve.audit import Audit, Bands
from openbell.resolve.standing import IN_FORCE, Standing
from openbell.resolve.support import Verdicts
from openbell.resolve.suspicion import Surroundings


@dataclass(frozen=True)
class Corpus:
    """One company's claims that can be compared, what became of each, and what audits found."""

    claims: Sequence[Claim]
    standings: Mapping[str, Standing]
    audits: Sequence[Audit]
    bands: Bands

    @cached_property
    def surroundings(self) -> Surroundings:
        """All that is said of each subject; made when a dispute first asks."""
        return Surroundings.of(self.claims, self.bands)

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the audits found, by the claims they put together; made when a slip is suspected."""
        return Verdicts(self.audits)

    def questions(self) -> list[tuple[Question, list[Claim]]]:
        """Every question in order, with the claims that answer it."""
        found: dict[Question, list[Claim]] = {}
        for claim in self.claims:
            found.setdefault(claim.question, []).append(claim)
        return sorted(found.items())

    def in_force(self, claims: Iterable[Claim], instant: datetime) -> tuple[Claim, ...]:
        """Those of the claims that are in force at an instant."""
        standings = self.standings
        return tuple(
            claim
            for claim in claims
            if standings.get(claim.claim_id, IN_FORCE).holds(claim.known_at, instant)
        )

    def changes(self, claims: Iterable[Claim]) -> set[datetime]:
        """The instants at which one of the claims comes into force or falls out of it."""
        instants: set[datetime] = set()
        for claim in claims:
            instants.add(claim.known_at)
            since = self.standings.get(claim.claim_id, IN_FORCE).since
            if since is not None:
                instants.add(since)
        return instants
