"""Which facts a chart takes: by metric, by dimensions, and by the basis they have."""

from openbell.wording.edition import Edition
from openbell.wording.package import Row

TOLD = frozenset({"actual", "preliminary"})
"""The bases of what has happened."""


def facts_of(edition: Edition, metric_id: str, **wanted: str) -> list[Row]:
    """The facts of a metric that have a bound and, among others, these dimensions."""
    return [
        fact
        for fact in edition.library.facts_of_metric.get(metric_id, ())
        if (fact["low"], fact["high"]) != (None, None)
        and wanted.items() <= dimensions(fact).items()
    ]


def dimensions(fact: Row) -> dict[str, str]:
    """The dimensions of a fact by name."""
    parts = str(fact["dimensions"] or "").split(";")
    return {name: value for name, _, value in (part.partition("=") for part in parts if part)}
