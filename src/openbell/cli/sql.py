"""``openbell sql``: a query over the published tables, answered by DuckDB."""

import argparse
import sys
from typing import TYPE_CHECKING

from openbell.cli.command import CLEAN, add_json, add_package
from openbell.cli.loading import refused
from openbell.cli.report import print_json, print_rows, rows_json

if TYPE_CHECKING:
    import pyarrow as pa

SUMMARY = "Run a SQL query over the published tables (DuckDB)."
EXAMPLE = "openbell sql \"select company_id, reported from claims where metric_id = 'revenue'\""


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("query", help="the query; - reads it from standard input")
    add_package(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Run the query; rows as a table on a terminal, CSV in a pipe, JSON when asked."""
    query = sys.stdin.read() if arguments.query == "-" else arguments.query
    with refused():
        from openbell.loader import sql

        rows: pa.Table = sql(query, package=arguments.package)
    if arguments.json:
        print_json(rows_json(rows))
    else:
        print_rows(rows)
    return CLEAN
