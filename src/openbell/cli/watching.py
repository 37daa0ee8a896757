"""A folder watched for changes, by looking at it a few times a second: no library, no daemon."""

import time
from collections.abc import Iterator
from pathlib import Path

INTERVAL = 0.2
"""Seconds between two looks; editors save in a moment, and a person waits for a second."""

State = dict[str, tuple[int, int]]


def states(root: Path, interval: float = INTERVAL) -> Iterator[State]:
    """The state of the files below a folder: at once, and again after every change."""
    known: State | None = None
    while True:
        now = _state(root)
        if now != known:
            known = now
            yield now
        time.sleep(interval)


def _state(root: Path) -> State:
    """When each file was written, and its size; a file that vanishes meanwhile is left out."""
    found: State = {}
    for path in sorted(root.rglob("*")):
        try:
            known = path.lstat()
        except FileNotFoundError:
            continue
        found[str(path)] = known.st_mtime_ns, known.st_size
    return found
