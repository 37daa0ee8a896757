"""The SHA-256 of files that were read before, so that a file that is untouched is not read again.

A file is taken for untouched while its size, its times, its number and its device are what they
were when it was read, as Git's index does. Times have a grain, so a file that was read within a
moment of its last change is read again: a second change in that moment could not be told.
"""

import hashlib
import json
import os
import time
from contextlib import suppress
from pathlib import Path
from typing import cast

GRAIN = 2_000_000_000
"""Nanoseconds: no file system in use keeps times more coarsely (FAT: two seconds)."""

_FORM = "openbell seen 1"


class Seen:
    """What is known of files by their path, kept in a JSON file; what cannot be read is unknown."""

    def __init__(self, kept_in: Path | None) -> None:
        """``kept_in`` need not exist; None keeps nothing."""
        self._file = kept_in
        self._before = _read(kept_in) if kept_in else {}
        self._now: dict[str, object] = {}

    def sha256(self, path: str, status: os.stat_result) -> str:
        """The SHA-256 of a regular file's bytes, in hexadecimal digits. Raises OSError.

        ``status`` is what the system says of the file now.
        """
        mark = _mark(status)
        match self._before.get(path):
            case [str(held), int(at), str(digest)] if held == mark and _is_old(status, at):
                self._now[path] = [held, at, digest]
                return digest
            case _:
                return self._read(path)

    def _read(self, path: str) -> str:
        read_at = time.time_ns()
        with Path(path).open("rb") as file:
            before = _mark(os.fstat(file.fileno()))
            digest = hashlib.file_digest(file, "sha256").hexdigest()
            after = _mark(os.fstat(file.fileno()))
        if before == after:
            self._now[path] = [after, read_at, digest]
        return digest

    def keep(self) -> None:
        """Write down what was asked for; where that cannot be done, it is found anew next time."""
        if self._file is None or self._now == self._before:
            return
        text = json.dumps({"form": _FORM, "files": self._now}, separators=(",", ":"))
        write_whole(self._file, text)


def write_whole(file: Path, text: str) -> None:
    """Write a file of a cache whole or not at all; a cache that cannot be written is none."""
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(text, encoding="utf-8")
        aside.replace(file)
    except OSError:
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def _read(file: Path) -> dict[str, object]:
    try:
        held = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    match held:
        case {"form": str(form), "files": dict()} if form == _FORM:
            return cast("dict[str, object]", held["files"])
        case _:
            return {}


def _mark(status: os.stat_result) -> str:
    times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
    return f"{status.st_size} {times} {status.st_ino} {status.st_dev}"


def _is_old(status: os.stat_result, read_at: int) -> bool:
    return max(status.st_mtime_ns, status.st_ctime_ns) < read_at - GRAIN
