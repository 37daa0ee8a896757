"""What a dataset says along time, told in two ways that must agree.

Once by the rows of the whole dataset, cut off at an instant; once by building from nothing but the
sources known by then. The cut is written out here in plain Python over plain rows, so that it
judges ``known_at`` rather than repeats it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import groupby, pairwise
from typing import Any

import pyarrow as pa

from openbell.claims import assemble
from openbell.dates import parse_printed
from openbell.loader.as_of import known_at
from openbell.models import Dataset
from openbell.resolve import resolve
from openbell.rows import evidence, findings
from openbell.schema import BY_NAME

Row = dict[str, Any]
Tables = dict[str, pa.Table]

BITEMPORAL = ("claims", "facts", "conflicts", "audits")
IDS = {"facts": "fact_id", "conflicts": "conflict_id", "audits": "audit_id"}
TICK = timedelta(microseconds=1)


class Timeline:
    """A dataset built whole, and built from the sources of each instant alone."""

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset
        self.known = {name: _known(dataset, name) for name in dataset.sources}
        self._built: dict[frozenset[str], Tables] = {}

    @cached_property
    def whole(self) -> Tables:
        """The tables of everything there is."""
        return tables_of(self.dataset)

    @property
    def published(self) -> list[datetime]:
        """Every instant at which something became known, in order."""
        return sorted(set(self.known.values()))

    @property
    def instants(self) -> Iterator[datetime]:
        """Those instants, each with the microsecond before it and the one after."""
        for instant in self.published:
            yield from (instant - TICK, instant, instant + TICK)

    def sources(self, instant: datetime) -> frozenset[str]:
        """The sources known at an instant, that instant included."""
        return frozenset(name for name, known in self.known.items() if known <= instant)

    def then(self, instant: datetime) -> Tables:
        """The tables that the sources known at an instant give, whatever came later."""
        kept = self.sources(instant)
        if kept not in self._built:
            self._built[kept] = tables_of(self.of(kept))
        return self._built[kept]

    def of(self, sources: Iterable[str]) -> Dataset:
        """The dataset with no other sources than these."""
        kept = {name: self.dataset.sources[name] for name in sorted(sources)}
        return replace(self.dataset, sources=kept)

    def leaks(self) -> Iterator[tuple[str, datetime]]:
        """Each table and instant at which the whole dataset says more, or less, than it knew."""
        whole = {name: table.to_pylist() for name, table in self.whole.items()}
        for instant in self.instants:
            then = {name: table.to_pylist() for name, table in self.then(instant).items()}
            for name in BITEMPORAL:
                seen = known_at(BY_NAME[name], self.whole[name], instant).to_pylist()
                if past(name, whole[name], instant) != then[name] or seen != standing(then[name]):
                    yield name, instant
            audited = {row["audit_id"] for row in then["audits"]}
            if [r for r in whole["audit_terms"] if r["audit_id"] in audited] != then["audit_terms"]:
                yield "audit_terms", instant


def tables_of(dataset: Dataset) -> Tables:
    """The tables that tell time, and the terms of the audits."""
    resolution = resolve(dataset, assemble(dataset))
    return {
        "claims": evidence.claims(resolution),
        "facts": findings.facts(resolution),
        "conflicts": findings.conflicts(resolution),
        "audits": findings.audits(resolution),
        "audit_terms": findings.audit_terms(resolution),
    }


def backwards(dataset: Dataset) -> Dataset:
    """The same dataset with its sources in the opposite order."""
    names = list(dataset.sources)[::-1]
    return replace(dataset, sources={name: dataset.sources[name] for name in names})


def past(name: str, rows: Iterable[Row], instant: datetime) -> list[Row]:
    """The rows of a whole table as they were written at an instant, ended ones among them."""
    if name == "claims":
        untouched: Row = {"status": "in_force", "status_from": None}
        known = [row for row in rows if row["known_at"] <= instant]
        return [row | untouched if _later(row["status_from"], instant) else row for row in known]
    begun = [row for row in rows if row["known_from"] <= instant]
    return [row | {"known_to": None} if _later(row["known_to"], instant) else row for row in begun]


def standing(rows: Iterable[Row]) -> list[Row]:
    """The rows that still stand: all claims, and the findings that nothing has ended."""
    return [row for row in rows if row.get("known_to") is None]


def boundaries(tables: Tables) -> set[datetime]:
    """Every instant at which a row of any table begins or ends."""
    found = set[datetime | None]()
    for name in BITEMPORAL:
        columns = ("known_at", "status_from") if name == "claims" else ("known_from", "known_to")
        for column in columns:
            found.update(tables[name][column].to_pylist())
    return {instant for instant in found if instant is not None}


def ill_formed(tables: Tables) -> Iterator[tuple[str, Row, Row | None]]:
    """Rows that hold for no time, twice at one time, or go on unchanged in a row of their own."""
    for name, key in IDS.items():
        rows = tables[name].to_pylist()
        for row in rows:
            if row["known_to"] is not None and row["known_to"] <= row["known_from"]:
                yield name, row, None
        for _, spells in groupby(rows, key=lambda row: row[key]):
            for one, other in pairwise(spells):
                overlapping = one["known_to"] is None or one["known_to"] > other["known_from"]
                if overlapping or _continued(one, other):
                    yield name, one, other


def _continued(one: Row, other: Row) -> bool:
    undated = {"known_from": None, "known_to": None}
    return one["known_to"] == other["known_from"] and one | undated == other | undated


def _later(instant: datetime | None, than: datetime) -> bool:
    return instant is not None and instant > than


def _known(dataset: Dataset, source: str) -> datetime:
    record = dataset.sources[source].record
    zone = None if "T" in record.published else record.zone
    return parse_printed(record.published, zone=zone).latest
