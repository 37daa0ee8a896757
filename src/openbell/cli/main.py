"""The entry point: finds the command, runs it, and turns what it raises into words and a status."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import cast

from openbell.cli.command import MISUSE, PROBLEMS, Command, UsageError

COMMANDS = (
    "check",
    "build",
    "show",
    "conflicts",
    "trace",
    "sql",
    "verify",
    "new",
    "fmt",
    "evidence",
    "site",
    "schemas",
)

DESCRIPTION = "Point-in-time data on AI companies going public: records in, a data package out."
EPILOGUE = """\
examples:
  openbell check                      check every record under datapackage/
  openbell build                      check, then build the package and the site
  openbell show zhipu                 what is known of a company
  openbell conflicts                  where sources disagree
  openbell sql "select * from conflicts"

exit status: 0 clean, 1 problems found, 2 wrong use
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit status."""
    _write_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    asked = given[:1]
    parsed = _parser(asked if asked and asked[0] in COMMANDS else COMMANDS).parse_args(given)
    try:
        status = _command(parsed.command).run(parsed)
        sys.stdout.flush()
    except UsageError as error:
        print(f"openbell {parsed.command}: {error}", file=sys.stderr)
        return MISUSE
    except BrokenPipeError:
        _settle_output()
        return PROBLEMS
    except OSError as error:
        _settle_output()
        print(f"openbell {parsed.command}: {_in_words(error)}", file=sys.stderr)
        return MISUSE
    except KeyboardInterrupt:
        print(f"openbell {parsed.command}: interrupted", file=sys.stderr)
        return 130
    return status


def _write_utf8() -> None:
    """Records are Chinese: say them also where the locale knows no Chinese, as the files do."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _settle_output() -> None:
    """Write what is still to be written, or let it go nowhere, so that closing cannot fail too."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _in_words(error: OSError) -> str:
    """What the system refused, and of which file: `out/x: Permission denied`."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def _parser(names: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of some commands: of the one that is asked for, since each costs its imports."""
    parser = argparse.ArgumentParser(
        prog="openbell",
        description=DESCRIPTION,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    from openbell.__about__ import __version__

    parser.add_argument("--version", action="version", version=f"openbell {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in names:
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
