"""What a chart is: a question, its points, and a drawing of them at a given width."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from openbell.wording.edition import Edition
from openbell.wording.package import Row

Spec = dict[str, Any]
"""A Vega-Lite specification."""


@dataclass(frozen=True, slots=True)
class Point:
    """One fact as drawn: whose it is, what it is told apart by, its figure and its bounds.

    `others` are figures that other prints give for the same question. Values are exact; a drawing
    rounds them to its own resolution, and the table beside it shows them whole.
    """

    fact: Row
    who: str
    what: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    shown: str
    others: tuple[Decimal, ...] = ()

    @property
    def company_id(self) -> str:
        """Whose colour it has."""
        return str(self.fact["company_id"])

    @property
    def disputed(self) -> bool:
        """Whether another print of the same question cannot hold beside it."""
        return self.fact["agreement"] == "disputed"


@dataclass(frozen=True, slots=True)
class Chart:
    """A question that a drawing answers; `name` is its id and the key of its words."""

    name: str
    points: Callable[[Edition], list[Point]]
    spec: Callable[[list[Point], Edition, int], Spec]


def point(fact: Row, edition: Edition, what: str = "") -> Point:
    """The point of a fact, with the figures of the claims that stand against it."""
    claims = edition.library.claims
    rivals = {claims[key]["value"] for key in _rivals(fact, edition) if key in claims}
    return Point(
        fact=fact,
        who=edition.company(fact["company_id"]),
        what=what,
        value=fact["value"],
        low=fact["low"],
        high=fact["high"],
        shown=edition.brief(fact),
        others=tuple(sorted(value for value in rivals if value not in (None, fact["value"]))),
    )


def _rivals(fact: Row, edition: Edition) -> Iterator[str]:
    for conflict in edition.library.conflicts_of.get(fact["claim_id"], []):
        if conflict["kind"] == "claims":
            yield from (conflict["claim_a"], conflict["claim_b"])


def facts_of(edition: Edition, metric_id: str, **dimensions: str) -> list[Row]:
    """The facts of a metric that have a figure and, among others, these dimensions."""
    wanted = {f"{name}={value}" for name, value in dimensions.items()}
    return [
        fact
        for fact in edition.library.facts
        if fact["metric_id"] == metric_id
        and fact["value"] is not None
        and wanted <= set((fact["dimensions"] or "").split(";"))
    ]
