"""``openbell conflicts``: where sources disagree, company by company, question by question."""

import argparse
from typing import TYPE_CHECKING

from openbell.cli.command import (
    CLEAN,
    UsageError,
    add_as_of,
    add_json,
    add_language,
    add_package,
)
from openbell.cli.loading import refused
from openbell.cli.report import print_json

if TYPE_CHECKING:
    from openbell.cli.telling import Telling

SUMMARY = "List where sources disagree: the prints that cannot all hold, side by side."
EXAMPLE = "openbell conflicts --company zhipu --as-of 2026-01-08"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("--company", metavar="ID", help="only what is said of this company")
    add_as_of(parser)
    add_language(parser)
    add_package(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the conflicts; that there are some is no failure."""
    with refused():
        from openbell.cli.telling import tell

        telling = tell(arguments.package, arguments.as_of, arguments.lang)
    company: str | None = arguments.company
    if company is not None and company not in telling.edition.library.companies:
        raise UsageError(_no_company(company, telling))

    from openbell.cli.disputes import as_json, dispute_lines

    if arguments.json:
        print_json(as_json(telling, company))
    else:
        from openbell.cli.painting import print_outline

        print_outline(dispute_lines(telling, company))
    return CLEAN


def _no_company(name: str, telling: "Telling") -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, telling.edition.library.companies, n=3)
    return f"no company {name}" + (f"; did you mean {', '.join(near)}?" if near else "")
