"""One question along time: what is known of it at each instant at which something changes.

Facts and conflicts are read off these moments. Each moment is made from what was known at its
instant alone, so no row can hold anything from its future.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from openbell.claims import Claim
from openbell.resolve.corpus import Corpus
from openbell.resolve.disputes import Dispute, disputes
from openbell.resolve.support import Bench
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
    near = neighbours(claims[0], corpus.surroundings) if apart else []
    suspected = [one for one in apart if suspicion(one.pair, corpus.surroundings)]
    instants = corpus.changes(claims)
    if suspected:
        involved = {claim.claim_id: claim for one in suspected for claim in one.pair}
        instants |= corpus.changes(near) | corpus.verdicts.changes(involved.values())
    for instant in sorted(instants):
        present = corpus.in_force(claims, instant)
        disputed = tuple(_in_force(apart, present))
        if suspected and disputed:
            yield _suspecting(Moment(instant, present, disputed), near, corpus)
        else:
            yield Moment(instant, present, disputed)


def _in_force(apart: Sequence[Dispute], present: Sequence[Claim]) -> Iterator[Dispute]:
    held = {claim.claim_id for claim in present}
    for one in apart:
        if all(claim.claim_id in held for claim in one.pair):
            yield one


def _suspecting(moment: Moment, near: Sequence[Claim], corpus: Corpus) -> Moment:
    """The moment with its suspicions, and the slips among them that others speak against."""
    known = corpus.surroundings.only(corpus.in_force(near, moment.instant))
    bench = Bench(moment.present, corpus.verdicts, moment.instant)
    disputed: list[Dispute] = []
    slips: set[str] = set()
    for plain in moment.disputed:
        dispute = replace(plain, suspicion=suspicion(plain.pair, known))
        slip = bench.slip(dispute)
        if dispute.suspicion and slip:
            slips.add(slip.claim_id)
            dispute = replace(dispute, suspicion=replace(dispute.suspicion, suspect=slip))
        disputed.append(dispute)
    return replace(moment, disputed=tuple(disputed), slips=frozenset(slips))
