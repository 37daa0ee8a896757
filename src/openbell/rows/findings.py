"""Rows of what follows from the claims: facts, conflicts, audits and coverage."""

from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction
from math import ceil, floor
from operator import itemgetter
from typing import Any

import pyarrow as pa

from openbell.claims import rounded
from openbell.resolve import Audit, Conflict, Fact, Resolution
from openbell.rows.columns import tabulate
from openbell.schema import BY_NAME, PRECISION, SCALE

CONTEXT = Context(prec=PRECISION)
LARGEST = 10 ** (PRECISION - SCALE)
CLAIMS = ("claim_a", "claim_b", "preferred", "suspect", "mistaken_for")
OWN = ("coverage", "audits")
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
        **{name: _claim_id(name) for name in CLAIMS},
        "gap": lambda conflict: rounded(conflict.gap, up=True),
    }
    return _tabulate("conflicts", resolution.conflicts, getters)


def _claim_id(name: str) -> Callable[[Conflict], str | None]:
    def get(conflict: Conflict) -> str | None:
        claim = getattr(conflict, name)
        return claim and claim.claim_id

    return get


def audits(resolution: Resolution) -> pa.Table:
    """One row an evaluation of an identity."""
    getters: dict[str, Callable[[Audit], Any]] = {
        "left_low": lambda audit: _bound(audit.left.low, up=False),
        "left_high": lambda audit: _bound(audit.left.high, up=True),
        "right_low": lambda audit: _bound(audit.right.low, up=False),
        "right_high": lambda audit: _bound(audit.right.high, up=True),
    }
    return _tabulate("audits", resolution.audits, getters)


def audit_terms(resolution: Resolution) -> pa.Table:
    """One row a claim that stands for a term of an audit."""
    table = BY_NAME["audit_terms"]
    rows = [
        (audit.audit_id, term, claim.claim_id)
        for audit in resolution.audits
        for term, claim in audit.terms
    ]
    columns = {name: itemgetter(index) for index, name in enumerate(table.columns)}
    return tabulate(table, rows, columns)


def coverage(resolution: Resolution) -> pa.Table:
    """One row a company, core metric and period."""
    return _tabulate("coverage", resolution.coverage, {})


def _bound(value: Fraction | None, *, up: bool) -> Decimal | None:
    """A computed bound at the published scale, rounded outwards; None where it is unbounded."""
    if value is None or abs(value) >= LARGEST:
        return None
    scaled = value * 10**SCALE
    return Decimal(ceil(scaled) if up else floor(scaled)).scaleb(-SCALE, CONTEXT)


def _tabulate(name: str, things: Any, getters: dict[str, Callable[[Any], Any]]) -> pa.Table:
    """A table whose columns are given, belong to the question, or are attributes so named."""
    table = BY_NAME[name]

    def getter(column: str) -> Callable[[Any], Any]:
        if column in getters:
            return getters[column]
        if column in QUESTION and name not in OWN:
            return lambda thing: getattr(thing.question, column)
        return lambda thing: getattr(thing, column)

    return tabulate(table, things, {column: getter(column) for column in table.columns})
