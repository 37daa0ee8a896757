"""The floor: the same records as JSON, read by orjson, validated at once, columns to Parquet.

It runs in an environment of its own. Nothing that reads text records and types them can be much
faster in Python. It reads no figure, follows no link and knows no identity.
"""
# pyright: reportMissingImports=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import gc
import sys
from pathlib import Path
from typing import Any, NotRequired

import orjson
import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import TypeAdapter
from typing_extensions import TypedDict

COLUMNS = ("id", "company", "offering", "metric", "period", "reported", "at", "cites", "supersedes")


class Correction(TypedDict):
    """Who withdraws a claim."""

    source: str
    reason: str


class Claim(TypedDict):
    """One printed figure."""

    id: NotRequired[str]
    company: NotRequired[str]
    offering: NotRequired[str]
    metric: str
    dimensions: NotRequired[dict[str, str]]
    period: str
    reported: str
    at: NotRequired[str]
    cites: NotRequired[str]
    supersedes: NotRequired[str]
    reason: NotRequired[str]
    retracted: NotRequired[Correction]


class Note(TypedDict):
    """A document that is relayed."""

    kind: str
    publisher: str
    published: str


class Source(TypedDict):
    """One document."""

    kind: str
    publisher: str
    title: str
    language: str
    published: str
    cites: dict[str, Note]
    claims: list[Claim]


class Named(TypedDict):
    """A company, an offering or a metric, as far as anything here looks at it."""

    name: str
    name_zh: str


def main() -> None:
    """`floor.py JSON PARQUET`."""
    gc.disable()
    records, parquet = Path(sys.argv[1]), Path(sys.argv[2])
    others = [_read(records / kind) for kind in ("companies", "metrics", "offerings")]
    TypeAdapter(list[Named]).validate_python([body for kind in others for body in kind.values()])
    bodies = _read(records / "sources")
    sources = TypeAdapter(list[Source]).validate_python(list(bodies.values()))
    claims = [claim for source in sources for claim in source["claims"]]
    columns: dict[str, Any] = {
        name: pa.array([claim.get(name) for claim in claims], pa.string()) for name in COLUMNS
    }
    texts = [
        ";".join(f"{k}={v}" for k, v in sorted(claim.get("dimensions", {}).items()))
        for claim in claims
    ]
    names = [name for name, body in zip(bodies, sources, strict=True) for _ in body["claims"]]
    columns |= {"dimensions": pa.array(texts), "source": pa.array(names)}
    pq.write_table(pa.table(columns), parquet)


def _read(folder: Path) -> dict[str, Any]:
    return {path.stem: orjson.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))}


if __name__ == "__main__":
    main()
