"""A built package, as Python objects: what an installed openbell answers questions with.

Only pyarrow is needed, and imported only when a table is read; DuckDB, pandas and Polars only when
asked for. Nothing here knows of records, YAML or models.
"""

from openbell.loader.company import Company, company
from openbell.loader.damage import Damage
from openbell.loader.errors import (
    DamagedPackageError,
    MissingExtraError,
    NoAsOfError,
    NoConversionError,
    PackageNotFoundError,
    QueryError,
    UnknownCurrencyError,
    UnknownFormatError,
    UnknownIdError,
    UnknownTableError,
)
from openbell.loader.load import load, tables
from openbell.loader.locate import find_package
from openbell.loader.query import sql
from openbell.loader.trace import ClaimTrace, Trace
from openbell.loader.tracing import trace
from openbell.loader.verification import verify

__all__ = [
    "ClaimTrace",
    "Company",
    "Damage",
    "DamagedPackageError",
    "MissingExtraError",
    "NoAsOfError",
    "NoConversionError",
    "PackageNotFoundError",
    "QueryError",
    "Trace",
    "UnknownCurrencyError",
    "UnknownFormatError",
    "UnknownIdError",
    "UnknownTableError",
    "company",
    "find_package",
    "load",
    "sql",
    "tables",
    "trace",
    "verify",
]
