"""Runs become a table: medians with their spread, and how time grows with the work."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import linear_regression, median


@dataclass(frozen=True, slots=True)
class Run:
    """One measured run: processor seconds by stage, MiB before and at the peak, what was found."""

    claims: int
    making: float
    reading: float
    seconds: float
    facts: int
    conflicts: int
    audits: int
    peak_before: float
    peak: float


_HEADS = (
    *("claims", "resolve s", "lowest to highest", "claims/s", "facts", "conflicts", "audits"),
    *("peak MiB", "before MiB", "make s", "read s"),
)


def table(runs: Sequence[Run]) -> str:
    """One row a size, in Markdown."""
    lines = ["| " + " | ".join(_HEADS) + " |", "|" + "---:|" * len(_HEADS)]
    lines += ["| " + " | ".join(_row(of_size)) + " |" for of_size in _by_size(runs)]
    return "\n".join(lines)


def growth(runs: Sequence[Run]) -> str:
    """The exponent of time against size: the slope of a line through medians on two log scales."""
    sizes = [of_size[0].claims for of_size in _by_size(runs)]
    if len(sizes) < 2:
        return "one size alone has no growth"
    times = [_median(of_size, lambda run: run.seconds) for of_size in _by_size(runs)]
    slope = linear_regression([math.log(n) for n in sizes], [math.log(s) for s in times]).slope
    last = math.log(times[-1] / times[-2]) / math.log(sizes[-1] / sizes[-2])
    return f"time grows as claims^{slope:.3f} (between the last two sizes ^{last:.3f})"


def _by_size(runs: Sequence[Run]) -> list[list[Run]]:
    sizes = sorted({run.claims for run in runs})
    return [[run for run in runs if run.claims == size] for size in sizes]


def _row(runs: Sequence[Run]) -> list[str]:
    first, seconds = runs[0], [run.seconds for run in runs]
    middle = median(seconds)
    counts = (first.facts, first.conflicts, first.audits)
    return [
        f"{first.claims:,}",
        f"{middle:.2f}",
        f"{min(seconds):.2f} to {max(seconds):.2f}",
        f"{first.claims / middle:,.0f}",
        *(f"{count:,}" for count in counts),
        f"{_median(runs, lambda run: run.peak):,.0f}",
        f"{_median(runs, lambda run: run.peak_before):,.0f}",
        f"{_median(runs, lambda run: run.making):.1f}",
        f"{_median(runs, lambda run: run.reading):.1f}",
    ]


def _median(runs: Sequence[Run], of: Callable[[Run], float]) -> float:
    return median(map(of, runs))
