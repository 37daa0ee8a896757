"""What one session of measuring found, as tables that people read and as ratios that are kept."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from measured.process import Run
from measured.suite import Suite
from measured.turns import Compared, Spread, compared, exponent

PEAK_LIMIT, TIME_LIMIT = 1024.0, 1.05
"""MiB at the largest size, and the exponent of time."""
_GROWTH = ("what", "time as claims to the", "between the last two", "peak as claims to the")
_LIMITS = (f"time at most {TIME_LIMIT}", f"peak under {PEAK_LIMIT:,.0f} MiB")


@dataclass(frozen=True, slots=True)
class Result:
    """A suite with the runs of its sides, by their names."""

    suite: Suite
    runs: dict[str, list[Run]]

    def compared(self) -> list[Compared]:
        """Every target of the suite with what was measured."""
        return [compared(target, self.runs) for target in self.suite.targets]

    def markdown(self) -> str:
        """A table of the sides, and one of the targets."""
        suite = self.suite
        lines = [f"## {suite.title}", "", *_sides(self), ""]
        lines += [*_targets(self.compared()), ""]
        if suite.note:
            lines += [f"{suite.note}.", ""]
        return "\n".join(lines)


def _sides(result: Result) -> Iterator[str]:
    yield "| what | median s | lowest to highest | processor s | peak MiB | what it does |"
    yield "|---|---:|---:|---:|---:|---|"
    for side in result.suite.sides:
        runs = result.runs[side.name]
        seconds = Spread.of([run.seconds for run in runs])
        processor = median(run.processor for run in runs)
        peak = median(run.peak for run in runs)
        spread = f"{seconds.lowest:.3f} to {seconds.highest:.3f}"
        cells = (side.name, f"{seconds.middle:.3f}", spread, f"{processor:.3f}", f"{peak:,.0f}")
        yield "| " + " | ".join((*cells, side.note)) + " |"


def _targets(found: Sequence[Compared]) -> Iterator[str]:
    yield "| ours | against | measured | lowest to highest | by processor | target | met |"
    yield "|---|---|---:|---:|---:|---:|---|"
    for one in found:
        target = one.target
        if target.kind == "under":
            other, measured, spread = "the clock", f"{one.seconds:.2f} s", ""
            aim = f"at most {target.limit:.2f} s"
        elif target.kind == "longer":
            other, measured, spread = target.other, f"{one.difference * 1000:+.0f} ms", ""
            aim = f"at most +{target.limit * 1000:.0f} ms"
        elif target.kind == "faster":
            other, measured = target.other, f"{1 / one.ratio.middle:.1f} × faster"
            spread = f"{1 / one.ratio.highest:.1f} to {1 / one.ratio.lowest:.1f}"
            aim = f"at least {target.limit:g} ×"
        else:
            other, measured = target.other, f"{one.ratio.middle:.2f} × the time"
            spread = f"{one.ratio.lowest:.2f} to {one.ratio.highest:.2f}"
            aim = f"at most {target.limit:g} ×"
        by_processor = f"{one.processor:.2f} ×"
        if target.kind == "faster":
            by_processor = f"{1 / one.processor:.1f} × faster"
        elif target.kind == "under":
            by_processor = ""
        met = "yes" if one.met else f"no, by {one.missed_by:.1f} ×"
        yield (
            "| " + " | ".join((target.ours, other, measured, spread, by_processor, aim, met)) + " |"
        )


def growth(results: Sequence[Result]) -> str:
    """How time and peak grow with the number of claims, for each side that has every size."""
    sized = [one for one in results if one.suite.work]
    if len(sized) < 2:
        return ""
    sizes = [float(one.suite.work) for one in sized]
    names = [name for name in sized[0].runs if all(name in one.runs for one in sized)]
    told = ", ".join(f"{size:,.0f}" for size in sizes)
    largest = f"{sizes[-1]:,.0f}"
    lines = [
        f"## Growth: {told} claims\n",
        "| " + " | ".join((*_GROWTH, f"peak MiB at {largest}", *_LIMITS)) + " |",
        "|---|---:|---:|---:|---:|---|---|",
    ]
    for name in names:
        seconds = [median(run.seconds for run in one.runs[name]) for one in sized]
        peaks = [median(run.peak for run in one.runs[name]) for one in sized]
        whole, last = exponent(sizes, seconds), exponent(sizes[-2:], seconds[-2:])
        cells = (name, f"{whole:.3f}", f"{last:.3f}", f"{exponent(sizes, peaks):.3f}")
        met = ("yes" if ok else "no" for ok in (whole <= TIME_LIMIT, peaks[-1] < PEAK_LIMIT))
        lines.append("| " + " | ".join((*cells, f"{peaks[-1]:,.0f}", *met)) + " |")
    return "\n".join(lines) + "\n"
