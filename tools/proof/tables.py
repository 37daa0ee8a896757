"""The published tables of a site, read from its own CSV files, and where its claims stand."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from zlib import crc32

from openbell.site.safe import file_stem
from proof.numbers import Cells


@dataclass(frozen=True)
class Tables:
    """The tables below `data/csv` of a site."""

    site: Path

    def rows(self, table: str) -> list[Cells]:
        """Every row of a table, each cell as text."""
        with (self.site / "data" / "csv" / f"{table}.csv").open(
            encoding="utf-8", newline=""
        ) as file:
            return list(csv.DictReader(file))

    @cached_property
    def claims(self) -> dict[str, Cells]:
        """Claims by id."""
        return {row["claim_id"]: row for row in self.rows("claims")}

    @cached_property
    def places(self) -> dict[str, Cells]:
        """Claims by where they stand: ``sources/paper.html#revenue.0a91c5f2``."""
        return {place_of(row): row for row in self.claims.values()}

    @cached_property
    def sources(self) -> dict[str, Cells]:
        """Sources by id."""
        return {row["source_id"]: row for row in self.rows("sources")}

    @cached_property
    def facts(self) -> dict[str, Cells]:
        """The facts that hold now, by id."""
        return {row["fact_id"]: row for row in self.rows("facts") if not row["known_to"]}

    @cached_property
    def against(self) -> dict[str, set[str]]:
        """The claims that stand against each, now; empty text for arithmetic."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in self._pairs():
            found[one].add(other)
        return found

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for row in self.rows("conflicts"):
            if row["known_to"]:
                continue
            one, other = row["claim_a"], row["claim_b"]
            if row["kind"] == "identity":
                named = (one, other, *self._terms[row["audit_id"]])
                yield from ((claim_id, "") for claim_id in named if claim_id)
            else:
                yield from ((one, other), (other, one))

    @cached_property
    def _terms(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows("audit_terms"):
            found[row["audit_id"]].append(row["claim_id"])
        return found


def place_of(claim: Cells) -> str:
    """A claim's permalink within a language."""
    told = claim["claim_id"].partition("#")[2] or claim["claim_id"]
    anchor = f"{claim['metric_id']}.{crc32(told.encode()):08x}"
    return f"sources/{file_stem(claim['source_id'])}.html#{anchor}"
