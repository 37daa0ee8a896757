"""The texts that a curator holds, matched to sources by the SHA-256 of their bytes.

File names mean nothing and folders are searched to any depth, so a curator may keep texts as they
like. The bytes are held, not published; the hash is in the source's record.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from openbell.evidence.errors import TextEncodingError

__all__ = ["HeldClaim", "HeldSource", "files_by_hash", "read_text"]


@dataclass(frozen=True, slots=True)
class HeldClaim:
    """What is sought of one claim: its `reported` print, and where it stands (`¶14`) if stated."""

    claim_id: str
    reported: str
    at: str | None = None


@dataclass(frozen=True, slots=True)
class HeldSource:
    """One source: the SHA-256 of its text (hexadecimal; None where not recorded), its claims."""

    source_id: str
    content_sha256: str | None
    claims: tuple[HeldClaim, ...]


def files_by_hash(texts: Path) -> dict[str, tuple[Path, ...]]:
    """Every file under the folder `texts` by the SHA-256 of its bytes, in the order of paths.

    Raises `NotADirectoryError` where `texts` is no folder.
    """
    if not texts.is_dir():
        raise NotADirectoryError(f"{texts} is not a folder of texts")
    found: dict[str, tuple[Path, ...]] = {}
    for path in sorted(path for path in texts.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        found[digest] = (*found.get(digest, ()), path)
    return found


def read_text(path: Path) -> str:
    """The text of a file in UTF-8; raises `TextEncodingError` for any other encoding."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise TextEncodingError(path, problem.reason) from problem
