"""The rows that are asked for, of a large table without unfolding all of it.

A small file is hashed and read whole. Of a large one the columns that decide come first, row group
by row group; the others are unfolded only where a row is wanted, and text that repeats itself is
written out for those rows alone. Statistics decide nothing: they stand in the footer, which no
checksum guards unless the whole file is hashed.

Row groups are shared out among threads of Python, which end with the reading: those of Arrow's own
pool live on, and can abort a process that ends soon after.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.choice import Choice
from openbell.loader.errors import DamagedPackageError
from openbell.loader.kernels import call, unfolded_texts
from openbell.loader.large import footer, is_large, repeating
from openbell.loader.layout import parquet_path
from openbell.loader.reading import checked_bytes, read_table

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["read_chosen"]


def read_chosen(folder: Path, choice: Choice) -> "pa.Table":
    """The rows that are wanted, as published, in their order.

    What is read whole is hashed before; of what is read in part every page that is read is held
    against its checksum. Raises DamagedPackageError (a ValueError) as `read_table` does, and where
    the columns are not those published.
    """
    import pyarrow as pa

    name = choice.table.name
    if not choice.columns or not is_large(folder, name):
        return choice.of(read_table(folder, name))
    path = folder / parquet_path(name)
    try:
        return _of_large(path, None if choice.texts else checked_bytes(folder, name), choice)
    except (OSError, pa.ArrowException) as problem:
        raise DamagedPackageError(path, str(problem)) from problem


def _of_large(path: Path, whole: bytes | None, choice: Choice) -> "pa.Table":
    """The wanted rows of each row group; `whole` are the file's bytes where all were hashed."""
    from concurrent.futures import ThreadPoolExecutor

    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    schema = choice.table.arrow()
    with _source(path, whole) as source:
        about = footer(source, choice.table)
    folded = repeating(about)

    def wanted(group: int) -> "pa.Table":
        with _source(path, whole) as source:
            file = ParquetFile(
                source,
                metadata=about,
                read_dictionary=folded,
                pre_buffer=False,
                page_checksum_verification=True,
            )
            mask = choice.mask(file.read_row_group(group, choice.columns, use_threads=False))
            if not call("any", mask).as_py():
                return schema.empty_table()
            rows = file.read_row_group(group, use_threads=False)
            return unfolded_texts(call("filter", rows, mask), schema)

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        found = [*threads.map(wanted, range(about.num_row_groups))]
    return pa.concat_tables([schema.empty_table(), *(rows for rows in found if rows.num_rows)])


def _source(path: Path, whole: bytes | None) -> "pa.NativeFile":
    import pyarrow as pa

    return pa.OSFile(str(path), "rb") if whole is None else pa.BufferReader(whole)
