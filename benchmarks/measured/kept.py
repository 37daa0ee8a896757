"""Results kept as text under `results/`, and whether a ratio has grown worse since the last one.

A ratio compares two processes of one machine in one hour, so it may be held against one that was
measured elsewhere; seconds may not. What is under a limit of its own, in seconds, is not held.
"""

import json
import os
import platform
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from measured.made import BENCHMARKS
from measured.result import Result, growth

RESULTS = BENCHMARKS / "results"
WORSE = 1.2
"""How much a ratio may grow before it is a regression."""
_LIBRARIES = ("pydantic", "pyarrow", "pyyaml")


def machine() -> dict[str, str | int]:
    """Where and when something was measured."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count() or 0,
        "load": f"{os.getloadavg()[1]:.1f} of late",
        "python": platform.python_version(),
        "libraries": ", ".join(f"{name} {version(name)}" for name in _LIBRARIES),
    }


def ratios(results: Sequence[Result]) -> dict[str, float]:
    """Each ratio that may be held against another day's, by what it compares; lower is better."""
    return {
        f"{result.suite.title}: {one.target.ours} / {one.target.other}": one.ratio.middle
        for result in results
        for one in result.compared()
        if one.target.kind != "under"
    }


def markdown(results: Sequence[Result], about: Mapping[str, str | int]) -> str:
    """Everything measured, for people."""
    head = "; ".join(f"{key} {value}" for key, value in about.items())
    parts = [f"Measured: {head}.", *(result.markdown() for result in results), growth(results)]
    return "\n".join(part for part in parts if part)


def toml(results: Sequence[Result], about: Mapping[str, str | int], form: str) -> str:
    """The ratios, for the next comparison."""
    lines = [
        f"form = {_quoted(form)}",
        *(f"{key} = {_quoted(value)}" for key, value in about.items()),
    ]
    lines += ["", "[ratios]"]
    lines += [f"{_quoted(name)} = {ratio:.4f}" for name, ratio in ratios(results).items()]
    return "\n".join(lines) + "\n"


def last(form: str) -> tuple[Path, dict[str, float]] | None:
    """The newest kept ratios of a form (`short`, `full`), and where they stand."""
    found: list[tuple[str, str, dict[str, Any]]] = []
    for path in RESULTS.glob("*.toml"):
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        if kept["form"] == form:
            found.append((kept["date"], path.name, kept["ratios"]))
    if not found:
        return None
    _, name, ratios_then = max(found, key=lambda one: one[:2])
    return RESULTS / name, ratios_then


def regressions(now: Mapping[str, float], then: Mapping[str, float]) -> Iterator[str]:
    """Each ratio that is more than a fifth worse than it was."""
    for name in now.keys() & then.keys():
        if now[name] > WORSE * then[name]:
            yield f"{name}: {now[name]:.3f}, was {then[name]:.3f}"


def _quoted(value: str | int) -> str:
    """As TOML has it, whose basic strings are JSON's."""
    return json.dumps(value, ensure_ascii=False)


def _processor() -> str:
    """The processor's own name where the system tells it."""
    cpus = Path("/proc/cpuinfo")
    if cpus.exists():
        for line in cpus.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "unknown"
