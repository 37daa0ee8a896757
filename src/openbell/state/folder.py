"""The state of a folder: every name, kind and byte in it, as one digest."""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from openbell.state.seen import Seen


def folder_state(root: Path, seen: Seen, *, depth: int = 2) -> str:
    """A digest that is the same while all in a folder is; ``depth`` folders are looked into.

    What lies deeper counts by its name alone, and hidden entries do not count. An entry that
    cannot be read counts as that.
    """
    digest = hashlib.sha256()
    for line in _lines(str(root), "", seen, depth):
        digest.update(os.fsencode(line) + b"\0")
    return digest.hexdigest()


def _lines(folder: str, within: str, seen: Seen, depth: int) -> Iterator[str]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        yield f"unreadable {within} {error.errno}"
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        name = f"{within}/{entry.name}"
        if entry.is_symlink():
            yield f"link {name}"
        elif entry.is_dir(follow_symlinks=False):
            yield f"folder {name}"
            if depth > 1 and entry.name != "__pycache__":
                yield from _lines(entry.path, name, seen, depth - 1)
        elif entry.is_file(follow_symlinks=False):
            yield f"file {name} {_content(entry, seen)}"
        else:
            yield f"other {name}"


def _content(entry: "os.DirEntry[str]", seen: Seen) -> str:
    try:
        return seen.sha256(entry.path, entry.stat(follow_symlinks=False))
    except OSError as error:
        return f"unreadable {error.errno}"
