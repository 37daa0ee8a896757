"""``openbell check``: every problem of every record, at once and in the files' order."""

import argparse

from openbell.cli.command import CLEAN, PROBLEMS, add_json, add_records, records_folder
from openbell.cli.extras import needs_extra
from openbell.cli.progress import watched
from openbell.cli.report import counted, print_json, print_problems

SUMMARY = "Check every record; print each problem with its place and what to do."
EXAMPLE = "openbell check --records datapackage"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    add_records(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Check the records; 1 where an error stands."""
    records = records_folder(arguments)
    with needs_extra("curate"):
        from openbell.checks import examine
    with watched(quiet=arguments.json) as progress:
        found = examine(records, progress.stage)
    if arguments.json:
        print_json(
            {
                "errors": found.errors,
                "warnings": found.warnings,
                "problems": [problem.to_json() for problem in found.problems],
            }
        )
    else:
        print_problems(found.problems)
        dataset = found.dataset
        claims = sum(len(entry.record.claims) for entry in dataset.sources.values())
        print(
            f"{counted(found.errors, 'error')}, {counted(found.warnings, 'warning')} in "
            f"{counted(len(dataset.sources), 'source')} with {counted(claims, 'claim')}, "
            f"{counted(len(dataset.companies), 'company')}, "
            f"{counted(len(dataset.offerings), 'offering')}, "
            f"{counted(len(dataset.metrics), 'metric')}"
        )
    return PROBLEMS if found.errors else CLEAN
