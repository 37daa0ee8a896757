"""What held from when to when: states along time, with equal neighbours joined."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from openbell.resolve.moments import Moment

S = TypeVar("S", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Spell(Generic[S]):
    """A state that held from one instant (included) to another (excluded; None: still)."""

    state: S
    known_from: datetime
    known_to: datetime | None


def spells(
    moments: Iterable[Moment], states: Callable[[Moment], Mapping[str, S]]
) -> Iterator[tuple[str, Spell[S]]]:
    """Every state of every key along time, with its key.

    ``states`` gives the state of each key at a moment; a key that it leaves out has none then.
    """
    running: dict[str, tuple[S, datetime]] = {}
    for moment in moments:
        now = states(moment)
        for key in [key for key, (state, _) in running.items() if now.get(key) != state]:
            state, since = running.pop(key)
            yield key, Spell(state, since, moment.instant)
        for key, state in now.items():
            running.setdefault(key, (state, moment.instant))
    for key, (state, since) in running.items():
        yield key, Spell(state, since, None)
