"""What was resolved as Arrow tables, in the published columns and order.

Nothing is decided here: records, claims and findings are laid out by the one definition in
``schema``.
"""

import pyarrow as pa

from openbell.resolve import Resolution
from openbell.rows import entities, evidence, findings, offerings, rates
from openbell.schema import TABLES

__all__ = ["build_tables"]


def build_tables(resolution: Resolution) -> dict[str, pa.Table]:
    """Every published table by name, in the order of the schema."""
    dataset = resolution.dataset
    made = {
        "companies": entities.companies(dataset),
        "people": entities.people(dataset),
        "securities": entities.securities(dataset),
        "offerings": offerings.offerings(dataset),
        "share_offerings": offerings.share_offerings(dataset),
        "product_offerings": offerings.product_offerings(dataset),
        "parties": entities.parties(dataset),
        "events": entities.events(dataset),
        "metrics": evidence.metrics(dataset),
        "dimensions": evidence.dimensions(dataset),
        "dimension_values": evidence.dimension_values(dataset),
        "sources": evidence.sources(resolution),
        "claims": evidence.claims(resolution),
        "facts": findings.facts(resolution),
        "conflicts": findings.conflicts(resolution),
        "audits": findings.audits(resolution),
        "audit_terms": findings.audit_terms(resolution),
        "coverage": findings.coverage(resolution),
        "exchange_rates": rates.exchange_rates(dataset),
    }
    return {table.name: made[table.name] for table in TABLES}
