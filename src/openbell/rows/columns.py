"""From things to an Arrow table: one getter per column, in the published order.

A table is transposed as it is made (columns over rows). A builder that forgets a column, or knows
one that the schema does not, fails at once.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import pyarrow as pa

from openbell.schema import Table

T = TypeVar("T")
Getters = Mapping[str, Callable[[T], Any]]


def tabulate(table: Table, things: Iterable[T], getters: Getters[T]) -> pa.Table:
    """The published table of these things, sorted by key.

    Raises ValueError where the getters are not exactly the table's columns.
    """
    if tuple(getters) != table.columns:
        wrong = set(getters).symmetric_difference(table.columns)
        raise ValueError(f"{table.name}: columns differ from the schema: {sorted(wrong)}")
    key = [getters[name] for name in table.key]
    rows = sorted(things, key=lambda thing: [get(thing) for get in key])
    columns = [[_cell(get(row)) for row in rows] for get in getters.values()]
    schema = table.arrow()
    arrays = [
        pa.array(column, type=field.type) for column, field in zip(columns, schema, strict=True)
    ]
    return pa.Table.from_arrays(arrays, schema=schema)


def _cell(value: Any) -> Any:
    """Lists become text joined by semicolons, and nothing is null rather than empty text."""
    if isinstance(value, tuple):
        value = ";".join(value)  # pyright: ignore[reportUnknownArgumentType]
    return None if value == "" else value


def attributes(table: Table, own: Getters[Any], holder: str) -> Getters[Any]:
    """Getters for a whole table: the given ones, and for each other column the attribute so named.

    ``holder`` is the attribute of a thing that holds the others, such as an entry's record.
    """

    def read(name: str) -> Callable[[Any], Any]:
        return lambda thing: getattr(getattr(thing, holder), name)

    return {name: own.get(name) or read(name) for name in table.columns}


def day(text: str | None) -> date | None:
    """The date of a record's day (days in records are text), or None."""
    return None if text is None else date.fromisoformat(text)
