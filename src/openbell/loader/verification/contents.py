"""Whether the tables hold what their schema promises, and CSV says what Parquet says.

The CSV is read by another reader than wrote it, as text; each cell must be, letter for letter, what
the value in Parquet looks like. That catches padded decimals, exponents and anything that two
readers would take for two values.
"""

from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openbell.loader.cells import broken_cells
from openbell.loader.damage import Damage
from openbell.loader.errors import DamagedPackageError
from openbell.loader.integrity import broken_keys, broken_references
from openbell.loader.layout import SUMS, csv_path, parquet_path
from openbell.loader.reading import read_table
from openbell.loader.verification.descriptor import Resources
from openbell.schema import TABLES, Table
from openbell.schema.lexical import column_text

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["check_contents"]


def check_contents(folder: Path, resources: Resources, broken: Collection[str]) -> Iterator[Damage]:
    """What is wrong with the tables; `broken` files are not to be trusted: left out."""
    tables: dict[str, pa.Table] = {}
    for table in TABLES:
        path = parquet_path(table.name)
        if path in broken or SUMS in broken:
            continue
        try:
            rows = read_table(folder, table.name)
        except DamagedPackageError as problem:
            yield Damage(path, "unreadable", problem.reason)
            continue
        if rows.schema.equals(table.arrow()):
            tables[table.name] = rows
        else:
            yield Damage(path, "wrong-types", "it does not have the published columns and types")
    for name, rows in tables.items():
        yield from _about_table(name, tables, resources)
        if csv_path(name) not in broken:
            yield from _compare(folder, name, rows)


def _about_table(
    name: str, tables: "dict[str, pa.Table]", resources: Resources
) -> Iterator[Damage]:
    table = next(table for table in TABLES if table.name == name)
    rows, file = tables[name], parquet_path(name)
    yield from broken_cells(table, rows, file)
    yield from broken_keys(table, rows, file)
    yield from broken_references(table, tables, file)
    if not _is_sorted(table, rows):
        yield Damage(file, "unsorted", "its rows are not in the order of their keys")
    for path in (csv_path(name), file):
        said = resources.get(path, {}).get("rows")
        if said != rows.num_rows:
            yield Damage(path, "wrong-rows", f"it has {rows.num_rows} rows, not {said}")


def _is_sorted(table: Table, rows: "pa.Table") -> bool:
    keys = rows.select(list(table.key))
    return bool(keys.equals(keys.sort_by([(column, "ascending") for column in table.key])))


def _compare(folder: Path, name: str, rows: "pa.Table") -> Iterator[Damage]:
    import pyarrow as pa

    path = csv_path(name)
    data = (folder / path).read_bytes()
    if data.startswith(b"\xef\xbb\xbf") or b"\r" in data or b"\0" in data:
        yield Damage(path, "csv-form", "it has a byte order mark, a carriage return or a NUL")
        return
    try:
        written = _read_text(data, rows.column_names)
    except pa.ArrowException as problem:
        yield Damage(path, "csv-form", f"it cannot be read: {problem}")
        return
    if written.column_names != rows.column_names or written.num_rows != rows.num_rows:
        yield Damage(
            path,
            "csv-differs",
            "it has other columns or another number of rows than the Parquet file",
        )
        return
    for column in rows.column_names:
        expected = column_text(rows[column])
        if not expected.equals(written[column]):
            yield Damage(path, "csv-differs", _first_difference(column, expected, written[column]))


def _read_text(data: bytes, columns: list[str]) -> "pa.Table":
    import pyarrow as pa
    from pyarrow import csv

    types = csv.ConvertOptions(
        column_types={column: pa.string() for column in columns},
        strings_can_be_null=True,
        quoted_strings_can_be_null=False,
        null_values=[""],
    )
    lines = csv.ParseOptions(newlines_in_values=True)
    return csv.read_csv(BytesIO(data), parse_options=lines, convert_options=types)


def _first_difference(
    column: str, expected: "pa.ChunkedArray[Any]", written: "pa.ChunkedArray[Any]"
) -> str:
    pairs = zip(expected.to_pylist(), written.to_pylist(), strict=True)
    row, (wanted, found) = next(
        (row, pair) for row, pair in enumerate(pairs, start=1) if pair[0] != pair[1]
    )
    return f"row {row}, {column}: {found!r} where the Parquet file has {wanted!r}"
