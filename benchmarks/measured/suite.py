"""What a table says before anything has run: its sides, and the ratios that are aimed at."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Kind = Literal["faster", "within", "longer", "under"]
"""`faster`: the other takes at least so many times as long; `within`: ours takes at most so many
times as long; `longer`: ours takes at most so many seconds longer; `under`: ours takes at most so
many seconds, whatever the other takes."""


def nothing(_folder: Path) -> None:
    """What a side needs before each of its runs, when it needs nothing."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of those that are compared: a command, and what its folder needs before each run."""

    name: str
    command: tuple[str, ...]
    note: str = ""
    environment: Mapping[str, str] = field(default_factory=dict[str, str])
    before: Callable[[Path], None] = nothing
    own_clock: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """Ours against another side of the same suite, and how they should compare."""

    ours: str
    other: str
    kind: Kind
    limit: float


@dataclass(frozen=True, slots=True)
class Suite:
    """One table: sides that take turns, so that a machine that slows down slows all of them."""

    title: str
    sides: Sequence[Side]
    targets: Sequence[Target]
    runs: int
    note: str = ""
    warmed: bool = True
    """Whether every side runs once uncounted, so that none pays for a cold disk or for bytecode."""
    work: int = 0
    """How many claims there are, where the suites of several sizes show how costs grow."""
