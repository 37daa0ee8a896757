"""The published tables as Table Schema files, committed under `schemas/tables/`.

A test proves them fresh; the build rewrites nothing that it can only read.
"""

from pathlib import Path

from openbell.publish.json_text import json_text
from openbell.schema import TABLES

__all__ = ["table_schema_texts", "write_table_schemas"]


def table_schema_texts() -> dict[str, str]:
    """The text of each table's schema (Table Schema v2), keyed by file name."""
    return {f"{table.name}.json": json_text(table.table_schema()) for table in TABLES}


def write_table_schemas(folder: Path) -> list[Path]:
    """Write one file per table into `folder`, drop those of tables that are no more."""
    texts = table_schema_texts()
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.json"):
        if stale.name not in texts:
            stale.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in texts]
