"""How long a curator waits: from a save to the answer of ``openbell check --watch``.

The real command runs over a copy of the real records, and files of the copy are saved as an editor
saves them. A save is timed by the clock, from the moment before it to the last line of the answer:
what a person waits, and so more on a busy machine.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

RECORDS = Path(__file__).resolve().parents[1] / "datapackage"
ANSWERED = "Ctrl-C ends"
PAUSE = (0.4, 0.8)
"""Seconds between an answer and the next save, so that no save keeps step with the watching."""

ARTICLE = "sources/2026-01-08-nbdnews-zhipu-debut.yaml"


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of one file, made and taken back in turns."""

    name: str
    file: str
    old: str
    new: str


EDITS = (
    Edit("a figure of a source", ARTICLE, "reported: 130港元", "reported: 130.5港元"),
    Edit(
        "the definition of a metric", "metrics/revenue.yaml", "Income arising", "Income that comes"
    ),
    Edit(
        "an identity of a metric",
        "metrics/revenue-growth.yaml",
        "this / before - 1",
        "this/before-1",
    ),
    Edit("a typo that breaks a source, and back", ARTICLE, "cites:\n", "cites\n"),
)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=10, metavar="N", help="saves of each kind")
    saves: int = parser.parse_args().saves
    with tempfile.TemporaryDirectory() as folder, _watching(Path(folder) / "records") as watched:
        print(f"first answer: {watched.first:.2f} s\n")
        print("| save | median s | lowest to highest |\n|---|---:|---:|")
        for edit in EDITS:
            waits = list(watched.waits(edit, saves))
            print(f"| {edit.name} | {median(waits):.2f} | {min(waits):.2f} to {max(waits):.2f} |")


@dataclass(frozen=True, slots=True)
class _Watched:
    """The records being watched, and the command that watches them."""

    records: Path
    output: Iterator[str]
    first: float

    def waits(self, edit: Edit, saves: int) -> Iterator[float]:
        """Seconds that each save of an edit is waited for."""
        path, pauses = self.records / edit.file, random.Random(edit.name)
        sound = path.read_text(encoding="utf-8")
        changed = sound.replace(edit.old, edit.new)
        if changed == sound:
            raise SystemExit(f"{edit.file} no longer holds {edit.old!r}")
        for turn in range(saves):
            time.sleep(pauses.uniform(*PAUSE))
            began = time.perf_counter()
            path.write_text(sound if turn % 2 else changed, encoding="utf-8")
            _await_answer(self.output)
            yield time.perf_counter() - began
        if saves % 2:
            path.write_text(sound, encoding="utf-8")
            _await_answer(self.output)


@contextmanager
def _watching(records: Path) -> Generator[_Watched]:
    shutil.copytree(RECORDS, records)
    command = [sys.executable, "-m", "openbell", "check", "--watch", "--records", str(records)]
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as child:
        output = iter(child.stdout or ())
        try:
            _await_answer(output)
            yield _Watched(records, output, time.perf_counter() - began)
        finally:
            child.terminate()


def _await_answer(output: Iterator[str]) -> None:
    if not any(ANSWERED in line for line in output):
        raise SystemExit("the command ended before it answered")


if __name__ == "__main__":
    main()
