"""One question along time: what is known of it at each instant at which something changes.

Facts and conflicts are read off these moments. Each moment is made from what was known at its
instant alone, so no row can hold anything from its future.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from openbell.claims import Claim
from openbell.resolve.corpus import Corpus
from openbell.resolve.disputes import Dispute, disputes
from openbell.resolve.support import Bench, opponents
from openbell.resolve.suspicion import neighbours, suspicion


@dataclass(frozen=True, slots=True)
class Moment:
    """What holds of a question from an instant until the next moment.

    ``present`` are the claims in force, ``disputed`` the pairs of them that contradict each other,
    ``slips`` the ids of those that a suspicion calls a slip, with support for the other side.
    """

    instant: datetime
    present: tuple[Claim, ...]
    disputed: tuple[Dispute, ...] = ()
    slips: frozenset[str] = frozenset()


def moments(claims: Sequence[Claim], corpus: Corpus) -> Iterator[Moment]:
    """The moments of one question in the order of time, from all claims to it."""
    apart = tuple(disputes(claims))
    if any(suspicion(one.pair, corpus.surroundings) for one in apart):
        yield from _Suspected(claims, apart, corpus).moments()
        return
    for instant in sorted(corpus.changes(claims)):
        present = corpus.in_force(claims, instant)
        yield Moment(instant, present, tuple(_in_force(apart, present)))


def _in_force(apart: Iterable[Dispute], present: Iterable[Claim]) -> Iterator[Dispute]:
    held = {claim.claim_id for claim in present}
    for one in apart:
        if one.pair[0].claim_id in held and one.pair[1].claim_id in held:
            yield one


class _Suspected:
    """A question whose disputes a slip may explain, so that its neighbours matter as well."""

    def __init__(self, claims: Sequence[Claim], apart: Sequence[Dispute], corpus: Corpus) -> None:
        self._claims = claims
        self._apart = apart
        self._corpus = corpus
        self._near = neighbours(claims[0], corpus.surroundings)
        self._opponents = opponents(apart)

    def moments(self) -> Iterator[Moment]:
        """Suspicions are thought over only when the neighbours have changed."""
        known: tuple[Claim, ...] | None = None
        suspected: list[Dispute] = []
        for instant in sorted(self._instants()):
            near = self._corpus.in_force(self._near, instant)
            if near != known:
                known, suspected = near, self._suspecting(near)
            present = self._corpus.in_force(self._claims, instant)
            yield self._moment(instant, present, _in_force(suspected, present))

    def _instants(self) -> set[datetime]:
        involved = {claim.claim_id: claim for one in self._apart for claim in one.pair}
        audited = self._corpus.verdicts.changes(involved.values())
        return self._corpus.changes((*self._claims, *self._near)) | audited

    def _suspecting(self, near: Iterable[Claim]) -> list[Dispute]:
        known = self._corpus.surroundings.only(near)
        return [replace(one, suspicion=suspicion(one.pair, known)) for one in self._apart]

    def _moment(
        self, instant: datetime, present: tuple[Claim, ...], disputed: Iterable[Dispute]
    ) -> Moment:
        """The moment, with the slips that others speak against."""
        here = {claim.claim_id: claim for claim in present}
        bench = Bench(here, self._opponents, self._corpus.verdicts, instant)
        found: list[Dispute] = []
        slips: set[str] = set()
        for plain in disputed:
            slip, dispute = bench.slip(plain), plain
            if slip is not None and plain.suspicion is not None:
                slips.add(slip.claim_id)
                dispute = replace(plain, suspicion=replace(plain.suspicion, suspect=slip))
            found.append(dispute)
        return Moment(instant, present, tuple(found), frozenset(slips))
