"""Large Parquet files, opened to be read in part: every page held against its checksum.

Text that repeats itself is left as a dictionary, which is unfolded and compared many times faster.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.layout import parquet_path

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.dataset import Dataset
    from pyarrow.parquet import FileMetaData

    from openbell.schema import Table

__all__ = ["footer", "is_large", "repeating", "scannable"]

LARGE_BYTES = 1 << 22
"""A smaller file is hashed and read whole in the time that choosing a part would take."""
FOLDED_BYTES = 8
"""Text that takes fewer bytes a row than this repeats itself."""


def is_large(folder: Path, table: str) -> bool:
    """Whether the table's file is so large that reading a part of it pays."""
    try:
        return (folder / parquet_path(table)).stat().st_size >= LARGE_BYTES
    except OSError:
        return False


def footer(source: "pa.NativeFile", table: "Table") -> "FileMetaData":
    """What the file's footer says, which no checksum of a page guards.

    Raises ArrowInvalid (an ArrowException) where its columns are not those published.
    """
    import pyarrow as pa
    from pyarrow.parquet import read_metadata

    about = read_metadata(source)
    if not about.schema.to_arrow_schema().equals(table.arrow()):
        raise pa.ArrowInvalid("it does not have the published columns and types")
    return about


def repeating(about: "FileMetaData") -> list[str]:
    """Columns of text that are mostly repeats, by their size in the first row group."""
    if not about.num_row_groups:
        return []
    group = about.row_group(0)
    chunks = [group.column(place) for place in range(group.num_columns)]
    most = FOLDED_BYTES * group.num_rows
    return [
        chunk.path_in_schema
        for chunk in chunks
        if chunk.physical_type == "BYTE_ARRAY" and chunk.total_uncompressed_size < most
    ]


def scannable(folder: Path, table: "Table") -> "Dataset":
    """The table for a query to take the columns and rows of that it needs.

    Raises OSError or ArrowException where its footer cannot be read.
    """
    import pyarrow as pa
    from pyarrow import dataset

    path = str(folder / parquet_path(table.name))
    with pa.OSFile(path, "rb") as source:
        folded = repeating(footer(source, table))
    form = dataset.ParquetFileFormat(
        read_options=dataset.ParquetReadOptions(dictionary_columns=folded),
        default_fragment_scan_options=dataset.ParquetFragmentScanOptions(
            page_checksum_verification=True
        ),
    )
    return dataset.dataset(path, format=form)
