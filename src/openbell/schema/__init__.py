"""The published tables: every column defined once, in the order in which it is published.

:data:`TABLES` is the contract with everyone outside: Parquet, CSV, ``datapackage.json``, SQL and
the data dictionary are all derived from it.
"""

from openbell.schema.audits import AUDIT_TERMS, AUDITS
from openbell.schema.entities import COMPANIES, EVENTS, PARTIES, PEOPLE, SECURITIES
from openbell.schema.evidence import (
    CLAIMS,
    DIMENSION_DEFINITIONS,
    DIMENSION_VALUES,
    METRICS,
    SOURCES,
)
from openbell.schema.field import PRECISION, SCALE, Field, FieldType
from openbell.schema.findings import CONFLICTS, COVERAGE, FACTS
from openbell.schema.offerings import OFFERINGS, PRODUCT_OFFERINGS, SHARE_OFFERINGS
from openbell.schema.rates import EXCHANGE_RATES
from openbell.schema.table import ForeignKey, Table

TABLES: tuple[Table, ...] = (
    COMPANIES,
    PEOPLE,
    SECURITIES,
    OFFERINGS,
    SHARE_OFFERINGS,
    PRODUCT_OFFERINGS,
    PARTIES,
    EVENTS,
    METRICS,
    DIMENSION_DEFINITIONS,
    DIMENSION_VALUES,
    SOURCES,
    CLAIMS,
    FACTS,
    CONFLICTS,
    AUDITS,
    AUDIT_TERMS,
    COVERAGE,
    EXCHANGE_RATES,
)

BY_NAME = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "PRECISION", "SCALE", "TABLES", "Field", "FieldType", "ForeignKey", "Table"]
