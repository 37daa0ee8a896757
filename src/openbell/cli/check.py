"""``openbell check``: every problem of every record, at once and in the files' order."""

import argparse
import sys
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.cli.answered import Told, Work, answered
from openbell.cli.command import CLEAN, PROBLEMS, add_cache, add_json, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.progress import watched
from openbell.cli.watching import states

if TYPE_CHECKING:
    from openbell.checks import Examination

SUMMARY = "Check every record; print each problem with its place and what to do."
EXAMPLE = "openbell check --records datapackage"
CLEAR = "\x1b[2J\x1b[H"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_records(parser)
    parser.add_argument(
        "--watch", action="store_true", help="check again after every change, until interrupted"
    )
    add_cache(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the records; 1 where an error stands."""
    records = records_folder(arguments)
    if arguments.watch:
        return _watch(records, as_json=arguments.json)
    work = Work("check", (records,), partial(_examined, records, arguments.json))
    told = answered(work, arguments.cache)
    told.say(as_json=arguments.json)
    return PROBLEMS if told.errors else CLEAN


def _examined(records: Path, quiet: bool) -> Told:
    """Check the records, and say what is to be said."""
    with needs_extra("curate"):
        from openbell.checks import examine
    with watched(quiet=quiet) as progress:
        return _told(examine(records, progress.stage))


def _watch(records: Path, *, as_json: bool) -> int:
    """Check again after every change, with what is known from before, until interrupted.

    An answer stays on the screen until the next one is there.
    """
    with needs_extra("curate"):
        from openbell.checks import examine
    from openbell.memory import Memory
    from openbell.records import is_ignored

    memory = Memory()
    try:
        for _ in states(records, is_ignored):
            began = time.perf_counter()
            found = examine(records, memory=memory)
            took = time.perf_counter() - began
            if sys.stdout.isatty() and not as_json:
                print(CLEAR, end="")
            _told(found).say(as_json=as_json)
            sys.stdout.flush()
            print(
                f"\nchecked at {time.strftime('%H:%M:%S')} in {took:.2f} s; "
                f"watching {records}, Ctrl-C ends",
                file=sys.stderr if as_json else sys.stdout,
                flush=True,
            )
    except KeyboardInterrupt:
        if sys.stdout.isatty():
            print()
    return CLEAN


def _told(found: "Examination") -> Told:
    """Every problem, and what there is in all."""
    from openbell.cli.report import counted, told

    end = (
        f"{counted(found.errors, 'error')}, {counted(found.warnings, 'warning')} "
        f"in {counted(found.files, 'file')}{_contents(found)}"
    )
    data = {
        "errors": found.errors,
        "warnings": found.warnings,
        "problems": [problem.to_json() for problem in found.problems],
    }
    return told(found.problems, found.errors, end, data)


def _contents(found: "Examination") -> str:
    """What the records hold, where every one of them could be read."""
    from openbell.cli.report import counted

    dataset = found.dataset
    if found.errors:
        return ""
    claims = sum(len(entry.record.claims) for entry in dataset.sources.values())
    things = {
        "claim": claims,
        "source": len(dataset.sources),
        "company": len(dataset.companies),
        "offering": len(dataset.offerings),
        "metric": len(dataset.metrics),
    }
    return ": " + ", ".join(counted(number, thing) for thing, number in things.items())
