"""Progress where a person waits: a bar on a terminal, silence in a pipe."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

STAGES = {
    "read": "Reading records",
    "type": "Typing records",
    "claims": "Reading figures",
    "check": "Checking",
    "resolve": "Comparing claims",
    "tables": "Laying out tables",
    "package": "Writing the package",
    "site": "Building the site",
}


class Silent:
    """Progress that nobody watches."""

    def stage(self, name: str) -> None:
        """A stage begins."""

    def step(self, name: str, done: int, total: int) -> None:
        """So many of so many parts of a stage are done."""


class Bar(Silent):
    """Progress on a terminal, drawn by Rich."""

    def __init__(self, drawn: "Progress") -> None:
        self._drawn = drawn
        self._task = drawn.add_task("", total=None)

    def stage(self, name: str) -> None:
        """Name the stage; how long it takes is not known yet."""
        self._drawn.update(self._task, description=STAGES.get(name, name), total=None, completed=0)

    def step(self, name: str, done: int, total: int) -> None:
        """Draw how much of the stage is done."""
        words = STAGES.get(name, name)
        self._drawn.update(self._task, description=words, completed=done, total=total)


@contextmanager
def watched(*, quiet: bool = False) -> Generator[Silent]:
    """Progress on standard error while inside, and nothing left of it afterwards."""
    if quiet or not sys.stderr.isatty():
        yield Silent()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as drawn:
        yield Bar(drawn)
