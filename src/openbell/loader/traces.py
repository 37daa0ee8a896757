"""From a figure back to paper: a fact, claim, conflict or audit, and the documents beneath it.

`tracing` finds what is held here; `views` tells it to people.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from openbell.loader.excerpt import Excerpt, edition_of
from openbell.loader.rows import Row, plain, plain_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openbell.wording.outline import Line

__all__ = ["ClaimTrace", "Trace", "TraceKind"]

TraceKind = Literal["fact", "claim", "conflict", "audit"]


@dataclass(frozen=True, slots=True)
class ClaimTrace:
    """A claim and the documents behind it, from the one that was read to the one it goes back to.

    `sources` are rows of `sources`; there is one where the document states the figure itself.
    """

    claim: Row
    sources: tuple[Row, ...]

    def to_dict(self) -> dict[str, Any]:
        """The claim for machines."""
        return {"claim": plain(self.claim), "sources": plain_rows(self.sources)}


@dataclass(frozen=True, slots=True, repr=False)
class Trace:
    """What stands behind an id: all spells of its fact, the conflicts about it, its claims.

    `facts`, `conflicts` and `audits` are rows of those tables, oldest first; the claim that the
    latest fact rests on comes first in `claims`. `terms` are the rows of `audit_terms` of those
    audits. `excerpt` holds what else is needed to tell all this in words.
    """

    id: str
    kind: TraceKind
    facts: tuple[Row, ...]
    conflicts: tuple[Row, ...]
    claims: tuple[ClaimTrace, ...]
    audits: tuple[Row, ...] = ()
    terms: tuple[Row, ...] = ()
    excerpt: Excerpt = field(default_factory=dict[str, tuple[Row, ...]])

    def to_dict(self) -> dict[str, Any]:
        """The trace for machines: figures, dates and times as the CSV files write them."""
        return {
            "id": self.id,
            "kind": self.kind,
            "facts": plain_rows(self.facts),
            "conflicts": plain_rows(self.conflicts),
            "claims": [claim.to_dict() for claim in self.claims],
            "audits": plain_rows(self.audits),
            "audit_terms": plain_rows(self.terms),
        }

    def lines(self, language: str | None = None) -> "Sequence[Line]":
        """The trace told to people in English (`en`), Chinese (`zh`) or as the locale asks.

        Raises ValueError for another language.
        """
        from openbell.loader.views import outline

        return list(outline(self, edition_of(_tellable(self), language)))

    def __repr__(self) -> str:
        counts = {"claims": self.claims, "conflicts": self.conflicts, "audits": self.audits}
        told = ", ".join(f"{name} {len(rows)}" for name, rows in counts.items())
        return f"<Trace of {self.kind} {self.id}: {told}>"

    def __str__(self) -> str:
        from openbell.wording.outline import as_text

        return as_text(self.lines())

    def _repr_html_(self) -> str:
        from openbell.wording.outline import as_html
        from openbell.wording.preference import chosen_language

        language = chosen_language()
        return as_html(self.lines(language.code), language=language.tag)


def _tellable(trace: Trace) -> dict[str, tuple[Row, ...]]:
    """The excerpt with the rows that the trace itself holds."""
    own: dict[str, tuple[Row, ...]] = {
        "claims": tuple(step.claim for step in trace.claims),
        "sources": tuple(source for step in trace.claims for source in step.sources),
        "facts": trace.facts,
        "conflicts": trace.conflicts,
        "audits": trace.audits,
        "audit_terms": trace.terms,
    }
    held = trace.excerpt
    return {table: (*held.get(table, ()), *own.get(table, ())) for table in {*held, *own}}
