"""Stories about the accounts of one company, and what of them could be known at an instant.

On Monday the revenue of 2024 and the growth to 2025 are out; then papers print the revenue of 2025,
rightly or ten times too large, and correct or withdraw it on the days after.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from openbell.dates import parse_printed
from openbell.loader.as_of import known_at
from openbell.schema import BY_NAME
from support.along_time import BITEMPORAL, TICK, Row, Timeline
from support.world import World

MONDAY, TUESDAY, WEDNESDAY, THURSDAY = (f"2026-01-{day:02}T09:00:00+08:00" for day in range(5, 9))
BASE = {"period": "2024", "reported": "2.0亿元", "id": "base"}
GROWTH = {"metric": "growth", "period": "2025", "reported": "50%", "id": "growth"}
RIGHT = {"period": "2025", "reported": "3.0亿元", "id": "revenue"}
WRONG = RIGHT | {"reported": "30亿元"}


@dataclass(frozen=True)
class Seen:
    """What could be known at an instant: rows by table."""

    claims: list[Row]
    facts: list[Row]
    conflicts: list[Row]
    audits: list[Row]
    terms: dict[str, set[str]]

    def status(self, source: str) -> str:
        """What had become of the revenue that a source prints; unknown where it was not out yet."""
        own = {row["claim_id"]: str(row["status"]) for row in self.claims}
        return own.get(f"{source}#revenue", "unknown")

    def fact(self, basis: str = "actual") -> tuple[str, str] | None:
        """The source and the rule of the fact about revenue in 2025 or later."""
        rows = [row for row in self.facts if row["period"] != "2024" and row["basis"] == basis]
        found = [(source_of(row["claim_id"]), str(row["rule"])) for row in rows if on_revenue(row)]
        assert len(found) < 2
        return found[0] if found else None

    @property
    def disputes(self) -> set[tuple[str, ...]]:
        """The sources of each pair of claims in conflict."""
        pairs = [row for row in self.conflicts if row["kind"] == "claims"]
        return {(source_of(row["claim_a"]), source_of(row["claim_b"])) for row in pairs}

    @property
    def audited(self) -> dict[str, str]:
        """The verdict on growth, by the source of the revenue that was put into it."""
        return {
            source_of(claim): str(row["verdict"])
            for row in self.audits
            for claim in self.terms[row["audit_id"]]
            if claim.endswith("#revenue")
        }

    @property
    def broken(self) -> set[str]:
        """The sources of revenue in conflicts of kind identity."""
        verdicts = {row["audit_id"] for row in self.conflicts if row["kind"] == "identity"}
        terms = {claim for audit in verdicts for claim in self.terms[audit]}
        return {source_of(claim) for claim in terms if claim.endswith("#revenue")}


def source_of(claim_id: str) -> str:
    """The source of a claim."""
    return claim_id.partition("#")[0]


def on_revenue(row: Row) -> bool:
    """Whether a fact is about revenue."""
    return bool(row["metric_id"] == "revenue")


def seen_at(world: World, instant: datetime) -> Seen:
    """What could be known of a world at an instant."""
    whole = Timeline(world.dataset()).whole
    rows = {name: known_at(BY_NAME[name], whole[name], instant).to_pylist() for name in BITEMPORAL}
    terms: dict[str, set[str]] = {}
    for row in whole["audit_terms"].to_pylist():
        terms.setdefault(row["audit_id"], set()).add(row["claim_id"])
    return Seen(**rows, terms=terms)


def around(world: World, published: str, zone: str | None = None) -> tuple[Seen, Seen]:
    """What was known a microsecond before a publication, and at it."""
    instant = parse_printed(published, zone).latest
    return seen_at(world, instant - TICK), seen_at(world, instant)


def story(*early: dict[str, Any], **fields: Any) -> World:
    """On Monday the base and the growth are out, and a paper called early prints the revenue."""
    world = World().source("tables", MONDAY, [BASE, GROWTH], kind="prospectus")
    return world.source("early", MONDAY, list(early), **fields)


def correcting(claim: dict[str, Any], earlier: str) -> dict[str, Any]:
    """A claim as the correction of the revenue that an earlier source prints."""
    return claim | {"supersedes": f"{earlier}#revenue", "reason": "Slip."}


def withdrawn(claim: dict[str, Any], by: str) -> dict[str, Any]:
    """A claim that a later source withdraws."""
    return claim | {"retracted": {"source": by, "reason": "Withdrawn."}}
