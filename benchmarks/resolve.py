"""How long comparing claims takes, and how that grows: facts, conflicts and audits in one pass.

Each size is measured in processes of its own, several times, the sizes in turns, so that a machine
that slows down slows all of them, and seconds are the processor's own, so that what else it does
meanwhile counts little. Only ``openbell.resolve.resolve`` is timed; making the records and reading
them into claims is timed apart.
"""

import argparse
import gc
import json
import platform
import resource
import subprocess
import sys
import time
from importlib.metadata import version

from runs import Run, growth, table
from synthetic import dataset

from openbell.claims import assemble
from openbell.records import collector_paused
from openbell.resolve import resolve

FULL = (10_000, 100_000, 1_000_000)
SHORT = (10_000, 30_000, 100_000)
KIB_PER_MIB = 1024
BYTES_PER_MIB = 1024 * 1024


def main() -> None:
    """Measure, and print a table."""
    arguments = _arguments()
    if arguments.one:
        print(json.dumps(_measured(arguments.one)))
        return
    sizes = arguments.sizes or (SHORT if arguments.short else FULL)
    runs: list[Run] = []
    for turn in range(arguments.runs or (1 if arguments.short else 3)):
        for size in sizes:
            print(f"turn {turn + 1}: {size:,} claims", file=sys.stderr, flush=True)
            runs.append(_apart(size))
    system = f"{platform.system()} {platform.machine()}"
    library = f"simpleeval {version('simpleeval')}"
    print(f"resolve, Python {platform.python_version()}, {library}, {system}\n")
    print(table(runs))
    print(f"\n{growth(runs)}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help="sizes for less than a minute")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="N", help="numbers of claims")
    parser.add_argument("--runs", type=int, metavar="N", help="times that each size is measured")
    parser.add_argument("--one", type=int, metavar="N", help="one size, in this process, as JSON")
    return parser.parse_args()


def _apart(size: int) -> Run:
    """One run in a process of its own."""
    command = [sys.executable, __file__, "--one", str(size)]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return Run(**json.loads(printed))


def _measured(size: int) -> dict[str, float]:
    """One run in this process."""
    with collector_paused():
        began = time.process_time()
        records = dataset(size)
        made = time.process_time()
        assembly = assemble(records)
        read = time.process_time()
    if len(assembly.claims) != size or assembly.problems:
        raise SystemExit(f"{len(assembly.claims):,} claims of {size:,}: {assembly.problems[:1]}")
    gc.collect()
    before, start = _peak(), time.process_time()
    resolution = resolve(records, assembly)
    seconds = time.process_time() - start
    return {
        "claims": size,
        "making": made - began,
        "reading": read - made,
        "seconds": seconds,
        "facts": len(resolution.facts),
        "conflicts": len(resolution.conflicts),
        "audits": len(resolution.audits),
        "peak_before": before,
        "peak": _peak(),
    }


def _peak() -> float:
    """The most memory that this process has held so far, in MiB."""
    unit = BYTES_PER_MIB if sys.platform == "darwin" else KIB_PER_MIB
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


if __name__ == "__main__":
    main()
