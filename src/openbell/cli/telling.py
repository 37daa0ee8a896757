"""A record told in lines of one language: what it is, then its figures, metric by metric."""

import locale
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from openbell.cli.aligned import aligned
from openbell.loader import find_package, load
from openbell.schema.lexical import value_text
from openbell.wording import Edition, Library, Row
from openbell.wording.language import CHINESE, ENGLISH
from openbell.wording.package import read_package

KINDS = {
    "companies": "company_id",
    "offerings": "offering_id",
    "metrics": "metric_id",
    "sources": "source_id",
}
HIDDEN = {"company_id", "offering_id", "metric_id", "source_id", "name", "name_zh", "definition_zh"}
TEMPORAL = ("claims", "facts", "conflicts", "audits")


def tell(package: str | Path | None, as_of: str | None, language: str | None) -> "Telling":
    """A package as it was known at an instant, to be told in a language.

    Raises what ``openbell.load`` raises.
    """
    folder = find_package(package)
    held = read_package(folder)
    if as_of is not None:
        then = {name: load(name, as_of=as_of, package=folder).to_pylist() for name in TEMPORAL}
        held = replace(held, tables={**held.tables, **then})
    chinese = (language or _locale()) == "zh"
    return Telling(Edition(Library(held), CHINESE if chinese else ENGLISH))


def _locale() -> str:
    return (locale.getlocale()[0] or "en")[:2].lower()


@dataclass(frozen=True)
class Telling:
    """An edition, told on a terminal."""

    edition: Edition

    @cached_property
    def _records(self) -> dict[str, dict[str, Row]]:
        library = self.edition.library
        return {
            "companies": library.companies,
            "offerings": library.offerings,
            "metrics": library.metrics,
            "sources": library.sources,
        }

    def ids(self) -> list[str]:
        """The ids of all records."""
        return [name for records in self._records.values() for name in records]

    def kind_of(self, name: str) -> str | None:
        """The table that holds the record of that id."""
        return next((kind for kind, records in self._records.items() if name in records), None)

    def as_json(self, kind: str, name: str) -> dict[str, Any]:
        """The record with its facts (of a source, its claims), for machines."""
        rows = [
            {key: value_text(value) for key, value in row.items()} for row in self._of(kind, name)
        ]
        record = {key: value_text(value) for key, value in self._records[kind][name].items()}
        return {"kind": kind, "record": record, "claims" if kind == "sources" else "facts": rows}

    def page(self, kind: str, name: str) -> Iterator[str]:
        """The record, line by line."""
        record = self._records[kind][name]
        yield from self._head(kind, record)
        if kind == "sources":
            yield from self._claims(self._of(kind, name))
        else:
            yield from self._facts(kind, self._of(kind, name))

    def _of(self, kind: str, name: str) -> list[Row]:
        library = self.edition.library
        if kind == "sources":
            return library.claims_of_source.get(name, [])
        return [fact for fact in library.facts if fact[KINDS[kind]] == name]

    def _head(self, kind: str, record: Row) -> Iterator[str]:
        language = self.edition.language
        if kind == "sources":
            yield self.edition.source(record["source_id"])
        else:
            other = language.other_name(record)
            yield language.name(record) + (f" ({other})" if other else "")
        told = dict(record)
        if language.code == "zh" and "definition_zh" in told:
            told["definition"] = told["definition_zh"]
        given = [
            (key, value_text(value) or "")
            for key, value in told.items()
            if value is not None and key not in HIDDEN
        ]
        yield from aligned([("  " + key, value) for key, value in given])

    def _facts(self, kind: str, facts: Iterable[Row]) -> Iterator[str]:
        """The facts of each metric (or, of a metric, of each subject) under its name."""
        groups: dict[str, list[Row]] = {}
        for fact in facts:
            about = self.edition.subject(fact) if kind == "metrics" else self._title(kind, fact)
            groups.setdefault(about, []).append(fact)
        for about, found in sorted(groups.items()):
            yield f"\n{about}"
            ordered = sorted(
                found, key=lambda fact: (str(fact["period_end"]), fact["dimensions"] or "")
            )
            yield from aligned((self._fact(fact) for fact in ordered), right=frozenset({1}))

    def _title(self, kind: str, fact: Row) -> str:
        metric = self.edition.metric(fact["metric_id"])
        if kind == "companies" and fact["offering_id"]:
            return f"{self.edition.subject(fact)}: {metric}"
        return metric

    def _fact(self, fact: Row) -> tuple[str, ...]:
        language = self.edition.language
        dimensions = language.listed(self.edition.dimensions(fact))
        agreement = language.label("agreement", fact["agreement"])
        basis = "" if fact["basis"] == "actual" else language.label("basis", fact["basis"])
        told = " · ".join(part for part in (dimensions, basis, agreement) if part)
        return "  " + language.period(fact["period"]), self.edition.shown(fact), told

    def _claims(self, claims: Iterable[Row]) -> Iterator[str]:
        edition = self.edition
        rows = [
            (
                claim["at"] or "",
                claim["reported"],
                edition.shown(claim),
                " · ".join((edition.subject(claim), edition.metric(claim["metric_id"]))),
                claim["claim_id"].partition("#")[2],
            )
            for claim in claims
        ]
        if rows:
            yield ""
            yield from aligned(rows)
