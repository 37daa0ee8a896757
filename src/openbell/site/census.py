"""What can be counted about a package: its size, how its figures agree, and each of its columns."""

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

from openbell.site.equations import VERDICTS
from openbell.wording.disagreements import STRENGTHS
from openbell.wording.library import Library
from openbell.wording.package import Package, Row

AGREEMENTS = ("corroborated", "repeated", "single", "disputed")
KINDS = ("claims", "currency", "identity")


class Part(NamedTuple):
    """Some of a whole."""

    key: str
    number: int
    whole: int


class Clash(NamedTuple):
    """The conflicts of one kind and strength, and for how many of them a slip is suspected."""

    kind: str
    strength: str
    number: int
    suspected: int


class Column(NamedTuple):
    """A column: its name, how many of its cells are empty, and how many values the others have."""

    name: str
    empty: int
    distinct: int


@dataclass(frozen=True, slots=True)
class Census:
    """The numbers of a quality report; everything is of what stands now."""

    sizes: tuple[Part, ...]
    agreement: tuple[Part, ...]
    conflicts: tuple[Clash, ...]
    verdicts: tuple[Part, ...]
    sources: tuple[Part, ...]
    tables: tuple[tuple[str, int, tuple[Column, ...]], ...]


def census(library: Library) -> Census:
    """Count a package."""
    agreement = Counter(fact["agreement"] for fact in library.facts)
    verdicts = Counter(audit["verdict"] for audit in library.audits.values())
    package = library.package
    return Census(
        _sizes(library),
        tuple(Part(key, agreement[key], len(library.facts)) for key in AGREEMENTS),
        _clashes(library.conflicts),
        tuple(Part(key, verdicts[key], len(library.audits)) for key in VERDICTS),
        _sources(library),
        tuple((name, len(package.rows(name)), columns(name, package)) for name in package.tables),
    )


def columns(table: str, package: Package) -> tuple[Column, ...]:
    """Every column of a table; none where it has no rows."""
    rows = package.rows(table)
    return tuple(_column(name, rows) for name in rows[0]) if rows else ()


def _column(name: str, rows: list[Row]) -> Column:
    held = [value for row in rows if (value := row[name]) is not None]
    return Column(name, len(rows) - len(held), len(set(held)))


def _sizes(library: Library) -> tuple[Part, ...]:
    read = len(library.claims_of_source)
    records = len(library.companies) + len(library.offerings) + len(library.metrics) + read
    counted = {
        "quality_records": records,
        "claims": len(library.claims),
        "quality_origins": len(library.claims_of_origin),
        "facts": len(library.facts),
        "conflicts": len(library.conflicts),
        "audits": len(library.audits),
    }
    return tuple(Part(key, number, number) for key, number in counted.items())


def _clashes(rows: list[Row]) -> tuple[Clash, ...]:
    groups = Counter((row["kind"], row["strength"]) for row in rows)
    slips = Counter((row["kind"], row["strength"]) for row in rows if row["suspicion"])
    return tuple(
        Clash(kind, strength, groups[kind, strength], slips[kind, strength])
        for kind in KINDS
        for strength in STRENGTHS
        if groups[kind, strength]
    )


def _sources(library: Library) -> tuple[Part, ...]:
    rows = list(library.sources.values())
    counted = {
        "quality_read": len(library.claims_of_source),
        "sources_relayed": len(rows) - len(library.claims_of_source),
        "quality_reposts": sum(row["kind"] == "repost" for row in rows),
        "quality_undated": sum(not row["published"] for row in rows),
        "quality_hashed": sum(row["content_sha256"] is not None for row in rows),
    }
    return tuple(Part(key, number, len(rows)) for key, number in counted.items())
