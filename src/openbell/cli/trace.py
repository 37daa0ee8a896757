"""``openbell trace``: from a figure or a conflict to the claims, and to the sources."""

import argparse

from openbell.cli.command import CLEAN, add_json, add_language, add_package
from openbell.cli.loading import refused
from openbell.cli.report import print_json

SUMMARY = "Explain a fact, claim, conflict or audit, back to the documents it comes from."
EXAMPLE = "openbell trace '2026-01-08-nbdnews-zhipu-debut#zhipu.revenue.2025-H1.actual'"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("id", help="a fact_id, claim_id, conflict_id or audit_id")
    add_language(parser)
    add_package(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the trace."""
    with refused():
        from openbell.loader import trace

        found = trace(arguments.id, package=arguments.package)
    if arguments.json:
        print_json(found.to_dict())
    else:
        from openbell.cli.painting import print_outline

        print_outline(found.lines(arguments.lang))
    return CLEAN
