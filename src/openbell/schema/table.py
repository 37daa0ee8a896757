"""One definition of a published table: its columns in order, its key and what it refers to."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openbell.schema.field import Field

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values must be keys of another table, or null."""

    fields: tuple[str, ...]
    table: str
    reference: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A published table.

    ``as_of`` names the columns that make it answer what was known on a day: ``known_at`` for what
    becomes known once, ``known_from`` for what holds until ``known_to``; None where the table holds
    current state and cannot.
    """

    name: str
    key: tuple[str, ...]
    title: str
    title_zh: str
    description: str
    description_zh: str
    fields: tuple[Field, ...]
    foreign_keys: tuple[ForeignKey, ...] = ()
    as_of: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in published order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The column of that name; ``KeyError`` where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    def arrow(self) -> "pa.Schema":
        """The table's Arrow schema, the same for every build."""
        import pyarrow as pa

        return pa.schema([field.arrow() for field in self.fields])

    def table_schema(self) -> dict[str, Any]:
        """The table as a Table Schema descriptor (Data Package v2)."""
        schema: dict[str, Any] = {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": [field.table_schema() for field in self.fields],
            "missingValues": [""],
            "primaryKey": list(self.key),
        }
        if self.foreign_keys:
            schema["foreignKeys"] = [
                {
                    "fields": list(key.fields),
                    "reference": {
                        "resource": "" if key.table == self.name else key.table,
                        "fields": list(key.reference),
                    },
                }
                for key in self.foreign_keys
            ]
        return schema

    def sql(self, *, foreign_keys: bool = True) -> str:
        """A CREATE TABLE statement for DuckDB, with keys."""
        lines = [field.sql() for field in self.fields]
        lines.append(f"PRIMARY KEY ({_quoted(self.key)})")
        for key in self.foreign_keys if foreign_keys else ():
            reference = f'"{key.table}" ({_quoted(key.reference)})'
            lines.append(f"FOREIGN KEY ({_quoted(key.fields)}) REFERENCES {reference}")
        return f'CREATE TABLE "{self.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _quoted(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)
