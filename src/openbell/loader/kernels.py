"""Arrow's functions, called by name.

`pyarrow.compute` writes a documented Python function for each of some three hundred when it is
imported, which costs a quarter of a short process. What calls them is a part of its own: taken
from where it lies, and from `pyarrow.compute` should it ever lie elsewhere.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from openbell.loader.scalars import text_array

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["among", "call", "unfolded_texts"]


def call(name: str, *arguments: Any) -> Any:
    """The result of Arrow's function of that name (`less_equal`, `filter`), with its defaults."""
    try:
        from pyarrow._compute import call_function
    except ImportError:
        from pyarrow.compute import call_function
    return call_function(name, list(arguments))


def among(column: "pa.ChunkedArray[Any]", texts: Sequence[str]) -> "pa.ChunkedArray[Any]":
    """Where a column of text holds one of the texts; null is none of them."""
    try:
        from pyarrow._compute import SetLookupOptions, call_function
    except ImportError:
        from pyarrow.compute import SetLookupOptions, call_function
    wanted = SetLookupOptions(text_array(texts), skip_nulls=True)
    return call_function("is_in", [column], wanted)


def unfolded_texts(rows: "pa.Table", schema: "pa.Schema") -> "pa.Table":
    """The rows in the types of the schema: text that came as a dictionary is written out."""
    import pyarrow as pa

    columns = [
        column if column.type.equals(field.type) else _written_out(column)
        for column, field in zip(rows.columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(columns, schema=schema)


def _written_out(column: "pa.ChunkedArray[Any]") -> "pa.Array[Any]":
    folded: Any = column.combine_chunks()
    return call("take", folded.dictionary, folded.indices)
