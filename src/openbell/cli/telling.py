"""A package as it was known at an instant, told record by record in one language."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

from openbell.cli import figures, heads, standing
from openbell.dates import parse_as_of
from openbell.loader import find_package, load
from openbell.schema.lexical import value_text
from openbell.wording import Edition, Library, Row
from openbell.wording.contradictions import Contradictions
from openbell.wording.outline import Line
from openbell.wording.package import read_package
from openbell.wording.preference import chosen_language

KINDS = {
    "companies": "company_id",
    "offerings": "offering_id",
    "metrics": "metric_id",
    "sources": "source_id",
}
NESTED = ("securities", "people", "offerings", "parties", "events")
TEMPORAL = ("claims", "facts", "conflicts", "audits")


def tell(package: str | Path | None, as_of: str | None, language: str | None) -> "Telling":
    """A package as it was known at an instant, to be told in a language.

    Raises what ``openbell.load`` raises.
    """
    folder = find_package(package)
    held = read_package(folder)
    at = None if as_of is None else parse_as_of(as_of)
    if at is not None:
        then = {name: load(name, as_of=at, package=folder).to_pylist() for name in TEMPORAL}
        held = replace(held, tables={**held.tables, **then})
    return Telling(Edition(Library(held), chosen_language(language)), at)


@dataclass(frozen=True)
class Telling:
    """An edition as of an instant, told on a terminal."""

    edition: Edition
    at: datetime | None = None

    @cached_property
    def records(self) -> dict[str, dict[str, Row]]:
        """The records of each table by id."""
        library = self.edition.library
        return {
            "companies": library.companies,
            "offerings": library.offerings,
            "metrics": library.metrics,
            "sources": library.sources,
        }

    def ids(self) -> list[str]:
        """The ids of all records."""
        return [name for records in self.records.values() for name in records]

    def kind_of(self, name: str) -> str | None:
        """The table that holds the record of that id."""
        return next((kind for kind, records in self.records.items() if name in records), None)

    def traceable(self, name: str) -> bool:
        """Whether it looks like a claim's id, or is that of a fact, conflict or audit."""
        package = self.edition.library.package
        keys = {"facts": "fact_id", "conflicts": "conflict_id", "audits": "audit_id"}
        held = (row[key] == name for table, key in keys.items() for row in package.rows(table))
        return "#" in name or any(held)

    def as_json(self, kind: str, name: str) -> dict[str, Any]:
        """The record with its facts (of a source, its claims) and all that hangs on them."""
        found = standing.standing(kind, name, self._rows(kind, name), self.edition)
        told: dict[str, Any] = {
            "kind": kind,
            "record": plain(self.records[kind][name]),
            "as_of": value_text(self.at),
            "claims" if kind == "sources" else "facts": _all(self._rows(kind, name)),
            "conflicts": _all(found.conflicts),
            "audits": _all(found.audits),
            "missing": found.missing,
        }
        if kind == "companies":
            library = self.edition.library
            told |= {table: _all(library.of_company(table).get(name, [])) for table in NESTED}
        return told

    def page(self, kind: str, name: str, room: int | None = None) -> Iterator[Line]:
        """The record, line by line, no wider than `room` columns where that is given."""
        edition, rows = self.edition, self._rows(kind, name)
        yield from heads.head(kind, self.records[kind][name], edition, room)
        if self.at is not None:
            when = edition.language.instant(self.at)
            yield Line(1, edition.language.says("as_known", when=when), "aside")
        if kind == "sources":
            yield from figures.claim_lines(rows, edition, room)
        else:
            yield from figures.fact_lines(
                kind, rows, Contradictions(edition.library), edition, room
            )
        yield from standing.standing(kind, name, rows, edition).lines(kind, name, edition, room)

    def _rows(self, kind: str, name: str) -> list[Row]:
        library = self.edition.library
        if kind == "sources":
            return library.claims_of_source.get(name, [])
        return [fact for fact in library.facts if fact[KINDS[kind]] == name]


def _all(rows: list[Row]) -> list[dict[str, str | None]]:
    return [plain(row) for row in rows]


def plain(row: Row) -> dict[str, str | None]:
    """A row for machines: figures, dates and times as the CSV files write them."""
    return {key: value_text(value) for key, value in row.items()}
