"""Rows of what follows from the claims: facts, conflicts, audits and coverage."""

from collections.abc import Callable
from typing import Any

import pyarrow as pa

from openbell.claims import rounded
from openbell.resolve import Conflict, Fact, Resolution
from openbell.schema import BY_NAME
from openbell.tables.columns import tabulate

QUESTION = ("company_id", "offering_id", "metric_id", "dimensions", "period", "basis", "unit")


def facts(resolution: Resolution) -> pa.Table:
    """One row a question and spell of time."""
    getters: dict[str, Callable[[Fact], Any]] = {
        "period_start": lambda fact: fact.claim.period.start,
        "period_end": lambda fact: fact.claim.period.end,
        "value": lambda fact: fact.claim.figure and fact.claim.figure.value,
        "low": lambda fact: fact.claim.figure and rounded(fact.claim.figure.low, up=False),
        "high": lambda fact: fact.claim.figure and rounded(fact.claim.figure.high, up=True),
        "claim_id": lambda fact: fact.claim.claim_id,
    }
    return _tabulate("facts", resolution.facts, getters)


def conflicts(resolution: Resolution) -> pa.Table:
    """One row a pair of claims and spell of time."""
    getters: dict[str, Callable[[Conflict], Any]] = {
        "claim_a": lambda conflict: conflict.claim_a.claim_id,
        "claim_b": lambda conflict: conflict.claim_b.claim_id,
        "preferred": lambda conflict: conflict.preferred.claim_id,
        "gap": lambda conflict: rounded(conflict.gap, up=True),
        "audit_id": lambda _: None,
        "suspicion": lambda _: None,
    }
    return _tabulate("conflicts", resolution.conflicts, getters)


def coverage(resolution: Resolution) -> pa.Table:
    """One row a company, core metric and period."""
    return _tabulate("coverage", resolution.coverage, {})


def _tabulate(name: str, things: Any, getters: dict[str, Callable[[Any], Any]]) -> pa.Table:
    """A table whose columns are given, belong to the question, or are attributes so named."""
    table = BY_NAME[name]

    def getter(column: str) -> Callable[[Any], Any]:
        if column in getters:
            return getters[column]
        if column in QUESTION and name != "coverage":
            return lambda thing: getattr(thing.question, column)
        return lambda thing: getattr(thing, column)

    return tabulate(table, things, {column: getter(column) for column in table.columns})
