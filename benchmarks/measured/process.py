"""One run of a whole process: seconds of the clock and of the processor, and the peak of memory.

Linux starts a process with the peak of the one that it was forked from, so whoever measures must
stay small: nothing heavy is imported here, and data are made by processes of their own.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PEAKS_IN_A_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024
_PASSED_ON = ("HOME", "LANG", "PATH", "TMPDIR")
"""What a process sees of our environment; nothing that changes how Python works."""


class FailedError(RuntimeError):
    """A process ended with another status than was expected; the end of what it said is here."""


@dataclass(frozen=True, slots=True)
class Run:
    """What one process cost. `seconds` are the clock's, or those that the process itself took."""

    seconds: float
    processor: float
    peak: float
    """MiB, of the process or the largest of its children."""


def run(
    command: Sequence[str],
    *,
    folder: Path,
    environment: Mapping[str, str],
    own_clock: bool = False,
) -> Run:
    """Run a command in a folder; with `own_clock`, the JSON on its last line tells its seconds.

    Raises FailedError where its status is not 0.
    """
    passed = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    said = folder / ".said"
    with said.open("wb") as out:
        began = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=folder, env={**passed, **environment}, stdout=out, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    text = said.read_text(encoding="utf-8", errors="replace")
    if child.returncode:
        told = " ".join(command)[:300]
        raise FailedError(f"{told}: status {child.returncode}\n{text[-2000:]}")
    if own_clock:
        seconds = float(json.loads(text.splitlines()[-1])["seconds"])
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _PEAKS_IN_A_MIB)
