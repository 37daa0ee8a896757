"""What a command is: a module that describes its arguments and runs them.

A command imports what is heavy only when it runs, so that ``openbell --help`` is instant and
``show`` works where no extra is installed.
"""

import argparse
from pathlib import Path
from typing import Protocol

CLEAN, PROBLEMS, MISUSE = 0, 1, 2


class Command(Protocol):
    """A module of this package with these names."""

    SUMMARY: str
    EXAMPLE: str

    def configure(self, parser: argparse.ArgumentParser) -> None:
        """Add the command's own arguments."""
        ...

    def run(self, arguments: argparse.Namespace) -> int:
        """Do the work; returns the exit status."""
        ...


class UsageError(Exception):
    """The command cannot start as asked: the message says why and what to do."""


def add_records(parser: argparse.ArgumentParser) -> None:
    """The folder of records."""
    parser.add_argument(
        "--records",
        type=Path,
        default=Path("datapackage"),
        metavar="DIR",
        help="folder of records (default: %(default)s)",
    )


def add_out(parser: argparse.ArgumentParser) -> None:
    """The folder for everything that is made."""
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("build"),
        metavar="DIR",
        help="folder for what is made (default: %(default)s)",
    )


def add_cache(parser: argparse.ArgumentParser) -> None:
    """The folder that remembers what was found when nothing has changed."""
    parser.add_argument(
        "--cache",
        type=Path,
        default=Path("build/cache"),
        metavar="DIR",
        help="folder of what was found before; may be deleted (default: %(default)s)",
    )
    parser.add_argument(
        "--no-cache",
        dest="cache",
        action="store_const",
        const=None,
        help="work everything out anew, and remember nothing",
    )


def add_package(parser: argparse.ArgumentParser) -> None:
    """A built package, where the one found by itself is not meant."""
    parser.add_argument(
        "--package",
        type=Path,
        metavar="DIR",
        help="a built package (default: the installed one, or build/package of a checkout)",
    )


def add_json(parser: argparse.ArgumentParser) -> None:
    """Output for machines."""
    parser.add_argument("--json", action="store_true", help="print JSON for machines")


def add_as_of(parser: argparse.ArgumentParser) -> None:
    """An instant, of which nothing later is told."""
    parser.add_argument(
        "--as-of", metavar="WHEN", help="only what was known then: a day, or a time with its zone"
    )


def add_language(parser: argparse.ArgumentParser) -> None:
    """The language of the words; figures and prints are what they are."""
    parser.add_argument(
        "--lang", choices=("en", "zh"), help="language of the words (default: that of the locale)"
    )


def records_folder(arguments: argparse.Namespace) -> Path:
    """The folder of records; raises UsageError where there is none."""
    records: Path = arguments.records
    if not records.is_dir():
        raise UsageError(
            f"no records at {records}: run from a checkout, or name their folder with --records"
        )
    return records
