"""Published rows as JSON that loses nothing: decimals are text, since floats would round them."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from openbell.wording.package import Row


def stated(row: Row) -> dict[str, object]:
    """The row without its nulls: a column that is missing is null."""
    return {column: value for column, value in row.items() if value is not None}


def write_json(file: Path, told: object) -> None:
    """Write what rows say; times carry their zone."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=_plain)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text + "\n", encoding="utf-8")


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Iterable):
        return list(_items(value))  # pyright: ignore[reportUnknownArgumentType]
    raise TypeError(f"no JSON for {type(value)}")


def _items(values: Iterable[object]) -> Iterator[object]:
    yield from values
