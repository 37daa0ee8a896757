"""Conflicts as pages tell them: grouped by question, ranked by how far apart the prints are."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from openbell.wording.library import Library, Question, topic
from openbell.wording.package import Row

_STRENGTHS = ("hard", "reading", "soft")


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


def disagreements(library: Library, rows: list[Row] | None = None) -> list[Disagreement]:
    """The conflicts given (all that stand, unless told), in the order of the pages."""
    held = [_disagreement(row, library) for row in (library.conflicts if rows is None else rows)]
    return sorted(held, key=lambda one: (_order(one.row), str(one.row["conflict_id"])))


def _disagreement(row: Row, library: Library) -> Disagreement:
    sides = [row["claim_a"], row["claim_b"]]
    terms = [term["claim_id"] for term in library.audit_terms.get(row["audit_id"] or "", [])]
    ids = list(dict.fromkeys(side for side in [*sides, *terms] if side in library.claims))
    return Disagreement(row, [library.claims[claim_id] for claim_id in ids])


def _order(row: Row) -> tuple[str, ...]:
    return tuple(part or "" for part in topic(row))


def by_question(found: list[Disagreement]) -> list[tuple[Question, list[Disagreement]]]:
    """Disagreements grouped by what they are about, hard ones first within a group."""
    grouped = [(key, list(rows)) for key, rows in groupby(found, key=lambda one: topic(one.row))]
    rank = {strength: place for place, strength in enumerate(_STRENGTHS)}
    for _, rows in grouped:
        rows.sort(key=lambda one: rank.get(one.row["strength"], len(rank)))
    return grouped


def most_striking(library: Library) -> Disagreement | None:
    """The hard or reading conflict of two prints that lie furthest apart for their size.

    Core metrics come before others where the package marks them; ties go to the smaller id.
    """
    found = [
        one
        for one in disagreements(library)
        if one.row["kind"] == "claims"
        and one.row["strength"] in {"hard", "reading"}
        and len(one.claims) == 2
    ]
    return max(found, key=lambda one: (_core(one, library), one.relative_gap), default=None)


def _core(one: Disagreement, library: Library) -> bool:
    return one.row["metric_id"] in library.core_metrics
