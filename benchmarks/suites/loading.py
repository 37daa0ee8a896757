"""One line of an analyst as a whole process, against the import that it cannot do without."""

import subprocess
from pathlib import Path

from measured.made import package
from measured.suite import Side, Suite, Target

from suites.ours import SEES_US, python, statement

FACTS = 10_000
AS_OF = "2026-03-01"
ENVIRONMENTS = {"openbell": "without pandas", "script": "with pandas installed"}
_HEAVY = "print(*sorted({'numpy', 'pandas'} & sys.modules.keys()) or ('neither',))"


def loads(runs: int) -> Suite:
    """`openbell.load` of 10,000 facts, where pandas is installed and where it is not."""
    folder = package(FACTS)
    sides: list[Side] = []
    targets: list[Target] = []
    notes: list[str] = []
    for peer, where in ENVIRONMENTS.items():
        alone = Side(f"import pyarrow.parquet, {where}", statement("import pyarrow.parquet", peer))
        load = Side(
            f'openbell.load("facts", as_of=…), {where}',
            statement(_code(folder), peer),
            environment=SEES_US,
        )
        sides += (alone, load)
        targets.append(Target(load.name, alone.name, "within", 1.4))
        notes.append(f"{where}, `load` imports of NumPy and pandas: {_imported(folder, peer)}")
    note = "; ".join(notes)
    return Suite(f"Loading {FACTS:,} facts, a whole process", sides, targets, runs, note)


def _code(folder: Path) -> str:
    return f"import openbell; openbell.load('facts', as_of={AS_OF!r}, package={str(folder)!r})"


def _imported(folder: Path, peer: str) -> str:
    command = [python(peer), "-c", f"import sys; {_code(folder)}; {_HEAVY}"]
    found = subprocess.run(command, env=SEES_US, check=True, stdout=subprocess.PIPE, text=True)
    return found.stdout.strip().replace(" ", " and ")
