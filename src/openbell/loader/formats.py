"""The same rows for the library at hand, exact in each: decimals stay decimals, null stays null.

The libraries are imported only when asked for.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from openbell.loader.errors import MissingExtraError, UnknownFormatError

if TYPE_CHECKING:
    import duckdb
    import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
    import polars as pl
    import pyarrow as pa

__all__ = ["FORMATS", "check_format", "convert"]


def _arrow(rows: "pa.Table") -> "pa.Table":
    return rows


def _pandas(rows: "pa.Table") -> "pd.DataFrame":
    try:
        import pandas as pd  # pyright: ignore[reportMissingTypeStubs]
    except ImportError as problem:
        raise MissingExtraError("pandas", "pandas") from problem
    return rows.to_pandas(types_mapper=pd.ArrowDtype)


def _polars(rows: "pa.Table") -> "pl.DataFrame":
    try:
        import polars as pl
    except ImportError as problem:
        raise MissingExtraError("polars", "polars") from problem
    frame = pl.from_arrow(rows)
    assert isinstance(frame, pl.DataFrame)
    return frame


def _duckdb(rows: "pa.Table") -> "duckdb.DuckDBPyRelation":
    try:
        import duckdb
    except ImportError as problem:
        raise MissingExtraError("duckdb", "sql") from problem
    return duckdb.connect(":memory:").from_arrow(rows)


_CONVERSIONS: dict[str, Callable[["pa.Table"], Any]] = {
    "arrow": _arrow,
    "pandas": _pandas,
    "polars": _polars,
    "duckdb": _duckdb,
}
FORMATS = tuple(_CONVERSIONS)


def check_format(name: str) -> None:
    """Raise UnknownFormatError (a ValueError) unless tables come in that format."""
    if name not in _CONVERSIONS:
        raise UnknownFormatError(name, FORMATS)


def convert(rows: "pa.Table", name: str) -> Any:
    """The rows in one of `FORMATS`; MissingExtraError where its library is not installed."""
    check_format(name)
    return _CONVERSIONS[name](rows)
