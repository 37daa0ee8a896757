"""An identity as a metric declares it, made ready to be evaluated over many companies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openbell.models import Identity, Metric
from openbell.resolve.audit.equation import Equation
from openbell.resolve.audit.interval import Interval


@dataclass(frozen=True, slots=True)
class Reading:
    """One of the right sides, and how the whole equation is written with it."""

    side: Equation
    equation: str


@dataclass(frozen=True, slots=True)
class Solution:
    """A term that nobody may print: what it equals, and the names whose values set it apart."""

    term: str
    side: Equation
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Declared:
    """An identity with its equations, and the metric it is of."""

    metric_id: str
    identity: Identity
    left: Equation
    readings: tuple[Reading, ...]
    solutions: tuple[Solution, ...]

    def signed(self, values: Mapping[str, Interval]) -> bool:
        """Whether the terms that must lie on one side of zero do, as far as they are given."""
        lows = (values[name].low for name in self.identity.positive if name in values)
        highs = (values[name].high for name in self.identity.negative if name in values)
        return all(low is not None and low > 0 for low in lows) and all(
            high is not None and high < 0 for high in highs
        )


def declarations(metrics: Mapping[str, Metric]) -> tuple[Declared, ...]:
    """Every identity that the metrics declare, in the order of metrics."""
    return tuple(
        Declared(
            metric_id=metric_id,
            identity=identity,
            left=Equation(identity.left),
            readings=tuple(
                Reading(Equation(side), f"{identity.left} = {side}") for side in identity.right
            ),
            solutions=tuple(_solutions(metrics, identity)),
        )
        for metric_id, metric in metrics.items()
        for identity in metric.identities
    )


def _solutions(metrics: Mapping[str, Metric], identity: Identity) -> Iterator[Solution]:
    for term, expression in identity.solve.items():
        metric = metrics.get(identity.terms[term].metric)
        known = metric.dimensions if metric else {}
        shared = (name for name in identity.same if name in known)
        yield Solution(term, Equation(expression), ("company", "offering", "period", *shared))
