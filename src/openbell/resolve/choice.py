"""Which claim becomes the fact: the written rules of choice, in their order.

Each rule narrows the candidates; the rule that leaves one is named in the published row, so a
reader can see why a figure was chosen and argue with it.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from openbell.claims import Claim
from openbell.resolve.overlap import gap, width, within

Rule = Callable[[Sequence[Claim], Sequence[Claim]], list[Claim]]


@dataclass(frozen=True, slots=True)
class Choice:
    """The claim chosen and the rule that decided."""

    claim: Claim
    rule: str


def choose(claims: Sequence[Claim], slips: Collection[str] = ()) -> Choice:
    """Choose among the claims in force for one question (at least one).

    ``slips`` are the ids of those that a suspicion calls a slip with support for the other side;
    they are passed over unless there is nothing else.
    """
    candidates, decided = list(claims), "in_force"
    sound = [claim for claim in claims if claim.claim_id not in slips]
    if sound and len(sound) < len(claims):
        claims, candidates, decided = sound, sound, "suspicion"
    for name, rule in RULES:
        if len(candidates) == 1:
            break
        left = rule(candidates, claims)
        if len(left) < len(candidates):
            candidates, decided = left, name
    return _refined(Choice(candidates[0], decided), claims)


def tier(candidates: Sequence[Claim], _claims: Sequence[Claim]) -> list[Claim]:
    """The highest tier of origin: filing, company, research, news, repost; one lower per relay."""
    best = min(claim.tier for claim in candidates)
    return [claim for claim in candidates if claim.tier == best]


def revision(candidates: Sequence[Claim], _claims: Sequence[Claim]) -> list[Claim]:
    """The same issuer's latest revision: an issuer's earlier documents give way to its later."""
    latest: dict[str, datetime] = {}
    for claim in candidates:
        issuer = claim.origin.issuer
        latest[issuer] = max(latest.get(issuer, _issued(claim)), _issued(claim))
    return [claim for claim in candidates if _issued(claim) == latest[claim.origin.issuer]]


def printed(candidates: Sequence[Claim], _claims: Sequence[Claim]) -> list[Claim]:
    """A printed figure before a curator's reading of words."""
    figures = [claim for claim in candidates if claim.reads_as is None]
    return figures or list(candidates)


def origins(candidates: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """The claim that most distinct origins agree with."""
    support = {claim.claim_id: _supporters(claim, claims) for claim in candidates}
    best = max(support.values())
    return [claim for claim in candidates if support[claim.claim_id] == best]


def earliest(candidates: Sequence[Claim], _claims: Sequence[Claim]) -> list[Claim]:
    """The claim known first."""
    first = min(claim.known_at for claim in candidates)
    return [claim for claim in candidates if claim.known_at == first]


def claim_id(candidates: Sequence[Claim], _claims: Sequence[Claim]) -> list[Claim]:
    """The first id, so that the choice is the same every time."""
    return [min(candidates, key=lambda claim: claim.claim_id)]


RULES: tuple[tuple[str, Rule], ...] = (
    ("tier", tier),
    ("revision", revision),
    ("printed", printed),
    ("origins", origins),
    ("earliest", earliest),
    ("claim_id", claim_id),
)


def _refined(choice: Choice, claims: Sequence[Claim]) -> Choice:
    """The narrowest claim inside the winner's interval: it says the same, more exactly."""
    winner = choice.claim.figure
    if winner is None:
        return choice
    narrower = [
        claim
        for claim in claims
        if claim.figure and within(claim.figure, winner) and width(claim.figure) < width(winner)
    ]
    if not narrower:
        return choice
    best = min(narrower, key=_by_width_then_tier)
    return Choice(best, "narrowest")


def _by_width_then_tier(claim: Claim) -> tuple[object, int, datetime, str]:
    assert claim.figure is not None
    return width(claim.figure), claim.tier, claim.known_at, claim.claim_id


def _supporters(claim: Claim, claims: Sequence[Claim]) -> int:
    return len(
        {
            other.origin.source_id
            for other in claims
            if claim.figure and other.figure and gap(claim.figure, other.figure) is None
        }
    )


def _issued(claim: Claim) -> datetime:
    return claim.origin.published_at or claim.known_at
