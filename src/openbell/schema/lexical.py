"""How a value is written in text: one form for CSV, JSON and the checks that compare them.

Plain decimals without padding or exponent (`-2351000000`, `0.5`), dates as ISO 8601, instants as
ISO 8601 in UTC with six decimals of the second and `Z`. Null stays null. The forms are those of
Table Schema, so that any reader of the CSV files gets the values back exactly.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pyarrow as pa

Value: TypeAlias = str | int | Decimal | date | datetime | None

__all__ = ["Value", "column_text", "value_text"]

INSTANT = "%Y-%m-%dT%H:%M:%SZ"


def value_text(value: Value) -> str | None:
    """One value as text; None for null. Datetimes must carry a zone."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, Decimal):
        return _plain(value)
    if isinstance(value, datetime):
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"
    return str(value)


def column_text(column: "pa.ChunkedArray[Any]") -> "pa.ChunkedArray[Any]":
    """A column of any published type as text, null where it was null."""
    import pyarrow as pa
    from pyarrow import compute

    if pa.types.is_string(column.type):
        return column
    if pa.types.is_timestamp(column.type):
        return _chunked(compute.strftime(chunk, format=INSTANT) for chunk in column.chunks)
    if pa.types.is_decimal(column.type):
        return _decimals(column)
    return column.cast(pa.string())


def _decimals(column: "pa.ChunkedArray[Any]") -> "pa.ChunkedArray[Any]":
    import pyarrow as pa
    from pyarrow import compute

    chunks: list[pa.Array[Any]] = []
    for chunk in column.chunks:
        padded = chunk.cast(pa.string())
        text = compute.replace_substring_regex(padded, r"\.?0+$", "")
        exponent = compute.match_substring(padded, "E")
        if small := chunk.filter(exponent).to_pylist():
            plain = pa.array([value_text(value) for value in small], pa.string())
            text = compute.replace_with_mask(text, exponent, plain)
        chunks.append(text)
    return _chunked(chunks)


def _chunked(chunks: "Iterable[pa.Array[Any]]") -> "pa.ChunkedArray[Any]":
    import pyarrow as pa

    return pa.chunked_array(list(chunks), pa.string())


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
