"""One definition of a published column, from which every target format derives its own.

Arrow, Table Schema (Data Package v2) and SQL all ask the same :class:`Field`, so the formats cannot
drift apart. PyArrow is imported only when an Arrow type is asked for.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

PRECISION, SCALE = 38, 12
"""Digits of a published figure: ``decimal128(38, 12)``."""


class FieldType(StrEnum):
    """What a column holds; the value is the type's name in Table Schema."""

    TEXT = "string"
    INTEGER = "integer"
    DECIMAL = "number"
    DATE = "date"
    TIMESTAMP = "datetime"


SQL_TYPES: Mapping[FieldType, str] = {
    FieldType.TEXT: "VARCHAR",
    FieldType.INTEGER: "BIGINT",
    FieldType.DECIMAL: f"DECIMAL({PRECISION}, {SCALE})",
    FieldType.DATE: "DATE",
    FieldType.TIMESTAMP: "TIMESTAMP WITH TIME ZONE",
}


@dataclass(frozen=True, slots=True)
class Field:
    """A column: its name, type, meaning in two languages and what its cells must satisfy."""

    name: str
    type: FieldType
    description: str
    description_zh: str
    required: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    many: bool = False
    """Whether the text is a list joined by ``;``."""

    def arrow(self) -> "pa.Field":
        """The column in Arrow; figures are decimal128(38, 12), times microseconds in UTC."""
        import pyarrow as pa

        types = {
            FieldType.TEXT: pa.string(),
            FieldType.INTEGER: pa.int64(),
            FieldType.DECIMAL: pa.decimal128(PRECISION, SCALE),
            FieldType.DATE: pa.date32(),
            FieldType.TIMESTAMP: pa.timestamp("us", tz="UTC"),
        }
        return pa.field(self.name, types[self.type], nullable=not self.required)

    def table_schema(self) -> dict[str, Any]:
        """The column as a Table Schema field descriptor (Data Package v2)."""
        descriptor: dict[str, Any] = {
            "name": self.name,
            "type": self.type.value,
            "title": self.name,
            "description": self.description,
        }
        constraints: dict[str, Any] = {}
        if self.required:
            constraints["required"] = True
        if self.enum:
            constraints["enum"] = list(self.enum)
        if self.pattern:
            constraints["pattern"] = self.pattern
        return descriptor | ({"constraints": constraints} if constraints else {})

    def sql(self) -> str:
        """The column in SQL, as DuckDB writes it."""
        return f'"{self.name}" {SQL_TYPES[self.type]}' + (" NOT NULL" if self.required else "")
