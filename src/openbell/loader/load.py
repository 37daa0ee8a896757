"""The one line of an analyst: a table, as of a day if one is given, in the format at hand."""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from openbell.dates import parse_as_of
from openbell.loader.as_of import able, known_at
from openbell.loader.errors import NoAsOfError, UnknownTableError
from openbell.loader.formats import check_format, convert
from openbell.loader.locate import find_package
from openbell.loader.reading import read_table
from openbell.schema import BY_NAME, TABLES

if TYPE_CHECKING:
    import duckdb
    import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
    import polars as pl
    import pyarrow as pa

__all__ = ["AsOf", "PackagePath", "load", "tables"]

AsOf: TypeAlias = str | date | datetime | None
PackagePath: TypeAlias = str | os.PathLike[str] | None


def tables() -> tuple[str, ...]:
    """The names of the published tables, in published order."""
    return tuple(table.name for table in TABLES)


@overload
def load(
    table: str,
    *,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: Literal["arrow"] = "arrow",
) -> "pa.Table": ...
@overload
def load(
    table: str, *, as_of: AsOf = None, package: PackagePath = None, format: Literal["pandas"]
) -> "pd.DataFrame": ...
@overload
def load(
    table: str, *, as_of: AsOf = None, package: PackagePath = None, format: Literal["polars"]
) -> "pl.DataFrame": ...
@overload
def load(
    table: str, *, as_of: AsOf = None, package: PackagePath = None, format: Literal["duckdb"]
) -> "duckdb.DuckDBPyRelation": ...


def load(
    table: str,
    *,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: str = "arrow",  # noqa: A002
) -> Any:
    """A published table, rows sorted by key, columns in published order.

    `as_of` leaves out what was not known then: a day means its end in Hong Kong, a datetime needs a
    zone. Claims come with the status they had; facts, conflicts and audits are those in force
    then, with `known_to` null. Without `as_of` the whole table comes, history included.

    Figures are `decimal128(38, 12)`, times `timestamp[us, UTC]`, lists text joined by `;`. `format`
    is `arrow`, `pandas` (Arrow-backed, so that decimals stay exact), `polars` or `duckdb`.

    Raises UnknownTableError (a KeyError), NoAsOfError for a table of current state, AsOfError for
    an instant that cannot be read, UnknownFormatError, DamagedPackageError (all ValueErrors),
    PackageNotFoundError (a FileNotFoundError), MissingExtraError (an ImportError).
    """
    known = BY_NAME.get(table)
    if known is None:
        raise UnknownTableError(table, tables())
    check_format(format)
    if as_of is not None and known.as_of is None:
        raise NoAsOfError(table, able())
    instant = None if as_of is None else parse_as_of(as_of)
    rows = read_table(find_package(package), table)
    return convert(rows if instant is None else known_at(known, rows, instant), format)
