"""Builds that are killed (SIGKILL) at one touch of the file system after another.

    python -m support.killing OUT

First a build is only counted; then builds are forked, each of which dies a little later. After
every death the package must be whole. Prints how many touches there are and how many were killed.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from openbell import verify
from support.sample_package import publish_sample
from support.sample_rows import sample_rows

TOUCHES = frozenset(
    {
        "fcntl.flock",
        "open",
        "os.chmod",
        "os.mkdir",
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.symlink",
        "shutil.rmtree",
    }
)
STEP, EACH_OF_LAST = 12, 40
"""Between data files one moment is like another; what names and links are changed by is last."""


def publish_version(out: Path, version: int) -> None:
    rows = sample_rows()
    rows["companies"][0]["city"] = f"City {version}"
    publish_sample(out, rows)


def at_touches(act: Callable[[int], None]) -> None:
    """Call `act` with the number of each touch from now on, as long as the process lives."""
    count = 0

    def hook(event: str, _: tuple[object, ...]) -> None:
        nonlocal count
        if event in TOUCHES:
            count += 1
            act(count)

    sys.addaudithook(hook)


def build_and_die(out: Path, version: int, last: int) -> bool:
    """Fork a build that is killed at its touch number `last`; whether it was."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    at_touches(lambda count: os.kill(os.getpid(), signal.SIGKILL) if count == last else None)
    publish_version(out, version)
    os._exit(0)


def main(out: Path) -> None:
    for version in (1, 2, 3):
        publish_version(out, version)
    seen: list[int] = []
    counting = True
    at_touches(lambda count: seen.append(count) if counting else None)
    publish_version(out, 4)
    total, counting = len(seen), False
    moments = [*range(1, total - EACH_OF_LAST, STEP), *range(total - EACH_OF_LAST, total + 1)]
    for version, moment in enumerate(moments, start=5):
        assert build_and_die(out, version, moment), f"not killed at {moment}"
        assert verify(out / "package") == [], f"killed at {moment}"
    print(total, len(moments), flush=True)
    # PyArrow's threads do not survive many forks: tearing them down may abort after all is done.
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
