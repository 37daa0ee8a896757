"""Whether the files are those that were published: none missing, none added, none changed."""

import hashlib
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from openbell.loader.damage import Damage
from openbell.loader.errors import DamagedPackageError
from openbell.loader.layout import DESCRIPTOR, SUMS, csv_path
from openbell.loader.reading import read_sums
from openbell.loader.verification.descriptor import Resources, safe
from openbell.schema import TABLES

__all__ = ["check_files", "left_out"]

RELEASE_DIGITS = 16


def left_out(folder: Path) -> frozenset[str]:
    """The CSV files, of a package that has no folder for them: the wheel carries Parquet alone."""
    if (folder / csv_path("claims")).parent.exists():
        return frozenset()
    return frozenset(csv_path(table.name) for table in TABLES)


def check_files(folder: Path, resources: Resources, absent: Collection[str]) -> list[Damage]:
    """What is wrong with the files, measured by SHA256SUMS and by the descriptor.

    `absent` files are left out on purpose and not missed.
    """
    present = list(_present(folder))
    links = {path for path in present if not _regular(folder / path)}
    found = [
        Damage(path, "not-a-file", "it is a link or no regular file")
        for path in present
        if path in links
    ]
    try:
        sums = read_sums(folder)
    except DamagedPackageError as problem:
        return [*found, Damage(SUMS, "bad-checksums", problem.reason)]
    found += _about_sums(folder, sums)
    for path in sorted((sums.keys() | resources.keys() | {DESCRIPTOR}) - set(absent)):
        if safe(path) and path not in links:
            found += _about_file(folder, path, sums.get(path), resources)
    known = sums.keys() | resources.keys() | {DESCRIPTOR, SUMS}
    found += [
        Damage(path, "unknown-file", "it does not belong to the package")
        for path in present
        if path not in known
    ]
    return found


def _about_sums(folder: Path, sums: dict[str, str]) -> list[Damage]:
    found = [
        Damage(SUMS, "unsafe-path", f"a path must lie in the package: {path!r}")
        for path in sums
        if not safe(path)
    ]
    name = folder.name
    is_release = len(name) == RELEASE_DIGITS and not set(name) - set("0123456789abcdef")
    digest = hashlib.sha256((folder / SUMS).read_bytes()).hexdigest()
    if is_release and not digest.startswith(name):
        found.append(Damage(SUMS, "wrong-release", f"it is not that of the release {name}"))
    return found


def _about_file(
    folder: Path, path: str, expected: str | None, resources: Resources
) -> Iterator[Damage]:
    try:
        with (folder / path).open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            size = file.tell()
    except OSError as problem:
        reason = "it is missing" if isinstance(problem, FileNotFoundError) else str(problem)
        yield Damage(path, "missing-file", reason)
        return
    if expected is None:
        yield Damage(path, "no-checksum", f"{SUMS} does not list it")
    elif digest != expected:
        yield Damage(path, "changed-file", f"its SHA-256 is not the one in {SUMS}")
    resource = resources.get(path, {})
    if resource and resource.get("hash") != f"sha256:{digest}":
        yield Damage(path, "changed-file", "its SHA-256 is not the one in the descriptor")
    if "bytes" in resource and resource["bytes"] != size:
        yield Damage(path, "wrong-size", f"it has {size} bytes, not {resource['bytes']}")


def _present(folder: Path) -> Iterator[str]:
    """Everything below the folder but folders, sorted; links are named and not followed."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        linked = [name for name in folders if Path(parent, name).is_symlink()]
        for name in sorted(names + linked):
            yield Path(parent, name).relative_to(folder).as_posix()


def _regular(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
