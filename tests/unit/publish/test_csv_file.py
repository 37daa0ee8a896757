import csv
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
from support.sample_package import sample_tables

from openbell.publish.csv_file import BATCH_ROWS, write_csv
from openbell.schema import BY_NAME


def written(tmp_path: Path, **columns: pa.Array) -> bytes:
    write_csv(pa.table(columns), tmp_path / "table.csv")
    return (tmp_path / "table.csv").read_bytes()


def test_only_what_needs_quotes_has_them(tmp_path: Path) -> None:
    texts = pa.array(["plain", 'a "b"', "a,b", "a\nb", " space ", "智谱"])
    lines = 'text,n\nplain,1\n"a ""b""",2\n"a,b",3\n"a\nb",4\n space ,5\n智谱,6\n'
    assert written(tmp_path, text=texts, n=pa.array(range(1, 7))) == lines.encode()


def test_null_is_an_empty_cell(tmp_path: Path) -> None:
    data = written(tmp_path, a=pa.array(["x", None]), b=pa.array([None, 1]))
    assert data == b"a,b\nx,\n,1\n"


def test_decimals_are_plain_exact_and_without_padding(tmp_path: Path) -> None:
    figures = ["0", "100", "-0.000000000001", "1.50", "99999999999999999999999999.999999999999"]
    column = pa.array([Decimal(figure) for figure in figures], pa.decimal128(38, 12))
    lines = written(tmp_path, value=column).decode().splitlines()[1:]
    assert lines == ["0", "100", "-0.000000000001", "1.5", figures[-1]]


def test_times_are_utc_with_six_decimals_and_dates_are_iso(tmp_path: Path) -> None:
    at = datetime(2026, 1, 8, 8, 14, 43, tzinfo=UTC)
    data = written(
        tmp_path,
        at=pa.array([at, at.replace(microsecond=999999)], pa.timestamp("us", tz="UTC")),
        day=pa.array([date(2026, 1, 8), date(987, 1, 1)]),
    )
    rows = data.decode().splitlines()[1:]
    assert rows == [
        "2026-01-08T08:14:43.000000Z,2026-01-08",
        "2026-01-08T08:14:43.999999Z,0987-01-01",
    ]


def test_a_table_larger_than_a_batch_keeps_every_row_in_order(tmp_path: Path) -> None:
    count = 2 * BATCH_ROWS + 1
    lines = written(tmp_path, n=pa.array(range(count))).decode().splitlines()
    assert lines == ["n", *map(str, range(count))]


def test_an_empty_table_has_its_columns(tmp_path: Path) -> None:
    schema = BY_NAME["claims"].arrow()
    write_csv(schema.empty_table(), tmp_path / "claims.csv")
    assert (tmp_path / "claims.csv").read_text() == ",".join(BY_NAME["claims"].columns) + "\n"


def test_the_standard_reader_gets_every_text_back(tmp_path: Path) -> None:
    sources = sample_tables()["sources"]
    write_csv(sources, tmp_path / "sources.csv")
    with (tmp_path / "sources.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for column in ("source_id", "title", "publisher", "cited_by"):
        assert [row[column] or None for row in rows] == sources[column].to_pylist()
