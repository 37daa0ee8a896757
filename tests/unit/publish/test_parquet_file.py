from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow.parquet import ParquetFile
from support.sample_package import sample_tables

from openbell.publish.parquet_file import write_parquet
from openbell.schema import TABLES, Table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_types_and_rows_come_back_without_an_embedded_schema(table: Table, tmp_path: Path) -> None:
    rows = sample_tables()[table.name]
    write_parquet(rows, tmp_path / "table.parquet")
    with ParquetFile(tmp_path / "table.parquet", page_checksum_verification=True) as file:
        assert file.metadata.metadata is None
        assert file.read().equals(rows)
        assert file.schema_arrow.equals(table.arrow())


def test_chunks_and_metadata_of_the_table_leave_no_trace(tmp_path: Path) -> None:
    rows = sample_tables()["claims"]
    pieces = [rows.slice(place, 1) for place in range(rows.num_rows)]
    chunked = pa.concat_tables(pieces).replace_schema_metadata({"made": "elsewhere"})
    write_parquet(rows, tmp_path / "one.parquet")
    write_parquet(chunked, tmp_path / "other.parquet")
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "other.parquet").read_bytes()


def test_a_changed_byte_in_a_page_is_an_error_not_another_figure(tmp_path: Path) -> None:
    path = tmp_path / "claims.parquet"
    write_parquet(sample_tables()["claims"], path)
    data = bytearray(path.read_bytes())
    with ParquetFile(path) as file:
        column = file.metadata.row_group(0).column(0)
    assert column.dictionary_page_offset is not None
    data[column.dictionary_page_offset + column.total_compressed_size - 1] ^= 1
    path.write_bytes(data)
    with (
        ParquetFile(path, page_checksum_verification=True) as file,
        pytest.raises(OSError, match="CRC"),
    ):
        file.read()
