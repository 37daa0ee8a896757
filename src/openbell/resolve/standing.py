"""Since when and until when each claim is in force.

A claim stands from the instant its source could be known. A later source may supersede it, or
withdraw it; either acts from that later source's own instant and never before. What its own issuer
foresaw anew supersedes what it foresaw before.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from openbell.claims import Claim, Origin
from openbell.models import PrintedClaim
from openbell.resolve.succession import revised

Status = Literal["in_force", "superseded", "retracted"]


@dataclass(frozen=True, slots=True)
class Standing:
    """A claim's last status and since when it has it (None where it was never touched)."""

    status: Status = "in_force"
    since: datetime | None = None

    def holds(self, known_at: datetime, instant: datetime) -> bool:
        """Whether a claim known at one instant is in force at another."""
        return known_at <= instant and (self.since is None or instant < self.since)


IN_FORCE = Standing()


def standings(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> dict[str, Standing]:
    """What became of each claim that was corrected or withdrawn, by claim id.

    Where several acts touch one claim, the earliest ends it; of two at one instant a correction,
    which has another figure in its place, before a withdrawal.
    """
    acts: dict[str, list[Standing]] = {}
    claims = tuple(claims)
    for earlier, since in revised(claims):
        acts.setdefault(earlier.claim_id, []).append(Standing("superseded", since))
    for claim in claims:
        if claim.supersedes is not None:
            acts.setdefault(claim.supersedes, []).append(Standing("superseded", claim.known_at))
        withdrawn = _printed(claim).retracted
        if withdrawn is not None and withdrawn.source in origins:
            since = max(origins[withdrawn.source].known_at, claim.known_at)
            acts.setdefault(claim.claim_id, []).append(Standing("retracted", since))
    return {claim_id: min(found, key=_in_order) for claim_id, found in acts.items()}


def _printed(claim: Claim) -> PrintedClaim:
    index = claim.place[1]
    assert isinstance(index, int)
    return claim.entry.record.claims[index]


def _in_order(standing: Standing) -> tuple[datetime, bool]:
    assert standing.since is not None
    return standing.since, standing.status != "superseded"
