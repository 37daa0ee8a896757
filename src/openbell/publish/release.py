"""One release from beginning to end: gate the tables, write, measure, name, swing the link."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.layout import DESCRIPTOR, SUMS, csv_path, parquet_path
from openbell.publish.csv_file import write_csv
from openbell.publish.descriptor import descriptor
from openbell.publish.durable import holding, settle_modes
from openbell.publish.errors import PublishError, explain
from openbell.publish.fitness import publishable
from openbell.publish.inventory import ReleaseFile, checksums, describe, release_hash
from openbell.publish.json_text import json_text
from openbell.publish.notices import notices
from openbell.publish.package import PackageLike
from openbell.publish.parquet_file import write_parquet
from openbell.publish.shelf import Shelf

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Release", "ReleaseFile", "publish"]


@dataclass(frozen=True, slots=True)
class Release:
    """A published release: its folder, the hash that names it, and its files sorted by path.

    `created` is False when the very same release stood there already.
    """

    path: Path
    hash: str
    files: tuple[ReleaseFile, ...]
    created: bool


def publish(
    tables: Mapping[str, "pa.Table"],
    package: PackageLike,
    out: Path,
    *,
    sources: Sequence[Mapping[str, str]] = (),
) -> Release:
    """Write all published tables to `out/releases/<hash>/` and point `out/package` at it.

    `tables` holds every table of `openbell.schema.TABLES` with exactly its Arrow schema, rows in
    any order; `sources` are what the descriptor credits (`title`, and `path` where there is an
    address). Raises UnpublishableError (a ValueError) when the tables must not be published and
    PublishError (an OSError) when the folder does not allow it; the last package stays either way.
    """
    ready = publishable(tables)
    try:
        _make_folder(out)
        with holding(out):
            shelf = Shelf(out)
            shelf.prepare()
            with shelf.drafting() as draft:
                return _release(shelf, draft, ready, package, sources)
    except OSError as problem:
        raise explain(problem, out) from problem


def _release(
    shelf: Shelf,
    draft: Path,
    tables: Mapping[str, "pa.Table"],
    package: PackageLike,
    sources: Sequence[Mapping[str, str]],
) -> Release:
    files = _write_data(draft, tables)
    rows = {name: table.num_rows for name, table in tables.items()}
    texts = notices(package, rows)
    texts[DESCRIPTOR] = json_text(descriptor(package, files, sources))
    for name, text in texts.items():
        files[name] = _write_text(draft, name, text)
    sums = checksums(files.values())
    files[SUMS] = _write_text(draft, SUMS, sums)
    settle_modes(draft)
    name = release_hash(sums)
    ordered = tuple(sorted(files.values(), key=lambda file: file.path))
    target = shelf.releases / name
    created = not _stands_whole(target, ordered)
    if created:
        shelf.place(draft, name)
    shelf.point_at(name)
    return Release(target, name, ordered, created)


def _write_data(draft: Path, tables: Mapping[str, "pa.Table"]) -> dict[str, ReleaseFile]:
    (draft / "csv").mkdir()
    (draft / "parquet").mkdir()
    files: dict[str, ReleaseFile] = {}
    for name, table in tables.items():
        write_csv(table, draft / csv_path(name))
        write_parquet(table, draft / parquet_path(name))
        for path in (csv_path(name), parquet_path(name)):
            files[path] = describe(draft, path, table.num_rows)
    return files


def _write_text(draft: Path, name: str, text: str) -> ReleaseFile:
    (draft / name).write_text(text, encoding="utf-8", newline="\n")
    return describe(draft, name)


def _stands_whole(target: Path, files: Sequence[ReleaseFile]) -> bool:
    if not target.is_dir() or target.is_symlink():
        return False
    found = {path.relative_to(target).as_posix() for path in target.rglob("*") if path.is_file()}
    if found != {file.path for file in files}:
        return False
    return all(describe(target, file.path, file.rows) == file for file in files)


def _make_folder(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise PublishError(out, "it is a file, not a folder")
    out.mkdir(parents=True, exist_ok=True)
