"""What makes files outlast a crash and two processes not meet: sync, modes and a lock."""

import fcntl
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from openbell.publish.errors import PublishError

__all__ = ["holding", "settle_modes", "sync_folder", "sync_tree"]

FILE_MODE, FOLDER_MODE = 0o644, 0o755
LOCK = ".lock"
PATIENCE = 60.0
"""Seconds to wait for another build, which takes a few."""


@contextmanager
def holding(out: Path, patience: float = PATIENCE) -> Generator[None]:
    """Hold the lock of an output folder; the kernel frees it when the process ends, however.

    Raises PublishError when another process still holds it after `patience` seconds.
    """
    path = out / LOCK
    flags = os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW
    descriptor = os.open(path, flags, FILE_MODE)
    try:
        deadline = time.monotonic() + patience
        while not _taken(descriptor):
            if time.monotonic() > deadline:
                raise PublishError(out, "another process is publishing there")
            time.sleep(0.02)
        yield
    finally:
        os.close(descriptor)


def settle_modes(folder: Path) -> None:
    """Readable by all, writable by the owner: the same whatever the umask was."""
    folder.chmod(FOLDER_MODE)
    for path in folder.rglob("*"):
        path.chmod(FOLDER_MODE if path.is_dir() else FILE_MODE)


def sync_tree(folder: Path) -> None:
    """Put every file below `folder`, and the folders themselves, on the disk."""
    for parent, _, names in os.walk(folder, topdown=False):
        for name in names:
            _sync(Path(parent, name), os.O_RDONLY)
        sync_folder(Path(parent))


def sync_folder(folder: Path) -> None:
    """Put the names in one folder on the disk."""
    _sync(folder, os.O_RDONLY | os.O_DIRECTORY)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
