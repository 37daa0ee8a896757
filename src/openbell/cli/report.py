"""How findings and results reach the reader: text for people, JSON for machines."""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from math import isfinite
from typing import TYPE_CHECKING, Any, cast

from openbell.cli.answered import Told
from openbell.cli.render import render_text
from openbell.cli.terminal import coloured
from openbell.problems import Problem
from openbell.schema.lexical import value_text

if TYPE_CHECKING:
    import pyarrow as pa

SCALARS = (Decimal, date)
"""What the published tables hold besides text and whole numbers; a datetime is a date too."""


def print_json(value: Any) -> None:
    """One JSON document on standard output; figures and times as text."""
    print(json_text(value))


def json_text(value: Any) -> str:
    """One JSON document; figures and times as text."""
    return json.dumps(
        _finite(value), ensure_ascii=False, indent=2, default=_json_value, allow_nan=False
    )


def told(problems: Sequence[Problem], errors: int, end: str, data: Any) -> Told:
    """Every problem with an empty line after each, and how it ends; for machines, the data."""
    plain, also = (
        "".join(f"{render_text(problem, colour=colour)}\n\n" for problem in problems) + end
        for colour in (False, True)
    )
    return Told(errors, plain, also, json_text(data))


def print_problems(problems: Iterable[Problem]) -> None:
    """Every problem, with an empty line after each."""
    colour = coloured()
    for problem in problems:
        print(render_text(problem, colour=colour), end="\n\n")


def counted(number: int, thing: str) -> str:
    """A number with its thing: ``1 error``, ``2 errors``, ``3 companies``."""
    if number == 1:
        return f"1 {thing}"
    plural = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    return f"{number:,} {plural}"


def print_rows(rows: "pa.Table") -> None:
    """Rows as an aligned table on a terminal where Rich is installed, else as CSV."""
    cells = _cells(rows)
    if sys.stdout.isatty() and find_spec("rich"):
        _print_aligned(rows.column_names, cells)
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(rows.column_names)
    writer.writerows(cells)


def rows_json(rows: "pa.Table") -> list[dict[str, Any]]:
    """Rows for machines; a column name that comes again is told apart by its number."""
    seen: Counter[str] = Counter()
    names: list[str] = []
    for name in rows.column_names:
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name}:{seen[name] - 1}")
    columns = [_values(column) for column in rows.columns]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(column: "pa.ChunkedArray") -> list[Any]:
    """A column's values; a day that Python's calendar does not reach (infinity) as its text."""
    import pyarrow as pa

    try:
        return column.to_pylist()
    except OverflowError:
        return column.cast(pa.string()).to_pylist()


def _cells(rows: "pa.Table") -> list[list[str]]:
    """Every cell as text, column by column: a query may name two columns alike."""
    columns = [[shown(value) for value in _values(column)] for column in rows.columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _print_aligned(names: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(*names)
    for row in cells:
        table.add_row(*map(Text, row))
    Console().print(table, markup=False)
    print(counted(len(cells), "row"))


def shown(value: Any) -> str:
    """Plain text: decimals without padding or exponent, times as ISO 8601, nothing for null."""
    if isinstance(value, SCALARS):
        return value_text(value) or ""
    return "" if value is None else str(value)


def _json_value(value: Any) -> str:
    """What JSON has no form for: figures, days and instants as the CSV files write them."""
    return value_text(value) or "" if isinstance(value, SCALARS) else str(value)


def _finite(value: Any) -> Any:
    """The same value with what is no number of JSON (NaN, infinity) as null."""
    if isinstance(value, float):
        return value if isfinite(value) else None
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value)
        return {key: _finite(item) for key, item in items.items()}
    if isinstance(value, list | tuple):
        return [_finite(item) for item in cast("Sequence[Any]", value)]
    return value
