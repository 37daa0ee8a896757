"""A claim made ready to stand for terms: once, however many identities ask for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from openbell.claims import Claim
from openbell.resolve.audit.interval import Interval


@dataclass(frozen=True, slots=True)
class Quantity:
    """A claim with its dimensions apart and its interval in fractions."""

    claim: Claim
    dimensions: dict[str, str]
    interval: Interval


def by_metric(claims: Iterable[Claim], metrics: frozenset[str]) -> dict[str, list[Quantity]]:
    """The quantities that claims state of some metrics, each metric's in the order of claim ids."""
    found: dict[str, list[Quantity]] = {}
    for claim in claims:
        metric_id = claim.question.metric_id
        if metric_id in metrics and claim.figure is not None:
            interval = Interval.of(claim.figure)
            quantity = Quantity(claim, _apart(claim.question.dimensions), interval)
            found.setdefault(metric_id, []).append(quantity)
    for quantities in found.values():
        quantities.sort(key=lambda quantity: quantity.claim.claim_id)
    return found


def _apart(dimensions: str) -> dict[str, str]:
    return dict(pair.split("=", 1) for pair in dimensions.split(";") if pair)
