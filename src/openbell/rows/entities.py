"""Rows of who: companies, people, securities, parties and events."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

import pyarrow as pa

from openbell.models import Dataset
from openbell.rows.columns import Getters, attributes, day, tabulate
from openbell.schema import BY_NAME

Name = Literal["people", "securities", "parties", "events"]


@dataclass(frozen=True, slots=True)
class Nested:
    """A part of a company or an offering, with its owner."""

    owner: str
    company_id: str
    offering_id: str
    part: Any


def companies(dataset: Dataset) -> pa.Table:
    """One row a company."""
    table = BY_NAME["companies"]
    own: Getters[Any] = {"company_id": lambda entry: entry.id}
    return tabulate(table, dataset.companies.values(), attributes(table, own, "record"))


def people(dataset: Dataset) -> pa.Table:
    """One row a person of a company."""
    return _nested(dataset, "people", {"person_id": _id})


def securities(dataset: Dataset) -> pa.Table:
    """One row a security of a company."""
    own: Getters[Any] = {
        "security_id": lambda row: f"{row.part.ticker}.{row.part.mic}",
        "listed_on": lambda row: day(row.part.listed_on),
    }
    return _nested(dataset, "securities", own)


def parties(dataset: Dataset) -> pa.Table:
    """One row a party of a company or an offering."""
    return _nested(dataset, "parties", {"party_id": _id, "offering_id": _offering_id})


def events(dataset: Dataset) -> pa.Table:
    """One row an event of a company or an offering."""
    return _nested(dataset, "events", {"event_id": _id, "offering_id": _offering_id})


def _nested(dataset: Dataset, name: Name, own: Getters[Any]) -> pa.Table:
    table = BY_NAME[name]
    own = {
        "company_id": lambda row: row.company_id,
        "source_id": lambda row: row.part.source,
    } | dict(own)
    return tabulate(table, _parts(dataset, name), attributes(table, own, "part"))


def _parts(dataset: Dataset, name: Name) -> Iterator[Nested]:
    for entry in dataset.companies.values():
        for part in getattr(entry.record, name):
            yield Nested(entry.id, entry.id, "", part)
    for entry in dataset.offerings.values():
        for part in getattr(entry.record, name, ()):
            yield Nested(entry.id, entry.record.company, entry.id, part)


def _id(row: Nested) -> str:
    return f"{row.owner}.{row.part.id}"


def _offering_id(row: Nested) -> str:
    return row.offering_id
