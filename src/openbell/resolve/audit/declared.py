"""An identity as a metric declares it, made ready to be evaluated over many companies."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openbell.models import UNSTATED, Identity, Metric, Term
from openbell.models.identity import ANY
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
    left_out: Mapping[str, Mapping[str, str]]
    """For each term, what a claim means that leaves out a dimension of its metric."""

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
            left_out={
                name: _left_out(identity, term, metrics[term.metric])
                for name, term in identity.terms.items()
                if term.metric in metrics
            },
        )
        for metric_id, metric in metrics.items()
        for identity in metric.identities
    )


def _solutions(metrics: Mapping[str, Metric], identity: Identity) -> Iterator[Solution]:
    """What is implied for a term is compared only where it would be one quantity.

    A result is not held against a forecast, nor one forecast against another; nor an amount of
    money against one in another currency, whereas a number of shares is the same in any.
    """
    for term, expression in identity.solve.items():
        metric = metrics.get(identity.terms[term].metric)
        known = metric.dimensions if metric else {}
        money = metric is not None and metric.unit_kind in {"monetary", "per_share"}
        shared = (name for name in identity.same if name in known)
        apart = ("basis", "forecaster", "origin", *(("currency",) if money else ()))
        names = ("company", "offering", "period", *shared, *apart)
        yield Solution(term, Equation(expression), names)


def _left_out(identity: Identity, term: Term, metric: Metric) -> dict[str, str]:
    """What a claim means that leaves out a dimension which the metric has and all hold equal."""
    silent = {name: UNSTATED for name in identity.same if name in metric.dimensions}
    return {name: value for name, value in (silent | term.left_out).items() if value != ANY}
