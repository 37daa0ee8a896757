"""The package indexed the way a reader asks: what is said of a company, by a source, in dispute.

Only what holds now is indexed (`known_to` empty): history stays in the tables, where `as_of` finds
it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from openbell.wording.package import Package, Row

Question = tuple[str | None, ...]

_QUESTION = ("company_id", "offering_id", "metric_id", "dimensions", "period", "basis", "unit")
_TOPIC = ("company_id", "offering_id", "metric_id", "dimensions", "period")


def question(row: Row) -> Question:
    """What a claim or fact answers; an empty dimension is the same as none."""
    return tuple(row.get(column) or None for column in _QUESTION)


def topic(row: Row) -> Question:
    """What a conflict is about."""
    return tuple(row.get(column) or None for column in _TOPIC)


def group(rows: Iterable[Row], key: Callable[[Row], str | None]) -> dict[str, list[Row]]:
    """Rows by a key, in order; rows without one are left out."""
    groups: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if value := key(row):
            groups[value].append(row)
    return dict(groups)


@dataclass(frozen=True)
class Library:
    """A package with the indexes that pages need, each made when first asked for."""

    package: Package

    def _by(self, table: str, column: str) -> dict[str, Row]:
        return {row[column]: row for row in self.package.rows(table)}

    def _group(self, table: str, column: str) -> dict[str, list[Row]]:
        return group(self.package.rows(table), lambda row: row.get(column))

    @cached_property
    def companies(self) -> dict[str, Row]:
        """Companies by id."""
        return self._by("companies", "company_id")

    @cached_property
    def offerings(self) -> dict[str, Row]:
        """Offerings of both families by id, with the columns of their own table."""
        joined = self._by("offerings", "offering_id")
        for table in ("share_offerings", "product_offerings"):
            for key, row in self._by(table, "offering_id").items():
                joined[key] = {**row, **joined.get(key, {})}
        return joined

    @cached_property
    def parties(self) -> dict[str, Row]:
        """Parties by id."""
        return self._by("parties", "party_id")

    @cached_property
    def metrics(self) -> dict[str, Row]:
        """Metrics by id."""
        return self._by("metrics", "metric_id")

    @cached_property
    def core_metrics(self) -> set[str]:
        """The metrics for which coverage is published."""
        return {row["metric_id"] for row in self.package.rows("coverage")}

    @cached_property
    def sources(self) -> dict[str, Row]:
        """Sources by id, read or only cited."""
        return self._by("sources", "source_id")

    @cached_property
    def claims(self) -> dict[str, Row]:
        """Claims by id."""
        return self._by("claims", "claim_id")

    @cached_property
    def facts(self) -> list[Row]:
        """The facts that hold now."""
        return [row for row in self.package.rows("facts") if row.get("known_to") is None]

    @cached_property
    def conflicts(self) -> list[Row]:
        """The conflicts that stand now."""
        return [row for row in self.package.rows("conflicts") if row.get("known_to") is None]

    @cached_property
    def audits(self) -> dict[str, Row]:
        """The audits that stand now, by id."""
        rows = self.package.rows("audits")
        return {row["audit_id"]: row for row in rows if row.get("known_to") is None}

    @cached_property
    def audit_terms(self) -> dict[str, list[Row]]:
        """The terms of each audit."""
        return self._group("audit_terms", "audit_id")

    @cached_property
    def fact_of(self) -> dict[Question, Row]:
        """The fact that answers each question."""
        return {question(row): row for row in self.facts}

    @cached_property
    def conflicts_of(self) -> dict[str, list[Row]]:
        """The conflicts that each claim is part of: as a side, or as a term of its arithmetic."""
        sides: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.conflicts:
            terms = self.audit_terms.get(row["audit_id"] or "", [])
            named = [row["claim_a"], row["claim_b"], *(term["claim_id"] for term in terms)]
            for claim_id in dict.fromkeys(filter(None, named)):
                sides[claim_id].append(row)
        return dict(sides)

    @cached_property
    def conflicts_about(self) -> dict[Question, list[Row]]:
        """The conflicts that stand about each topic."""
        topics: defaultdict[Question, list[Row]] = defaultdict(list)
        for row in self.conflicts:
            topics[topic(row)].append(row)
        return dict(topics)

    @cached_property
    def facts_of_metric(self) -> dict[str, list[Row]]:
        """The facts that hold now, by metric."""
        return group(self.facts, lambda row: row["metric_id"])

    @cached_property
    def claims_of_source(self) -> dict[str, list[Row]]:
        """The claims that each source prints, in the order of the document."""
        claims = self._group("claims", "source_id")
        return {source: sorted(rows, key=_place) for source, rows in claims.items()}

    @cached_property
    def claims_of_origin(self) -> dict[str, list[Row]]:
        """The claims that come from each document."""
        return self._group("claims", "origin_id")

    @cached_property
    def relayed_by(self) -> dict[str, list[str]]:
        """The documents that each source relays."""
        relayed: defaultdict[str, list[str]] = defaultdict(list)
        for key, row in self.sources.items():
            for citing in filter(None, (row["cited_by"] or "").split(";")):
                relayed[citing].append(key)
        return dict(relayed)

    @cached_property
    def dimension_names(self) -> dict[tuple[str, str, str], Row]:
        """Names of dimension values, where the package publishes them."""
        rows = self.package.rows("dimension_values")
        return {(row["metric_id"], row["dimension"], row["value"]): row for row in rows}

    @cached_property
    def dimension_definitions(self) -> dict[str, Row]:
        """What each dimension means, in both languages, by its name."""
        return self._by("dimensions", "dimension")

    def of_company(self, table: str) -> dict[str, list[Row]]:
        """The rows of a table that belong to each company."""
        return self._group(table, "company_id")

    def of_offering(self, table: str) -> dict[str, list[Row]]:
        """The rows of a table that belong to each offering."""
        return self._group(table, "offering_id")


def _place(claim: Row) -> tuple[int, str, str]:
    at = claim.get("at") or ""
    digits = "".join(char for char in at if char.isdigit())
    return (int(digits) if digits else 1_000_000, at, claim["claim_id"])
