"""What must hold between rows: keys are unique and whole, references lead somewhere.

Publishing asks it of the tables it is given, `verify` of the tables it reads back.
"""

from collections.abc import Mapping
from functools import reduce
from typing import TYPE_CHECKING

from openbell.loader.damage import Damage
from openbell.schema import ForeignKey, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["broken_keys", "broken_references"]

SHOWN = 3


def broken_keys(table: Table, rows: "pa.Table", file: str) -> list[Damage]:
    """Keys that occur more than once (`duplicate-key`) and parts of keys that are null."""
    nulls = [column for column in table.key if rows[column].null_count]
    found = [Damage(file, "null-key", f"{column} is null in a row") for column in nulls]
    if (twice := _repeated(rows.select(list(table.key)))).num_rows:
        shown = ["/".join(map(str, row.values())) for row in twice.slice(0, SHOWN).to_pylist()]
        message = f"{twice.num_rows} rows repeat a key: {_listed(shown, twice.num_rows)}"
        found.append(Damage(file, "duplicate-key", message))
    return found


def _repeated(keys: "pa.Table") -> "pa.Table":
    """The keys of rows that follow one with the same key, once rows are sorted."""
    from pyarrow import compute

    ordered = keys.sort_by([(column, "ascending") for column in keys.column_names])
    later, earlier = ordered.slice(1), ordered.slice(0, max(0, keys.num_rows - 1))
    pairs = zip(later.columns, earlier.columns, strict=True)
    return later.filter(reduce(compute.and_, [compute.equal(*pair) for pair in pairs]))


def broken_references(table: Table, tables: Mapping[str, "pa.Table"], file: str) -> list[Damage]:
    """Values of foreign keys that no row of the other table bears (`broken-reference`)."""
    found: list[Damage] = []
    for key in table.foreign_keys:
        if key.table in tables and (missing := _missing(tables[table.name], tables, key)):
            column = ", ".join(key.fields)
            message = (
                f"{column} refers to {key.table} that are not there: "
                f"{_listed(missing[:SHOWN], len(missing))}"
            )
            found.append(Damage(file, "broken-reference", message))
    return found


def _missing(rows: "pa.Table", tables: Mapping[str, "pa.Table"], key: ForeignKey) -> list[str]:
    from pyarrow import compute

    (column,), (target,) = key.fields, key.reference
    values = rows[column].unique().drop_null()
    known = compute.is_in(values, value_set=tables[key.table][target].unique())
    return [str(value) for value in values.filter(compute.invert(known)).to_pylist()]


def _listed(shown: list[str], total: int) -> str:
    return ", ".join(shown) + (" ..." if total > len(shown) else "")
