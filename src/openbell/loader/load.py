"""The one line of an analyst: a table, as of a day if one is given, in the format at hand."""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, overload

from openbell.dates import parse_as_of
from openbell.loader.as_of import able, as_told
from openbell.loader.choice import Choice, Where, texts_wanted
from openbell.loader.chosen import read_chosen
from openbell.loader.errors import NoAsOfError, UnknownTableError
from openbell.loader.formats import check_format
from openbell.loader.formats import convert as formatted
from openbell.loader.locate import find_package
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
    convert: str | None = None,
    where: Where = None,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: Literal["arrow"] = "arrow",
) -> "pa.Table": ...
@overload
def load(
    table: str,
    *,
    convert: str | None = None,
    where: Where = None,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: Literal["pandas"],
) -> "pd.DataFrame": ...
@overload
def load(
    table: str,
    *,
    convert: str | None = None,
    where: Where = None,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: Literal["polars"],
) -> "pl.DataFrame": ...
@overload
def load(
    table: str,
    *,
    convert: str | None = None,
    where: Where = None,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: Literal["duckdb"],
) -> "duckdb.DuckDBPyRelation": ...


def load(
    table: str,
    *,
    convert: str | None = None,
    where: Where = None,
    as_of: AsOf = None,
    package: PackagePath = None,
    format: str = "arrow",  # noqa: A002
) -> Any:
    """A published table, rows sorted by key, columns in published order.

    `as_of` leaves out what was not known then: a day means its end in Hong Kong, a datetime needs a
    zone. Claims come with the status they had; facts, conflicts and audits are those in force
    then, with `known_to` null. Without `as_of` the whole table comes, history included.

    `where` gives by column of text the text, or the texts one of which, a row must hold:
    `{"company_id": "zhipu", "metric_id": ["revenue", "net_profit"]}`. It gives what filtering the
    whole table would; of a large table it reads a part, each page held against its checksum.

    `convert` is a currency (ISO 4217) in which facts or claims are given as well, in columns after
    their own: `converted_value`, `converted_low`, `converted_high` (the figure times `rate`,
    rounded to even, down and up), `converted_unit`; `rate`, units of that currency for one of
    `unit`; `rate_date`, the day of the rate, or the last day that an average rests on;
    `rate_basis`, which is `day` for what is measured at an instant, `period_average` (the mean of
    the daily rates) for what is measured over a period, or `same_currency`. Where there is no rate
    all of these are null and `not_converted` says why: `not_money`, `unknown_currency`,
    `no_period` (open, or of unknown place), `no_rate` (a weekend or holiday), `before_rates`,
    `beyond_rates` (the day, or the end of the period, is later than the last rate; with `as_of`,
    than the last one known then), `too_large`. Rates are the European Central Bank's, those of a
    day known from 15:30 UTC.

    Figures are `decimal128(38, 12)`, times `timestamp[us, UTC]`, lists text joined by `;`. `format`
    is `arrow`, `pandas` (Arrow-backed, so that decimals stay exact), `polars` or `duckdb`.

    Raises UnknownTableError and UnknownColumnError (KeyErrors), NoAsOfError for a table of current
    state, AsOfError for an instant that cannot be read, NoConversionError for a table without
    figures, UnknownCurrencyError, UnknownFormatError, DamagedPackageError (all ValueErrors),
    PackageNotFoundError (a FileNotFoundError), MissingExtraError (an ImportError).
    """
    known = BY_NAME.get(table)
    if known is None:
        raise UnknownTableError(table, tables())
    check_format(format)
    if as_of is not None and known.as_of is None:
        raise NoAsOfError(table, able())
    if convert is not None:
        from openbell.loader.conversion import check_convertible

        check_convertible(table)
    texts = texts_wanted(known, where)
    instant = None if as_of is None else parse_as_of(as_of)
    folder = find_package(package)
    rows = read_chosen(folder, Choice(known, texts, instant))
    if instant is not None:
        rows = as_told(known, rows, instant)
    if convert is not None:
        from openbell.loader.conversion import with_conversion

        rows = with_conversion(rows, folder, convert, instant)
    return formatted(rows, format)
