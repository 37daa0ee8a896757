"""The entry point: finds the command, runs it, and turns what it raises into words and a status."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import cast

from openbell.cli.command import MISUSE, PROBLEMS, Command, UsageError

COMMANDS = ("check", "build", "show", "trace", "sql", "verify", "evidence", "site", "schemas")

DESCRIPTION = "Point-in-time data on AI companies going public: records in, a data package out."
EPILOGUE = """\
examples:
  openbell check                      check every record under datapackage/
  openbell build                      check, then build the package and the site
  openbell show zhipu                 what is known of a company
  openbell sql "select * from conflicts"

exit status: 0 clean, 1 problems found, 2 wrong use
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    parser = _parser()
    parsed = parser.parse_args(arguments)
    try:
        status = _command(parsed.command).run(parsed)
        sys.stdout.flush()
    except UsageError as error:
        print(f"openbell {parsed.command}: {error}", file=sys.stderr)
        return MISUSE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEMS
    except KeyboardInterrupt:
        print(f"openbell {parsed.command}: interrupted; nothing was published", file=sys.stderr)
        return 130
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="openbell",
        description=DESCRIPTION,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    from openbell.__about__ import __version__

    parser.add_argument("--version", action="version", version=f"openbell {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        command = _command(name)
        command.configure(
            commands.add_parser(
                name,
                help=command.SUMMARY,
                description=command.SUMMARY,
                epilog=f"example:\n  {command.EXAMPLE}",
                formatter_class=argparse.RawDescriptionHelpFormatter,
            )
        )
    return parser


def _command(name: str) -> Command:
    return cast("Command", import_module(f"openbell.cli.{name}"))
