"""Finding what stands behind an id: from a fact, conflict or audit to its claims, then to paper."""

from collections.abc import Collection, Sequence
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.errors import UnknownIdError
from openbell.loader.excerpt import Excerpt, names_of
from openbell.loader.load import PackagePath
from openbell.loader.locate import find_package
from openbell.loader.reading import read_table
from openbell.loader.rows import Row, among, frozen, same, texts, where
from openbell.loader.traces import ClaimTrace, Trace, TraceKind

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["trace"]

QUESTION = ("company_id", "offering_id", "metric_id", "dimensions", "period", "basis", "unit")
SIDES = ("claim_a", "claim_b", "suspect", "mistaken_for")


def trace(traced_id: str, *, package: PackagePath = None) -> Trace:
    """What stands behind a `fact_id`, `claim_id`, `conflict_id` or `audit_id`.

    Raises UnknownIdError (a KeyError) naming the nearest claim, and what finding and reading a
    package raise.
    """
    return _Tracer(find_package(package)).trace(traced_id)


class _Tracer:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.claims = read_table(folder, "claims")
        self.facts = read_table(folder, "facts")
        self.conflicts = read_table(folder, "conflicts")
        self.audits = read_table(folder, "audits")
        self.terms = read_table(folder, "audit_terms")
        self.sources = read_table(folder, "sources")

    def trace(self, wanted: str) -> Trace:
        if (facts := where(self.facts, "fact_id", wanted)).num_rows:
            claims = self._answering(frozen(facts)[0])
            return self._assemble(wanted, "fact", facts, self._about(claims), claims)
        if (claims := where(self.claims, "claim_id", wanted)).num_rows:
            facts = same(self.facts, frozen(claims)[0], QUESTION)
            return self._assemble(wanted, "claim", facts, self._about(claims), claims)
        if (conflicts := where(self.conflicts, "conflict_id", wanted)).num_rows:
            claims = self._disputed(frozen(conflicts))
            return self._assemble(wanted, "conflict", self.facts.slice(0, 0), conflicts, claims)
        if where(self.audits, "audit_id", wanted).num_rows:
            conflicts = where(self.conflicts, "audit_id", wanted)
            claims = self._put_together({wanted})
            return self._assemble(wanted, "audit", self.facts.slice(0, 0), conflicts, claims)
        document = wanted.split("#")[0]
        known = [known for known in texts(self.claims["claim_id"]) if known.startswith(document)]
        raise UnknownIdError(wanted, "fact, claim, conflict or audit", known)

    def _assemble(
        self,
        wanted: str,
        kind: TraceKind,
        facts: "pa.Table",
        conflicts: "pa.Table",
        claims: "pa.Table",
    ) -> Trace:
        spells, disputes = frozen(facts), frozen(conflicts)
        chosen = spells[-1]["claim_id"] if spells else None
        rows = sorted(frozen(claims), key=lambda row: (row["claim_id"] != chosen, row["known_at"]))
        audits = self._audits(wanted, kind, disputes, claims)
        terms = frozen(among(self.terms, "audit_id", {row["audit_id"] for row in audits}))
        return Trace(
            wanted,
            kind,
            spells,
            disputes,
            tuple(ClaimTrace(row, self._documents(row)) for row in rows),
            audits,
            terms,
            self._excerpt(rows, (*spells, *disputes), terms),
        )

    def _audits(
        self, wanted: str, kind: TraceKind, conflicts: Sequence[Row], claims: "pa.Table"
    ) -> tuple[Row, ...]:
        """All spells of the audit asked for, of those that contradict, and of those that use it."""
        if kind == "audit":
            return frozen(where(self.audits, "audit_id", wanted))
        audits = {row["audit_id"] for row in conflicts} - {None}
        if kind != "conflict":
            ids = texts(claims["claim_id"])
            audits |= set(texts(among(self.terms, "claim_id", ids)["audit_id"]))
        return frozen(among(self.audits, "audit_id", audits))

    def _excerpt(
        self, claims: Sequence[Row], findings: Sequence[Row], terms: Sequence[Row]
    ) -> Excerpt:
        """What the trace speaks of besides its own claims, and the names of all that."""
        held = {row["claim_id"] for row in claims}
        named = {row[side] for row in findings for side in SIDES if side in row}
        named |= {row["claim_id"] for row in (*findings, *terms) if "claim_id" in row}
        others = frozen(among(self.claims, "claim_id", named - held - {None}))
        spoken = (*claims, *others)
        documents = {row[side] for row in spoken for side in ("source_id", "origin_id")}
        return {
            **names_of(self.folder, spoken),
            "claims": others,
            "sources": frozen(among(self.sources, "source_id", documents)),
        }

    def _answering(self, fact: Row) -> "pa.Table":
        own = dict(fact) | {"converted_from": None}
        return same(self.claims, own, (*QUESTION, "converted_from"))

    def _about(self, claims: "pa.Table") -> "pa.Table":
        from pyarrow import compute

        ids = claims["claim_id"]
        audits = self.terms.filter(compute.is_in(self.terms["claim_id"], value_set=ids))
        sides = {"claim_a": ids, "claim_b": ids, "audit_id": audits["audit_id"]}
        masks = [compute.is_in(self.conflicts[side], value_set=sides[side]) for side in sides]
        return self.conflicts.filter(reduce(compute.or_, masks))

    def _disputed(self, conflicts: tuple[Row, ...]) -> "pa.Table":
        named = {row[side] for row in conflicts for side in ("claim_a", "claim_b")} - {None}
        audits = {row["audit_id"] for row in conflicts} - {None}
        return among(self.claims, "claim_id", named | set(self._terms_of(audits)))

    def _put_together(self, audits: Collection[str]) -> "pa.Table":
        return among(self.claims, "claim_id", self._terms_of(audits))

    def _terms_of(self, audits: Collection[str]) -> list[str]:
        return texts(among(self.terms, "audit_id", audits)["claim_id"])

    def _documents(self, claim: Row) -> tuple[Row, ...]:
        """The shortest way from the document read to the origin, along `cited_by`."""
        read, origin = claim["source_id"], claim["origin_id"]
        ways: list[list[str]] = [[origin]]
        seen = {origin}
        for way in ways:
            if way[0] == read:
                return self._rows(way)
            citing = (self._rows(way[:1])[0]["cited_by"] or "").split(";")
            fresh = [document for document in citing if document and document not in seen]
            seen.update(fresh)
            ways += [[document, *way] for document in fresh]
        return self._rows([read, origin])

    def _rows(self, ids: list[str]) -> tuple[Row, ...]:
        return tuple(frozen(where(self.sources, "source_id", document))[0] for document in ids)
