"""Rows of what is said: metrics with their dimensions, sources and claims."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa

from openbell.claims import Claim, rounded
from openbell.models import Dataset, Entry, Metric
from openbell.resolve import Resolution
from openbell.rows.columns import Getters, attributes, tabulate
from openbell.schema import BY_NAME


def metrics(dataset: Dataset) -> pa.Table:
    """One row a metric."""
    table = BY_NAME["metrics"]
    own: Getters[Any] = {"metric_id": lambda entry: entry.id, "dimensions": _dimension_names}
    return tabulate(table, dataset.metrics.values(), attributes(table, own, "record"))


def dimensions(dataset: Dataset) -> pa.Table:
    """One row a dimension that a metric has."""
    having: dict[str, list[str]] = {}
    for entry in dataset.metrics.values():
        for dimension in entry.record.dimensions:
            having.setdefault(dimension, []).append(entry.id)
    defined = dataset.package.record.dimensions if dataset.package else {}

    table = BY_NAME["dimensions"]
    getters: Getters[str] = {
        "dimension": lambda name: name,
        "definition": lambda name: defined[name].definition if name in defined else None,
        "definition_zh": lambda name: defined[name].definition_zh if name in defined else None,
        "metrics": lambda name: ";".join(having[name]),
    }
    return tabulate(table, sorted(having), getters)


def dimension_values(dataset: Dataset) -> pa.Table:
    """One row a value of a dimension of a metric."""

    def values() -> Iterator[tuple[str, ...]]:
        for entry in dataset.metrics.values():
            for dimension, declared in entry.record.dimensions.items():
                for value, label in declared.values.items():
                    yield entry.id, dimension, value, label.name, label.name_zh

    table = BY_NAME["dimension_values"]
    getters = {name: _item(index) for index, name in enumerate(table.columns)}
    return tabulate(table, values(), getters)


def sources(resolution: Resolution) -> pa.Table:
    """One row a document: held, or known through one that is."""
    table = BY_NAME["sources"]
    getters = {name: _attribute(name) for name in table.columns}
    return tabulate(table, resolution.assembly.origins.values(), getters)


def claims(resolution: Resolution) -> pa.Table:
    """One row a claim, with its interval and what became of it."""
    question = ("company_id", "offering_id", "metric_id", "dimensions", "basis", "unit")
    getters: dict[str, Callable[[Claim], Any]] = {
        "period": lambda claim: claim.period.text,
        "period_start": lambda claim: claim.period.start,
        "period_end": lambda claim: claim.period.end,
        "value": lambda claim: claim.figure.value if claim.figure else None,
        "low": _bound("low", up=False),
        "high": _bound("high", up=True),
        "soft_low": _bound("soft_low", up=False),
        "soft_high": _bound("soft_high", up=True),
        "qualifier": lambda claim: claim.figure.qualifier if claim.figure else None,
        "origin_id": lambda claim: claim.origin.source_id,
        "status": lambda claim: resolution.standing(claim).status,
        "status_from": lambda claim: resolution.standing(claim).since,
    }
    getters |= {name: _of_question(name) for name in question}
    table = BY_NAME["claims"]
    ordered = {name: getters.get(name) or _attribute(name) for name in table.columns}
    return tabulate(table, resolution.assembly.claims, ordered)


def _dimension_names(entry: Entry[Metric]) -> tuple[str, ...]:
    dimensions = sorted(entry.record.dimensions.items())
    return tuple(name + ("*" if declared.required else "") for name, declared in dimensions)


def _bound(name: str, *, up: bool) -> Callable[[Claim], Decimal | None]:
    return lambda claim: rounded(getattr(claim.figure, name), up=up) if claim.figure else None


def _of_question(name: str) -> Callable[[Claim], str]:
    return lambda claim: getattr(claim.question, name)


def _attribute(name: str) -> Callable[[Any], Any]:
    return lambda thing: getattr(thing, name)


def _item(index: int) -> Callable[[tuple[str, ...]], str]:
    return lambda row: row[index]
