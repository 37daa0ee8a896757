"""Which function lays out which table: the one list of them."""

from collections.abc import Callable, Mapping

import pyarrow as pa

from openbell.models import Dataset
from openbell.resolve import Resolution
from openbell.rows import entities, evidence, findings, offerings, rates
from openbell.schema import TABLES

Maker = Callable[[Resolution], pa.Table]


def _recorded(make: Callable[[Dataset], pa.Table]) -> Maker:
    """The maker of a table that needs no more than the records."""
    return lambda resolution: make(resolution.dataset)


_BY_NAME: Mapping[str, Maker] = {
    "companies": _recorded(entities.companies),
    "people": _recorded(entities.people),
    "securities": _recorded(entities.securities),
    "offerings": _recorded(offerings.offerings),
    "share_offerings": _recorded(offerings.share_offerings),
    "product_offerings": _recorded(offerings.product_offerings),
    "parties": _recorded(entities.parties),
    "events": _recorded(entities.events),
    "metrics": _recorded(evidence.metrics),
    "dimensions": _recorded(evidence.dimensions),
    "dimension_values": _recorded(evidence.dimension_values),
    "sources": evidence.sources,
    "claims": evidence.claims,
    "facts": findings.facts,
    "conflicts": findings.conflicts,
    "audits": findings.audits,
    "audit_terms": findings.audit_terms,
    "coverage": findings.coverage,
    "exchange_rates": _recorded(rates.exchange_rates),
}
MAKERS: Mapping[str, Maker] = {table.name: _BY_NAME[table.name] for table in TABLES}
"""The maker of every published table, in the order of the schema."""
