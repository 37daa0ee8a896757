"""The sides of a suite in turns, and what their runs come to: medians, spread, ratios, growth.

A ratio is the median of the ratios of each turn, not the ratio of two medians: the two runs of a
turn are neighbours in time, and what slows the machine for a while slows both.
"""

import math
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression, median

from measured.process import Run, run
from measured.suite import Side, Suite, Target


@dataclass(frozen=True, slots=True)
class Spread:
    """The middle of some figures, the lowest and the highest."""

    middle: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, values: Sequence[float]) -> "Spread":
        """Of one figure at least."""
        return cls(median(values), min(values), max(values))


@dataclass(frozen=True, slots=True)
class Compared:
    """A target with what was measured: ours by the other (lower is better), and whether it is met.

    `seconds` are ours, the median; `difference` is in seconds too. `processor` is the ratio of the
    processor's seconds, of whole processes: on a busy machine it says more. `missed_by` is how many
    times as fast ours would have to be to meet the target, and at most 1 where it does.
    """

    target: Target
    ratio: Spread
    seconds: float
    difference: float
    processor: float
    missed_by: float

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return self.missed_by <= 1


def measured(suite: Suite) -> dict[str, list[Run]]:
    """Every run of every side, by its name."""
    runs: dict[str, list[Run]] = {side.name: [] for side in suite.sides}
    with tempfile.TemporaryDirectory(prefix="openbell-bench-") as scratch:
        folders = {side.name: Path(scratch) / str(n) for n, side in enumerate(suite.sides)}
        for folder in folders.values():
            folder.mkdir()
        for turn in range(-suite.warmed, suite.runs):
            for side in suite.sides:
                said = f"turn {turn + 1}" if turn >= 0 else "warming up"
                print(f"{suite.title}: {said}: {side.name}", file=sys.stderr, flush=True)
                found = _once(side, folders[side.name])
                if turn >= 0:
                    runs[side.name].append(found)
    return runs


def _once(side: Side, folder: Path) -> Run:
    side.before(folder)
    return run(side.command, folder=folder, environment=side.environment, own_clock=side.own_clock)


def emptied(folder: Path) -> None:
    """What a cold run needs before it: a folder with nothing in it, and so no cache."""
    shutil.rmtree(folder)
    folder.mkdir()


def compared(target: Target, runs: Mapping[str, Sequence[Run]]) -> Compared:
    """What the runs of both sides say of a target."""
    ours = [one.seconds for one in runs[target.ours]]
    other = [one.seconds for one in runs[target.other]]
    ratio = Spread.of([mine / its for mine, its in zip(ours, other, strict=True)])
    difference = median(mine - its for mine, its in zip(ours, other, strict=True))
    missed_by = {
        "faster": ratio.middle * target.limit,
        "within": ratio.middle / target.limit,
        "longer": difference / target.limit,
        "under": median(ours) / target.limit,
    }
    return Compared(
        target,
        ratio,
        median(ours),
        difference,
        median(one.processor for one in runs[target.ours])
        / median(one.processor for one in runs[target.other]),
        missed_by[target.kind],
    )


def exponent(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """How costs grow with size: the slope of a line through the points on two logarithmic scales.

    1 is linear, 2 is quadratic. Raises StatisticsError for less than two sizes.
    """
    return linear_regression(list(map(math.log, sizes)), list(map(math.log, costs))).slope
