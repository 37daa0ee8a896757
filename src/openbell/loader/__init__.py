"""A built package, as Python objects: what an installed openbell answers questions with.

Only pyarrow is needed, and imported only when a table is read; DuckDB, pandas and Polars only when
asked for. Nothing here knows of records, YAML or models.

Each name but those of loading is fetched when it is first used: a script that loads a table need
not wait for what tells stories or verifies. So no module here bears the name of such a function,
which it would hide once it is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from openbell.loader.load import load, tables

if TYPE_CHECKING:
    from openbell.loader.companies import Company, company
    from openbell.loader.damage import Damage
    from openbell.loader.errors import (
        DamagedPackageError,
        MissingExtraError,
        NoAsOfError,
        NoConversionError,
        PackageNotFoundError,
        QueryError,
        UnknownColumnError,
        UnknownCurrencyError,
        UnknownFormatError,
        UnknownIdError,
        UnknownTableError,
    )
    from openbell.loader.locate import find_package
    from openbell.loader.query import sql
    from openbell.loader.traces import ClaimTrace, Trace
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
    "UnknownColumnError",
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

_ERRORS = {name: "errors" for name in __all__ if name.endswith("Error")}
_MODULES = _ERRORS | {
    "ClaimTrace": "traces",
    "Company": "companies",
    "Damage": "damage",
    "Trace": "traces",
    "company": "companies",
    "find_package": "locate",
    "sql": "query",
    "trace": "tracing",
    "verify": "verification",
}
"""Where each name lives that is not fetched at once."""


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    globals()[name] = value
    return value
