"""Conflicts grouped for reading: by company, then by question, whose prints stand together once.

The table has a row for each pair that cannot hold; five papers that print five figures would be
ten rows of two. A reader wants the five prints, and then which of them stand against which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from openbell.wording.library import Library, topic
from openbell.wording.package import Row

STRENGTHS = ("hard", "reading", "soft")
"""From what cannot be to what only seems odd."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One conflict: its row and the claims on its sides (one or more where arithmetic objects)."""

    row: Row
    claims: list[Row]

    @property
    def relative_gap(self) -> Decimal:
        """The gap over the larger bound beside it, from 0 to 1 and beyond; 0 where unknown."""
        gap = self.row["gap"]
        sizes = [abs(c[s]) for c in self.claims for s in ("low", "high") if c[s] is not None]
        largest = max(sizes, default=Decimal(0))
        return gap / largest if gap is not None and largest else Decimal(0)


@dataclass(frozen=True, slots=True)
class Dispute:
    """All that is contradicted about one question.

    `row` is its strongest conflict of prints or, where there is none, of arithmetic.

    `prints` are the claims that some other print contradicts, each once, preferred ones first;
    `pairs` which of them cannot hold together, hard ones first; `sums` what arithmetic objects to.
    """

    row: Row
    prints: list[Row]
    pairs: list[Disagreement]
    sums: list[Disagreement]


def disagreements(library: Library, rows: list[Row] | None = None) -> list[Disagreement]:
    """The conflicts given (all that stand, unless told), in the order of the pages."""
    held = [_disagreement(row, library) for row in (library.conflicts if rows is None else rows)]
    return sorted(held, key=lambda one: (_asked(one), str(one.row["conflict_id"])))


def disputes(found: Iterable[Disagreement]) -> list[Dispute]:
    """Disagreements, in their order, gathered by what they are about."""
    grouped = groupby(found, key=_asked)
    return [
        _dispute(sorted(rows, key=lambda one: _rank(one.row["strength"]))) for _, rows in grouped
    ]


def by_company(found: Iterable[Dispute]) -> list[tuple[str, list[Dispute]]]:
    """Disputes, in their order, gathered by company id."""
    return [
        (str(company), list(rows))
        for company, rows in groupby(found, key=lambda one: one.row["company_id"])
    ]


def _disagreement(row: Row, library: Library) -> Disagreement:
    sides = [row["claim_a"], row["claim_b"]]
    terms = [term["claim_id"] for term in library.audit_terms.get(row["audit_id"] or "", [])]
    ids = list(dict.fromkeys(side for side in [*sides, *terms] if side in library.claims))
    return Disagreement(row, [library.claims[claim_id] for claim_id in ids])


def _dispute(found: list[Disagreement]) -> Dispute:
    pairs = [one for one in found if one.row["kind"] != "identity"]
    preferred = {one.row["preferred"] for one in pairs}
    prints = {claim["claim_id"]: claim for one in pairs for claim in one.claims}
    order = sorted(prints.values(), key=lambda c: (c["claim_id"] not in preferred, c["known_at"]))
    sums = [one for one in found if one.row["kind"] == "identity"]
    return Dispute((pairs or sums)[0].row, order, pairs, sums)


def _asked(one: Disagreement) -> tuple[str, ...]:
    """The question; its basis and unit are those of the claims, which the row does not repeat."""
    claim = one.claims[0] if one.claims else {}
    parts = (*topic(one.row), claim.get("basis"), claim.get("unit"))
    return tuple(part or "" for part in parts)


def _rank(strength: str) -> int:
    return STRENGTHS.index(strength) if strength in STRENGTHS else len(STRENGTHS)
