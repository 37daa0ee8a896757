"""A folder watched for changes, by looking at it several times a second: no library, no daemon."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

INTERVAL = 0.1
"""Seconds between two looks; a look at a thousand files takes a few thousandths of one."""
CALM = 0.03
"""Seconds without a change after which a save is held to be over: some are made in two steps."""
RESTLESS = 20
"""Looks after which a folder that finds no calm is taken as it is."""

State = dict[str, tuple[int, ...]]


def states(
    root: Path,
    ignored: Callable[[str], bool] = lambda _name: False,
    interval: float = INTERVAL,
) -> Iterator[State]:
    """The state of the files below a folder: at once, and again after every change.

    Names that are ``ignored`` are not looked at: editors write files of their own as one types.
    """
    known: State | None = None
    while True:
        now = _state(root, ignored)
        if now != known:
            known = _calm(root, ignored, now)
            yield known
        time.sleep(interval)


def _calm(root: Path, ignored: Callable[[str], bool], seen: State) -> State:
    """The state in which a folder that is being changed comes to rest."""
    for _ in range(RESTLESS):
        time.sleep(CALM)
        now = _state(root, ignored)
        if now == seen:
            break
        seen = now
    return seen


def _state(root: Path, ignored: Callable[[str], bool]) -> State:
    """What the system says of each file and that each folder is there.

    What vanishes meanwhile, or may not be read, is left out.
    """
    found: State = {}
    folders = [os.fspath(root)]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if ignored(entry.name):
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                        found[entry.path] = ()
                    else:
                        found[entry.path] = _marks(entry)
        except OSError:
            continue
    return found


def _marks(entry: os.DirEntry[str]) -> tuple[int, ...]:
    """What tells one state of a file from another; the inode, where one file replaces another."""
    known = entry.stat(follow_symlinks=False)
    return known.st_mtime_ns, known.st_ctime_ns, known.st_size, known.st_ino
