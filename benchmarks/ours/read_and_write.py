"""The part of the work that the floor does: read the records, type them, the claims to Parquet.

`read_and_write.py RECORDS PARQUET`. No figure is read, no link followed.
"""

import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from openbell.models import type_documents
from openbell.records import collector_paused, read_tree

COLUMNS = ("id", "company", "offering", "metric", "period", "reported", "at", "cites", "supersedes")


def main() -> None:
    """Read, type, write."""
    records, parquet = Path(sys.argv[1]), Path(sys.argv[2])
    with collector_paused():
        dataset, problems = type_documents(list(read_tree(records)))
        if problems:
            raise SystemExit(str(problems[0]))
        made = [
            (entry.id, one) for entry in dataset.sources.values() for one in entry.record.claims
        ]
        columns = {
            name: pa.array([_text(getattr(claim, name)) for _, claim in made], pa.string())
            for name in COLUMNS
        }
        texts = [
            ";".join(f"{k}={v}" for k, v in sorted(claim.dimensions.items())) for _, claim in made
        ]
        columns |= {"dimensions": pa.array(texts), "source": pa.array([name for name, _ in made])}
        pq.write_table(pa.table(columns), parquet)


def _text(value: object) -> str | None:
    return None if value is None else str(value)


if __name__ == "__main__":
    main()
