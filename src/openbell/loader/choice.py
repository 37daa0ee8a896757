"""Which rows of a table are asked for: those that bear some texts, those known at an instant."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import reduce
from typing import TYPE_CHECKING, Any, TypeAlias

from openbell.loader.as_of import times_of, was_known
from openbell.loader.errors import UnknownColumnError
from openbell.loader.kernels import among, call
from openbell.schema import FieldType, Table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Choice", "Where", "texts_wanted"]

Where: TypeAlias = Mapping[str, str | Collection[str]] | None
"""By column of text the text, or the texts, one of which it must hold."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Rows of a table whose columns hold one of some texts each, and that were known then."""

    table: Table
    texts: Mapping[str, tuple[str, ...]]
    instant: datetime | None

    @property
    def columns(self) -> list[str]:
        """The columns that decide; none where every row is wanted."""
        times = () if self.instant is None else times_of(self.table)
        return [*dict.fromkeys((*self.texts, *times))]

    def of(self, rows: "pa.Table") -> "pa.Table":
        """The rows that are wanted, in their order."""
        return call("filter", rows, self.mask(rows)) if self.columns else rows

    def mask(self, rows: "pa.Table") -> "pa.ChunkedArray[Any]":
        """Which rows are wanted, null for not; only `columns` are looked at."""
        masks = [among(rows[name], wanted) for name, wanted in self.texts.items()]
        if self.instant is not None:
            masks.append(was_known(self.table, rows, self.instant))
        return reduce(lambda one, other: call("and", one, other), masks)


def texts_wanted(table: Table, where: Where) -> dict[str, tuple[str, ...]]:
    """By column the texts that are wanted.

    Raises UnknownColumnError (a KeyError) for what is no column of text.
    """
    known = [field.name for field in table.fields if field.type is FieldType.TEXT]
    for column in where or ():
        if column not in known:
            raise UnknownColumnError(column, table.name, known)
    return {
        column: (wanted,) if isinstance(wanted, str) else tuple(wanted)
        for column, wanted in (where or {}).items()
    }
