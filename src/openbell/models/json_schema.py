"""JSON Schemas (2020-12) of the records, for editors: generated from the models, never by hand.

They name no ids of records, so curators never collide in them.
"""

import json
from pathlib import Path
from typing import Any

from openbell.models.kinds import MODELS, RecordKind, adapter

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def record_schema(kind: RecordKind) -> dict[str, Any]:
    """The schema of one kind of record."""
    schema = adapter(kind).json_schema(mode="validation")
    return {"$schema": DIALECT, "title": kind.capitalize()} | schema


def record_schemas() -> dict[str, str]:
    """The text of every record schema, by file name."""
    return {
        f"{kind}.schema.json": json.dumps(record_schema(kind), ensure_ascii=False, indent=2) + "\n"
        for kind in MODELS
    }


def write_record_schemas(folder: Path) -> list[Path]:
    """Write every record schema into a folder; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    for name, text in record_schemas().items():
        path = folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths
