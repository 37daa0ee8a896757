"""Reads the built package: its descriptor and every Parquet table, as rows of plain values.

The site knows nothing but what was published, so what a reader sees is what a user loads.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from openbell.schema import TABLES

Row = Mapping[str, Any]
PARQUET_SUFFIX = "-parquet"


class PackageUnreadableError(ValueError):
    """The folder holds no built package; `path` says where it was looked for."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"no package can be read at {path}: {reason}")
        self.path = path


@dataclass(frozen=True, slots=True)
class DataFile:
    """A published file: its path inside the package, size in bytes and SHA-256."""

    name: str
    path: str
    format: str
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Package:
    """A built package in memory; a table that it does not hold has no rows."""

    path: Path
    descriptor: Mapping[str, Any]
    tables: Mapping[str, list[Row]]
    files: tuple[DataFile, ...]

    def rows(self, table: str) -> list[Row]:
        """The rows of a table, sorted by key as published."""
        return self.tables.get(table, [])


def read_package(path: Path) -> Package:
    """Read `path/datapackage.json` and the Parquet twin of every table.

    An installed openbell carries Parquet alone: the CSV files are then not among `files`.

    The link `path` is resolved once, so that a package swapped meanwhile is never mixed in. Raises
    `PackageUnreadableError` (a `ValueError`) where there is no package or a table is damaged.
    """
    import pyarrow as pa

    held = path.resolve()
    try:
        descriptor = json.loads((held / "datapackage.json").read_text(encoding="utf-8"))
        carried = (one for one in descriptor["resources"] if (held / str(one["path"])).is_file())
        files = tuple(_data_file(resource, held) for resource in carried)
        tables = {name: _read(held, files, name) for name in _table_names(files)}
    except (OSError, KeyError, ValueError, pa.ArrowException) as error:
        raise PackageUnreadableError(path, str(error)) from error
    return Package(held, descriptor, tables, files)


def _table_names(files: tuple[DataFile, ...]) -> list[str]:
    parquet = {file.name for file in files}
    known = [table.name for table in TABLES]
    extra = sorted(
        name.removesuffix(PARQUET_SUFFIX)
        for name in parquet
        if name.endswith(PARQUET_SUFFIX) and name.removesuffix(PARQUET_SUFFIX) not in known
    )
    return [name for name in known if name + PARQUET_SUFFIX in parquet] + extra


def _data_file(resource: Mapping[str, Any], held: Path) -> DataFile:
    path = str(resource["path"])
    return DataFile(
        name=str(resource["name"]),
        path=path,
        format=str(resource.get("format") or Path(path).suffix.removeprefix(".")),
        bytes=(held / path).stat().st_size,
        sha256=str(resource.get("hash") or "").removeprefix("sha256:"),
    )


def _read(held: Path, files: tuple[DataFile, ...], table: str) -> list[Row]:
    import pyarrow.parquet as pq

    wanted = table + PARQUET_SUFFIX
    file = next(file for file in files if file.name == wanted)
    with pq.ParquetFile(held / file.path) as parquet:  # pyright: ignore[reportUnknownMemberType]
        return cast("list[Row]", parquet.read().to_pylist())  # pyright: ignore[reportUnknownMemberType]
