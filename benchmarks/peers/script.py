"""What a user would write: PyYAML, a Pydantic model for each record, pandas to Parquet.

It runs in an environment of its own. `--c` takes PyYAML's C loader. It types every record and
writes the claims as one table; it reads no figure, follows no link and knows no identity.
"""
# pyright: reportMissingModuleSource=false, reportMissingTypeStubs=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import yaml
from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """Extra keys are mistakes."""

    model_config = ConfigDict(extra="forbid")


class Correction(Record):
    """Who withdraws a claim."""

    source: str
    reason: str


class Claim(Record):
    """One printed figure."""

    id: str | None = None
    company: str | None = None
    offering: str | None = None
    metric: str
    dimensions: dict[str, str] = {}
    period: str | date
    basis: str = "actual"
    reported: str
    at: str | None = None
    cites: str | None = None
    supersedes: str | None = None
    reason: str | None = None
    retracted: Correction | None = None


class Note(Record):
    """A document that is relayed."""

    kind: str
    publisher: str
    published: datetime | date


class Source(Record):
    """One document."""

    kind: str
    publisher: str
    title: str
    language: str
    published: datetime | date
    cites: dict[str, Note] = {}
    claims: list[Claim] = []


class Company(Record):
    """One company."""

    name: str
    name_zh: str
    sector: str
    status: str
    country: str
    source: str


class Offering(Record):
    """One offering."""

    company: str
    kind: str
    name: str
    name_zh: str
    status: str
    source: str


class Metric(BaseModel):
    """One metric, as far as anything here looks at it."""

    name: str
    name_zh: str
    unit_kind: str
    period_kind: str


MODELS = {"companies": Company, "metrics": Metric, "offerings": Offering}


def main() -> None:
    """`script.py [--c] RECORDS PARQUET`."""
    loader: Any = yaml.CSafeLoader if "--c" in sys.argv else yaml.SafeLoader
    records, parquet = Path(sys.argv[-2]), Path(sys.argv[-1])
    for kind, model in MODELS.items():
        for path in sorted((records / kind).glob("*.yaml")):
            model.model_validate(yaml.load(path.read_text(encoding="utf-8"), loader))  # noqa: S506
    rows: list[dict[str, Any]] = []
    for path in sorted((records / "sources").glob("*.yaml")):
        body = yaml.load(path.read_text(encoding="utf-8"), loader)  # noqa: S506
        for claim in Source.model_validate(body).claims:
            row = claim.model_dump() | {"source": path.stem, "period": str(claim.period)}
            row["dimensions"] = ";".join(f"{k}={v}" for k, v in sorted(claim.dimensions.items()))
            row["retracted"] = claim.retracted.source if claim.retracted else None
            rows.append(row)
    pd.DataFrame(rows).to_parquet(parquet)


if __name__ == "__main__":
    main()
