"""``openbell verify``: is a package whole, and does it hold to its own description?"""

import argparse

from openbell.cli.command import CLEAN, PROBLEMS, add_json
from openbell.cli.loading import refused
from openbell.cli.report import counted, print_json

SUMMARY = "Verify a package: files, checksums, rows, types, keys and references."
EXAMPLE = "openbell verify build/package"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument(
        "package",
        nargs="?",
        metavar="PACKAGE",
        help="folder of the package (default: the installed one, or build/package of a checkout)",
    )
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Verify the package; 1 where it is damaged."""
    with refused():
        from openbell.loader import find_package, verify

        package = find_package(arguments.package)
        damages = verify(package)
    if arguments.json:
        print_json({"whole": not damages, "damages": [damage.to_json() for damage in damages]})
    else:
        for damage in damages:
            print(f"{damage.file}: {damage.code}: {damage.message}")
        found = counted(len(damages), "fault") if damages else "whole"
        print(f"{package.name}: {found}")
    return PROBLEMS if damages else CLEAN
