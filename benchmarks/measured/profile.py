"""Where the time of a check goes, as text that can be kept beside what was measured."""

import subprocess
from pathlib import Path

from suites.ours import SEES_US, python

LINES = 40
_REPORT = f"""
import cProfile, pstats, sys
from pathlib import Path
from openbell.checks import examine
profile = cProfile.Profile()
profile.runcall(examine, Path(sys.argv[1]))
stats = pstats.Stats(profile).strip_dirs()
for order in ("cumulative", "tottime"):
    stats.sort_stats(order).print_stats({LINES})
"""


def profiled(records: Path) -> str:
    """The functions of one cold check that cost most, with what they call and by themselves."""
    command = [python(), "-c", _REPORT, str(records)]
    found = subprocess.run(command, env=SEES_US, check=True, stdout=subprocess.PIPE, text=True)
    return "\n".join(line.rstrip() for line in found.stdout.strip().splitlines()) + "\n"
