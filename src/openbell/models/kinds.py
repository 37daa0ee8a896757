"""The kinds of record: which folder holds which model."""

from functools import cache
from typing import Any, Literal

from pydantic import TypeAdapter

from openbell.models.company import Company
from openbell.models.metric import Metric
from openbell.models.offering import Offering, ProductOffering, ShareOffering
from openbell.models.package import Package
from openbell.models.source import Source

RecordKind = Literal["company", "offering", "metric", "source", "package"]
AnyRecord = Company | ShareOffering | ProductOffering | Metric | Source | Package

MODELS: dict[RecordKind, Any] = {
    "company": Company,
    "offering": Offering,
    "metric": Metric,
    "source": Source,
    "package": Package,
}


@cache
def adapter(kind: RecordKind) -> TypeAdapter[AnyRecord]:
    """The validator of one kind of record, made once."""
    return TypeAdapter(MODELS[kind])
