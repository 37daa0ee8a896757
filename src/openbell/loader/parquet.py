"""Parquet held in memory, unfolded with every page held against its checksum.

`pyarrow.parquet` imports every file system that Arrow knows, the cloud's with their network
included, though the bytes are at hand. Its reader is a part of its own: taken from where it lies,
and through `pyarrow.parquet` should it ever lie elsewhere.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["unfolded"]


def unfolded(data: bytes) -> "pa.Table":
    """The whole table of a Parquet file; OSError or ArrowException where it cannot be read.

    A file of one row group is read without threads: Arrow's pool of them can abort a process that
    ends right after it was used.
    """
    import pyarrow as pa

    source = pa.BufferReader(data)
    try:
        from pyarrow._parquet import ParquetReader
    except ImportError:
        return _publicly(source)
    reader = ParquetReader()
    reader.open(source, page_checksum_verification=True)
    return reader.read_all(use_threads=reader.num_row_groups > 1)


def _publicly(source: "pa.BufferReader") -> "pa.Table":
    from pyarrow.parquet import ParquetFile

    with ParquetFile(source, page_checksum_verification=True) as file:
        return file.read(use_threads=file.num_row_groups > 1)
