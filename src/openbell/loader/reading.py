"""One table from its Parquet file: hashed before it is read, checked page by page while it is.

The bytes are taken once, so a file that changes meanwhile cannot be half one and half the other,
and a file made to look small and unfold to gigabytes is refused by its hash.
"""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.errors import DamagedPackageError
from openbell.loader.layout import SUMS, parquet_path
from openbell.loader.parquet import unfolded

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["checked_bytes", "read_sums", "read_table"]

DIGITS = 64


def read_table(folder: Path, table: str) -> "pa.Table":
    """The whole table as published.

    Raises DamagedPackageError (a ValueError) when the file is missing, is not the one that
    SHA256SUMS tells of, or cannot be read.
    """
    import pyarrow as pa

    data = checked_bytes(folder, table)
    try:
        return unfolded(data)
    except (OSError, pa.ArrowException) as problem:
        raise DamagedPackageError(folder / parquet_path(table), str(problem)) from problem


def checked_bytes(folder: Path, table: str) -> bytes:
    """The table's whole file.

    Raises DamagedPackageError (a ValueError) when it is missing or not the one that SHA256SUMS
    tells of.
    """
    path = folder / parquet_path(table)
    data = _bytes(path)
    expected = read_sums(folder).get(parquet_path(table))
    if hashlib.sha256(data).hexdigest() != expected:
        raise DamagedPackageError(path, "its SHA-256 is not the one in SHA256SUMS")
    return data


def read_sums(folder: Path) -> dict[str, str]:
    """SHA-256 in hexadecimal of each file, by its path, as SHA256SUMS has it.

    Raises DamagedPackageError (a ValueError) when that file is missing or a line is malformed.
    """
    path = folder / SUMS
    sums: dict[str, str] = {}
    for line in _bytes(path).decode("utf-8", errors="replace").splitlines():
        digest, gap, name = line[:DIGITS], line[DIGITS : DIGITS + 2], line[DIGITS + 2 :]
        if gap != "  " or not name or name in sums:
            raise DamagedPackageError(path, f"this line is malformed: {line!r}")
        sums[name] = digest
    return sums


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise DamagedPackageError(path, "it is missing") from None
    except PermissionError:
        raise
    except OSError as problem:
        raise DamagedPackageError(path, problem.strerror or str(problem)) from problem
