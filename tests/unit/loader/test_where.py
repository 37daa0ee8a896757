"""Rows that bear some texts: the same from a part of a large file as from the whole of a small."""

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from pyarrow.parquet import ParquetFile
from support.sample_package import publish_sample
from support.sample_rows import REVENUE

from openbell.loader import DamagedPackageError, QueryError, UnknownColumnError, large, load, sql
from openbell.publish import parquet_file

COUNT = "SELECT metric_id, count(*) AS n FROM facts GROUP BY metric_id ORDER BY metric_id"
Asked = Mapping[str, str | list[str]]


@pytest.fixture
def in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package whose every file is large, in row groups of one row."""
    monkeypatch.setattr(parquet_file, "ROW_GROUP_ROWS", 1)
    monkeypatch.setattr(large, "LARGE_BYTES", 1)
    return publish_sample(tmp_path).path


def filtered(rows: "pa.Table", where: Asked) -> "pa.Table":
    for column, wanted in where.items():
        texts = [wanted] if isinstance(wanted, str) else wanted
        rows = rows.filter(pc.is_in(rows[column], pa.array(texts, pa.string())))
    return rows


@pytest.mark.parametrize("as_of", [None, "2000-01-01", "2026-01-08", "2026-01-09", "9999-12-31"])
@pytest.mark.parametrize(
    ("table", "where"),
    [
        ("facts", {"metric_id": "revenue"}),
        ("facts", {"company_id": "zhipu", "metric_id": ["revenue", "net-profit", "weather"]}),
        ("facts", {"company_id": "nobody"}),
        ("facts", {"company_id": []}),
        ("facts", {}),
        ("claims", {"claim_id": REVENUE}),
        ("claims", {"offering_id": "zhipu-ipo"}),
    ],
)
def test_a_part_is_what_filtering_the_whole_would_give(
    table: str, where: Asked, as_of: str | None, package: Path, in_parts: Path
) -> None:
    expected = filtered(load(table, as_of=as_of, package=package), where)
    for folder in (package, in_parts):
        found = load(table, where=where, as_of=as_of, package=folder)
        assert found.schema.equals(expected.schema)
        assert found.equals(expected)


@pytest.mark.parametrize("query", [COUNT, "SELECT * FROM claims", "DESCRIBE facts", "SHOW TABLES"])
def test_a_query_over_parts_answers_as_over_the_whole(
    query: str, package: Path, in_parts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = sql(query, package=in_parts)
    monkeypatch.undo()
    assert found.equals(sql(query, package=package))


@pytest.mark.parametrize("column", ["compny_id", "value", "known_from"])
def test_what_is_no_column_of_text_is_refused_with_those_that_are(column: str) -> None:
    with pytest.raises(UnknownColumnError, match=f"no text column '{column}' in facts") as refusal:
        load("facts", where={column: "zhipu"})
    assert "metric_id" in str(refusal.value)
    assert isinstance(refusal.value, KeyError)


def damaged(folder: Path, column: str) -> Path:
    """The file of facts with one bit of a column's last page turned."""
    path = folder / "parquet" / "facts.parquet"
    data = bytearray(path.read_bytes())
    with ParquetFile(path) as file:
        group = file.metadata.row_group(0)
        chunk = group.column(file.schema_arrow.names.index(column))
    assert chunk.dictionary_page_offset is not None
    data[chunk.dictionary_page_offset + chunk.total_compressed_size - 1] ^= 1
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("column", ["company_id", "claim_id"])
def test_a_changed_bit_in_a_page_that_is_read_is_found(column: str, in_parts: Path) -> None:
    path = damaged(in_parts, column)
    with pytest.raises(DamagedPackageError, match="CRC") as refusal:
        load("facts", where={"company_id": "zhipu"}, package=in_parts)
    assert refusal.value.path == path


def test_a_changed_bit_that_a_query_reads_is_damage_and_no_fault_of_the_query(
    in_parts: Path,
) -> None:
    with pytest.raises(QueryError):
        sql("SELECT metric_id / 0 FROM facts WHERE no_such_column", package=in_parts)
    damaged(in_parts, "metric_id")
    with pytest.raises(DamagedPackageError, match="SHA-256"):
        sql(COUNT, package=in_parts)


def test_a_large_file_that_is_read_whole_is_hashed_first(in_parts: Path) -> None:
    damaged(in_parts, "claim_id")
    with pytest.raises(DamagedPackageError, match="SHA-256"):
        load("facts", as_of="2026-01-09", package=in_parts)


def test_columns_that_are_not_those_published_are_damage(in_parts: Path) -> None:
    facts, claims = (in_parts / "parquet" / f"{name}.parquet" for name in ("facts", "claims"))
    facts.write_bytes(claims.read_bytes())
    for ask in (
        lambda: load("facts", where={"company_id": "zhipu"}, package=in_parts),
        lambda: sql(COUNT, package=in_parts),
    ):
        with pytest.raises(DamagedPackageError, match="published columns"):
            ask()
