"""Whether tables may be published at all: the last gate before anything is written.

The checks on records come long before; what is wrong here is a slip of our own, so it is refused
whole with every finding, and nothing on the disk is touched.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from openbell.loader.cells import broken_cells
from openbell.loader.integrity import broken_keys, broken_references
from openbell.publish.errors import UnpublishableError
from openbell.schema import BY_NAME, TABLES, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["publishable"]


def publishable(tables: Mapping[str, "pa.Table"]) -> dict[str, "pa.Table"]:
    """The tables in published order with their rows sorted by key.

    Raises UnpublishableError with all findings: a table missing or unknown, a schema that is not
    ours, null or blank where a value must be, a key twice, a reference to nothing, text that is
    not NFC or holds control characters.
    """
    findings = [f"there is no table {name!r}" for name in sorted(tables.keys() - BY_NAME.keys())]
    findings += [f"{table.name} is missing" for table in TABLES if table.name not in tables]
    for table in TABLES:
        if table.name in tables and not tables[table.name].schema.equals(table.arrow()):
            findings.append(f"{table.name} does not have the published columns and types")
    if findings:
        raise UnpublishableError(findings)
    damages = [
        damage
        for table in TABLES
        for damage in (
            *broken_cells(table, tables[table.name], table.name),
            *broken_keys(table, tables[table.name], table.name),
            *broken_references(table, tables, table.name),
        )
    ]
    findings = [f"{damage.file}: {damage.message}" for damage in damages]
    if findings:
        raise UnpublishableError(findings)
    return {table.name: _sorted(table, tables[table.name]) for table in TABLES}


def _sorted(table: Table, rows: "pa.Table") -> "pa.Table":
    return rows.sort_by([(column, "ascending") for column in table.key])
