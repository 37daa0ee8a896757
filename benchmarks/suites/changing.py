"""The second command: nothing has changed since the first, or one record of two thousand has."""

import re
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

from measured.made import tree
from measured.suite import Side, Suite, Target

from suites.ours import SEES_US, openbell, statement

FILES = 2_000
PYDANTIC, PARQUET = "import pydantic", "import pyarrow.parquet"
COMMANDS = {
    "check": ("check", "--records", "records"),
    "build": ("build", "--no-site", "--records", "records"),
}
_LIMIT = {"check": 2.5, "build": 4.0}
_AMOUNT = re.compile(r"(?<=reported: )\d+\.\d\d(?=亿元$)", re.MULTILINE)


def again(claims: int, runs: int) -> Suite:
    """Whole processes over a copy of a tree, each of which an uncounted run has seen before."""
    records = tree(claims, claims // FILES) / "records"
    sides = [
        Side(PYDANTIC, statement("import pydantic")),
        Side(PARQUET, statement("import pyarrow.parquet")),
    ]
    targets: list[Target] = []
    for name, arguments in COMMANDS.items():
        same, changed = f"openbell {name}, nothing changed", f"openbell {name}, one record changed"
        sides.append(_side(same, arguments, partial(_copied, records)))
        sides.append(_side(changed, arguments, partial(_changed, records)))
        targets.append(Target(same, PYDANTIC, "within", 1.5))
        targets.append(Target(changed, PARQUET, "within", _LIMIT[name]))
    title = f"Again: {claims:,} claims in {FILES:,} files"
    return Suite(title, sides, targets, runs)


def _side(name: str, arguments: tuple[str, ...], before: Callable[[Path], None]) -> Side:
    return Side(name, openbell(*arguments), environment=SEES_US, before=before)


def _copied(records: Path, folder: Path) -> None:
    """The records beside whatever a run before has left."""
    if not (folder / "records").exists():
        shutil.copytree(records, folder / "records")


def _changed(records: Path, folder: Path) -> None:
    """The same with a figure of one source that it never had before."""
    _copied(records, folder)
    for path in sorted((folder / "records" / "sources").iterdir()):
        text = path.read_text(encoding="utf-8")
        found = _AMOUNT.search(text)
        if found is not None:
            more = f"{float(found[0]) + 0.01:.2f}"
            path.write_text(text[: found.start()] + more + text[found.end() :], encoding="utf-8")
            return
    raise ValueError(f"no source in {records} prints an amount that could be changed")
