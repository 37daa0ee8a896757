"""``openbell schemas``: the published schemas, generated anew from the models and the tables."""

import argparse
from pathlib import Path

from openbell.cli.command import CLEAN
from openbell.cli.extras import needs_extra
from openbell.cli.report import counted

SUMMARY = "Write the JSON Schemas of records and the Table Schemas of tables."
EXAMPLE = "openbell schemas --into schemas"


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument(
        "--into",
        type=Path,
        default=Path("schemas"),
        metavar="DIR",
        help="folder to write into (default: %(default)s)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write both kinds of schema."""
    into: Path = arguments.into
    with needs_extra("curate"):
        from openbell.models.json_schema import write_record_schemas
    from openbell.publish import write_table_schemas

    records = write_record_schemas(into / "records")
    print(f"{counted(len(records), 'record schema')} in {into / 'records'}")
    tables = write_table_schemas(into / "tables")
    print(f"{counted(len(tables), 'table schema')} in {into / 'tables'}")
    return CLEAN
