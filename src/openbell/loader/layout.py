"""What lies where in a package; publishing writes it so and loading reads it so."""

from typing import Any

from openbell.schema import Table

__all__ = [
    "DESCRIPTOR",
    "PROFILE",
    "SUMS",
    "csv_path",
    "parquet_path",
    "twin_name",
    "twin_schema",
]

DESCRIPTOR = "datapackage.json"
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
SUMS = "SHA256SUMS"


def csv_path(table: str) -> str:
    """The table's CSV file: POSIX path in the package."""
    return f"csv/{table}.csv"


def parquet_path(table: str) -> str:
    """The table's Parquet file: POSIX path in the package."""
    return f"parquet/{table}.parquet"


def twin_name(table: str) -> str:
    """What the descriptor calls the table's Parquet file; the CSV file bears the table's name."""
    return f"{table}-parquet"


def twin_schema(table: Table) -> dict[str, Any]:
    """The schema of a Parquet file: the table's own, with foreign keys that point at twins."""
    schema = table.table_schema()
    for key in schema.get("foreignKeys", ()):
        reference = key["reference"]
        if reference["resource"]:
            reference["resource"] = twin_name(reference["resource"])
    return schema
