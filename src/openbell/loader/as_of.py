"""A table as it stood at an instant: what was not yet known is neither shown nor hinted at."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from openbell.loader.errors import NoAsOfError
from openbell.loader.kernels import call
from openbell.loader.scalars import instant_scalar, text_scalar
from openbell.schema import TABLES, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["able", "known_at"]


def able() -> list[str]:
    """The tables that can say what was known at an instant."""
    return [table.name for table in TABLES if table.as_of]


def known_at(table: Table, rows: "pa.Table", instant: datetime) -> "pa.Table":
    """The rows of the table as they stood at the instant, that instant included.

    Raises NoAsOfError (a ValueError) for a table that holds current state only.
    """
    at = instant_scalar(instant)
    if table.as_of == "known_at":
        return _statuses(_known(rows, "known_at", at), at)
    if table.as_of == "known_from":
        return _in_force(rows, at)
    raise NoAsOfError(table.name, able())


def _known(rows: "pa.Table", column: str, at: "pa.Scalar[Any]") -> "pa.Table":
    return call("filter", rows, call("less_equal", rows[column], at))


def _in_force(rows: "pa.Table", at: "pa.Scalar[Any]") -> "pa.Table":
    import pyarrow as pa

    ends = rows["known_to"]
    lasting = call("or_kleene", call("is_null", ends), call("greater", ends, at))
    begun = call("less_equal", rows["known_from"], at)
    rows = call("filter", rows, call("and", begun, lasting))
    return _replace(rows, "known_to", pa.nulls(rows.num_rows, ends.type))


def _statuses(rows: "pa.Table", at: "pa.Scalar[Any]") -> "pa.Table":
    import pyarrow as pa

    since = rows["status_from"]
    later = call("and_kleene", call("is_valid", since), call("greater", since, at))
    status = call("if_else", later, text_scalar("in_force"), rows["status"])
    rows = _replace(rows, "status", status)
    unknown = pa.nulls(1, since.type)[0]
    return _replace(rows, "status_from", call("if_else", later, unknown, since))


def _replace(
    rows: "pa.Table", column: str, values: "pa.Array[Any] | pa.ChunkedArray[Any]"
) -> "pa.Table":
    place = rows.schema.get_field_index(column)
    return rows.set_column(place, rows.schema.field(place), values)
