"""A table as it stood at an instant: what was not yet known is neither shown nor hinted at."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from openbell.loader.errors import NoAsOfError
from openbell.loader.kernels import call
from openbell.loader.scalars import instant_scalar, text_scalar
from openbell.schema import TABLES, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["able", "as_told", "known_at", "times_of", "was_known"]


def able() -> list[str]:
    """The tables that can say what was known at an instant."""
    return [table.name for table in TABLES if table.as_of]


def known_at(table: Table, rows: "pa.Table", instant: datetime) -> "pa.Table":
    """The rows of the table as they stood at the instant, that instant included.

    Raises NoAsOfError (a ValueError) for a table that holds current state only.
    """
    known = call("filter", rows, was_known(table, rows, instant))
    return as_told(table, known, instant)


def times_of(table: Table) -> tuple[str, ...]:
    """The columns that `was_known` looks at.

    Raises NoAsOfError (a ValueError) for a table that holds current state only.
    """
    if table.as_of == "known_at":
        return ("known_at",)
    if table.as_of == "known_from":
        return ("known_from", "known_to")
    raise NoAsOfError(table.name, able())


def was_known(table: Table, rows: "pa.Table", instant: datetime) -> "pa.ChunkedArray[Any]":
    """Which rows were known at the instant, and still held then; only `times_of` are looked at."""
    at = instant_scalar(instant)
    since, *until = times_of(table)
    known = call("less_equal", rows[since], at)
    for column in until:
        ends = rows[column]
        lasting = call("or_kleene", call("is_null", ends), call("greater", ends, at))
        known = call("and", known, lasting)
    return known


def as_told(table: Table, rows: "pa.Table", instant: datetime) -> "pa.Table":
    """Rows that were known at the instant, without what became known of them later."""
    import pyarrow as pa

    if table.as_of == "known_at":
        return _statuses(rows, instant_scalar(instant))
    (_, until) = times_of(table)
    return _replace(rows, until, pa.nulls(rows.num_rows, rows[until].type))


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
