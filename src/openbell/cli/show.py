"""``openbell show``: one record as a person likes to read it, with what is known of it."""

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

SUMMARY = "Show a company, offering, metric or source, with what is known of it."
EXAMPLE = "openbell show zhipu --as-of 2026-01-08 --lang zh"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("id", help="the id of a company, offering, metric or source")
    add_as_of(parser)
    add_language(parser)
    add_package(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the record."""
    with refused():
        from openbell.cli.telling import tell

        telling = tell(arguments.package, arguments.as_of, arguments.lang)
    kind = telling.kind_of(arguments.id)
    if kind is None:
        raise UsageError(_nothing(arguments.id, telling))
    if arguments.json:
        print_json(telling.as_json(kind, arguments.id))
    else:
        from openbell.cli.painting import print_outline
        from openbell.cli.terminal import width

        print_outline(telling.page(kind, arguments.id, width()))
    return CLEAN


def _nothing(name: str, telling: "Telling") -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, telling.ids(), n=3)
    if telling.traceable(name):
        return f"{name} is no record: openbell trace explains facts, claims, conflicts and audits"
    advice = (
        f"did you mean {', '.join(near)}?" if near else "openbell show takes the id of a record"
    )
    return f"nothing has the id {name}; {advice}"
