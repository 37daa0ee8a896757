"""What a release consists of: every file with its size and SHA-256, and `SHA256SUMS` from those."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

__all__ = ["HASH_LENGTH", "ReleaseFile", "checksums", "describe", "release_hash"]

HASH_LENGTH = 16


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """A file of a release: POSIX path in it, size in bytes, SHA-256; rows where it is a table."""

    path: str
    bytes: int
    sha256: str
    rows: int | None = None


def describe(folder: Path, path: str, rows: int | None = None) -> ReleaseFile:
    """Measure one file as it lies on the disk."""
    with (folder / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        return ReleaseFile(path, file.tell(), digest, rows)


def checksums(files: Iterable[ReleaseFile]) -> str:
    """The text of `SHA256SUMS`, as `sha256sum --check` reads it, sorted by path."""
    ordered = sorted(files, key=lambda file: file.path.encode())
    return "".join(f"{file.sha256}  {file.path}\n" for file in ordered)


def release_hash(sums: str) -> str:
    """What names a release: the first digits of the SHA-256 of its `SHA256SUMS`."""
    return hashlib.sha256(sums.encode()).hexdigest()[:HASH_LENGTH]
