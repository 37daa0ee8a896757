"""How findings and results reach the reader: text for people, JSON for machines."""

import csv
import json
import os
import sys
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from openbell.cli.render import render_text
from openbell.problems import Problem

if TYPE_CHECKING:
    import pyarrow as pa


def print_json(value: Any) -> None:
    """One JSON document on standard output; figures and times as text."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_problems(problems: Iterable[Problem]) -> None:
    """Every problem, with an empty line after each."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
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
    if sys.stdout.isatty() and find_spec("rich"):
        _print_aligned(rows)
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(rows.column_names)
    writer.writerows([shown(value) for value in row.values()] for row in rows.to_pylist())


def _print_aligned(rows: "pa.Table") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(*rows.column_names)
    for row in rows.to_pylist():
        table.add_row(*(shown(value) for value in row.values()))
    Console().print(table, markup=False)
    print(counted(rows.num_rows, "row"))


def shown(value: Any) -> str:
    """Plain text: decimals without padding or exponent, times as ISO 8601, nothing for null."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    return value.isoformat() if isinstance(value, date) else str(value)
