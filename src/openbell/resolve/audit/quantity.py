"""A claim made ready to stand for terms: once, however many identities ask for it.

Where several documents print the same figure, the first of them stands for all: another audit of
the same numbers would tell nobody anything. When the first one falls, the next takes its place,
from that instant and never before.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from operator import attrgetter

from openbell.claims import Claim
from openbell.models.vocabulary import PROJECTED
from openbell.resolve.audit.interval import Interval
from openbell.resolve.standing import IN_FORCE, Standing

Window = tuple[datetime, datetime | None]
"""From an instant (included) to another (excluded; None: still)."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A claim with its dimensions apart, its interval in fractions, and when it may stand."""

    claim: Claim
    dimensions: dict[str, str]
    interval: Interval
    window: Window
    offering_kind: str = ""


@dataclass(slots=True)
class Stated:
    """The quantities of one metric, in the order of claim ids.

    ``every`` has each claim for all the time it is in force, ``first`` only those that are the
    first to print their figure, for the time that they are.
    """

    every: list[Quantity] = field(default_factory=list[Quantity])
    first: list[Quantity] = field(default_factory=list[Quantity])


def by_metric(
    claims: Iterable[Claim],
    kinds: Mapping[str, str],
    metrics: frozenset[str],
    standings: Mapping[str, Standing],
) -> dict[str, Stated]:
    """The quantities that claims state of some metrics; ``kinds`` are of offerings, by id."""
    found: dict[str, Stated] = {}
    alike: dict[tuple[object, ...], list[Quantity]] = {}
    for claim in claims:
        metric_id = claim.question.metric_id
        if metric_id in metrics and claim.figure is not None:
            quantity = _quantity(claim, kinds, standings)
            if quantity is not None:
                found.setdefault(metric_id, Stated()).every.append(quantity)
                alike.setdefault(said(claim), []).append(quantity)
    for same in alike.values():
        found[same[0].claim.question.metric_id].first += _in_turn(same)
    for stated in found.values():
        stated.every.sort(key=attrgetter("claim.claim_id"))
        stated.first.sort(key=attrgetter("claim.claim_id"))
    return found


def said(claim: Claim) -> tuple[object, ...]:
    """What makes two claims say the same: the question, the interval, and whether it was read.

    Of a question with several answers, each document speaks for itself; of what is foreseen, each
    origin does.
    """
    figure = claim.figure
    assert figure is not None
    source = claim.origin.source_id if claim.question.basis in PROJECTED else ""
    source = claim.source_id if claim.several else source
    return claim.question, figure.low, figure.high, claim.reads_as is not None, source


def window(claim: Claim, standings: Mapping[str, Standing]) -> Window:
    """The time that a claim is in force; it may be empty, where it fell as it became known."""
    return claim.known_at, standings.get(claim.claim_id, IN_FORCE).since


def together(windows: Iterable[Window]) -> Window | None:
    """The time that some windows share; None where they share none."""
    starts, ends = zip(*windows, strict=True)
    start: datetime = max(starts)
    end: datetime | None = min((end for end in ends if end is not None), default=None)
    return None if end is not None and end <= start else (start, end)


def _quantity(
    claim: Claim, kinds: Mapping[str, str], standings: Mapping[str, Standing]
) -> Quantity | None:
    known = window(claim, standings)
    if claim.figure is None or together((known,)) is None:
        return None
    return Quantity(
        claim=claim,
        dimensions=_apart(claim.question.dimensions),
        interval=Interval.of(claim.figure),
        window=known,
        offering_kind=kinds.get(claim.question.offering_id, ""),
    )


def _in_turn(same: Sequence[Quantity]) -> Iterable[Quantity]:
    """Each quantity for the time that it is the first one known of those in force."""
    taken: Window | None = None
    for quantity in sorted(same, key=lambda one: (one.window[0], one.claim.claim_id)):
        start, end = quantity.window
        if taken is not None:
            if taken[1] is None:
                return
            start = max(start, taken[1])
            if end is not None and end <= start:
                continue
        yield Quantity(
            quantity.claim,
            quantity.dimensions,
            quantity.interval,
            (start, end),
            quantity.offering_kind,
        )
        taken = (start, end)


def _apart(dimensions: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in dimensions.split(";") if pair)
