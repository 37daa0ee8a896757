"""``openbell show``: one record of the package, with the facts that belong to it."""

import argparse
from typing import TYPE_CHECKING, Any

from openbell.cli.command import CLEAN, UsageError, add_json, add_package
from openbell.cli.loading import refused
from openbell.cli.report import counted, print_json, print_rows, shown

if TYPE_CHECKING:
    import pyarrow as pa

SUMMARY = "Show a company, offering, metric, source or claim, with what is known of it."
EXAMPLE = "openbell show zhipu --as-of 2026-01-08"

KINDS = {
    "companies": ("company_id", "facts"),
    "offerings": ("offering_id", "facts"),
    "metrics": ("metric_id", "facts"),
    "sources": ("source_id", "claims"),
    "claims": ("claim_id", None),
}
COLUMNS = {
    "facts": (
        "company_id",
        "offering_id",
        "metric_id",
        "dimensions",
        "period",
        "value",
        "low",
        "high",
        "unit",
        "agreement",
    ),
    "claims": ("metric_id", "dimensions", "period", "reported", "reads_as", "value", "unit", "at"),
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Arguments of the command."""
    parser.add_argument("id", help="the id of a company, offering, metric, source or claim")
    parser.add_argument(
        "--as-of", metavar="WHEN", help="only what was known then: a day, or a time with its zone"
    )
    add_package(parser)
    add_json(parser)


def run(arguments: argparse.Namespace) -> int:
    """Show the record."""
    with refused():
        found = _find(arguments.id, arguments.package, arguments.as_of)
    kind, record, related, rows = found
    if arguments.json:
        print_json({"kind": kind, "record": record, related or "rows": rows and rows.to_pylist()})
        return CLEAN
    for name, value in record.items():
        if value is not None:
            print(f"{name:<16}{shown(value)}")
    if rows is not None:
        print(f"\n{counted(rows.num_rows, (related or 'row').rstrip('s'))}")
        print_rows(rows)
    return CLEAN


def _find(
    name: str, package: str | None, as_of: str | None
) -> "tuple[str, dict[str, Any], str | None, pa.Table | None]":
    import pyarrow as pa
    import pyarrow.compute as pc

    from openbell.loader import load

    known: list[Any] = []
    for kind, (key, related) in KINDS.items():
        table = load(kind, package=package)
        matches = table.filter(pc.equal(table[key], pa.scalar(name)))
        if matches.num_rows:
            rows = _related(related, key, name, package, as_of) if related else None
            return kind, matches.to_pylist()[0], related, rows
        known += table[key].to_pylist()
    raise UsageError(_nothing(name, known))


def _related(table: str, key: str, name: str, package: str | None, as_of: str | None) -> "pa.Table":
    """The facts that are in force, or the claims, that belong to a record."""
    import pyarrow as pa
    import pyarrow.compute as pc

    from openbell.loader import load

    rows = load(table, package=package, as_of=as_of)
    if table == "facts" and as_of is None:
        rows = rows.filter(pc.is_null(rows["known_to"]))
    rows = rows.filter(pc.equal(rows[key], pa.scalar(name)))
    return rows.select([column for column in COLUMNS[table] if column != key])


def _nothing(name: str, known: list[Any]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=3)
    advice = f"did you mean {', '.join(near)}?" if near else "openbell sql lists what there is"
    return f"nothing has the id {name}; {advice}"
