"""What held from when to when: states along time, with equal neighbours joined.

Facts and conflicts change only at instants when a claim becomes known or falls out of force. Each
state is computed from what was known then, so no row can hold anything from its future.
"""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from openbell.claims import Claim
from openbell.resolve.standing import IN_FORCE, Standing

S = TypeVar("S", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Spell(Generic[S]):
    """A state that held from one instant (included) to another (excluded; None: still)."""

    state: S
    known_from: datetime
    known_to: datetime | None


def spells(
    claims: Sequence[Claim],
    standings: Mapping[str, Standing],
    states: Callable[[list[Claim]], Mapping[str, S]],
) -> Iterator[tuple[str, Spell[S]]]:
    """Every state of every key along time, with its key.

    ``states`` gives, for the claims in force at an instant, the state of each key then.
    """
    running: dict[str, tuple[S, datetime]] = {}
    for instant in _instants(claims, standings):
        present = [
            claim
            for claim in claims
            if standings.get(claim.claim_id, IN_FORCE).holds(claim.known_at, instant)
        ]
        now: Mapping[str, S] = states(present) if present else {}
        for key in [key for key, (state, _) in running.items() if now.get(key) != state]:
            state, since = running.pop(key)
            yield key, Spell(state, since, instant)
        for key, state in now.items():
            running.setdefault(key, (state, instant))
    for key, (state, since) in running.items():
        yield key, Spell(state, since, None)


def _instants(claims: Sequence[Claim], standings: Mapping[str, Standing]) -> list[datetime]:
    instants = {claim.known_at for claim in claims}
    ends = (standings.get(claim.claim_id, IN_FORCE).since for claim in claims)
    return sorted(instants.union(end for end in ends if end is not None))
