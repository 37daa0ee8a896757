"""All that is said and what became of it, for whoever has to look beyond one question."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from openbell.claims import Claim
from openbell.rates import Rates
from openbell.resolve.audit import Audit
from openbell.resolve.standing import IN_FORCE, Standing
from openbell.resolve.support import Verdicts
from openbell.resolve.suspicion import Surroundings


@dataclass(frozen=True)
class Corpus:
    """The claims that can be compared, what became of each, what the audits found, and rates."""

    claims: Sequence[Claim]
    standings: Mapping[str, Standing]
    audits: Sequence[Audit]
    rates: Rates

    @cached_property
    def surroundings(self) -> Surroundings:
        """All that is said of each subject; made when a dispute first asks."""
        return Surroundings.of(self.claims, self.rates)

    @cached_property
    def verdicts(self) -> Verdicts:
        """What the audits found, by the claims they put together; made when a slip is suspected."""
        return Verdicts(self.audits)

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
