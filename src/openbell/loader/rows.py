"""Rows of a table as mappings, and the few ways of choosing among them."""

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from openbell.loader.scalars import EPOCH, MICROSECOND, text_array, text_scalar
from openbell.schema.lexical import value_text

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Row", "among", "frozen", "plain", "plain_rows", "same", "texts", "where"]

Row: TypeAlias = Mapping[str, Any]
"""A row: its values by column, Decimal for figures, datetime in UTC, date, int, text or None."""


def where(table: "pa.Table", column: str, value: str) -> "pa.Table":
    """The rows whose column is that text."""
    from pyarrow import compute

    return table.filter(compute.equal(table[column], text_scalar(value)))


def among(table: "pa.Table", column: str, values: Collection[str]) -> "pa.Table":
    """The rows whose column is one of those texts."""
    from pyarrow import compute

    return table.filter(compute.is_in(table[column], value_set=text_array(sorted(values))))


def same(table: "pa.Table", row: Row, columns: Iterable[str]) -> "pa.Table":
    """The rows that have in these columns of text what `row` has, null included."""
    from pyarrow import compute

    for column in columns:
        value = row[column]
        if value is None:
            table = table.filter(compute.is_null(table[column]))
        else:
            table = where(table, column, value)
    return table


def frozen(table: "pa.Table") -> tuple[Row, ...]:
    """Every row, read-only."""
    columns = [_values(column) for column in table.columns]
    return tuple(
        MappingProxyType(dict(zip(table.column_names, values, strict=True)))
        for values in zip(*columns, strict=True)
    )


def plain(row: Row) -> dict[str, str | int | None]:
    """A row for JSON: figures, dates and times as the CSV files write them."""
    return {
        name: value if isinstance(value, int) else value_text(value) for name, value in row.items()
    }


def texts(column: "pa.ChunkedArray[Any]") -> list[str]:
    """The texts of a column that is never null."""
    return [text for text in column.to_pylist() if text is not None]


def plain_rows(rows: Iterable[Row]) -> list[dict[str, str | int | None]]:
    """Rows for JSON, each as `plain` has it."""
    return [plain(row) for row in rows]


def _values(column: "pa.ChunkedArray[Any]") -> list[Any]:
    """Python values; PyArrow would import pandas to make datetimes."""
    import pyarrow as pa

    if not pa.types.is_timestamp(column.type):
        return column.to_pylist()
    since = column.cast(pa.int64()).to_pylist()
    return [None if steps is None else EPOCH + steps * MICROSECOND for steps in since]
