"""From a figure back to paper: a fact or a conflict, the claims under it, the documents they cite.

`tracing` finds what is held here; how it looks as text or in a notebook is `trace_view`'s business.
"""

from dataclasses import dataclass
from typing import Any, Literal

from openbell.loader.rows import Row, plain, plain_rows
from openbell.loader.trace_view import as_html, as_text

__all__ = ["ClaimTrace", "Trace", "TraceKind"]

TraceKind = Literal["fact", "claim", "conflict"]


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


@dataclass(frozen=True, slots=True)
class Trace:
    """What stands behind an id: all spells of its fact, the conflicts about it, its claims.

    `facts` and `conflicts` are rows of those tables, oldest first; the claim that the latest fact
    rests on comes first in `claims`.
    """

    id: str
    kind: TraceKind
    facts: tuple[Row, ...]
    conflicts: tuple[Row, ...]
    claims: tuple[ClaimTrace, ...]

    def to_dict(self) -> dict[str, Any]:
        """The trace for machines: figures, dates and times as the CSV files write them."""
        return {
            "id": self.id,
            "kind": self.kind,
            "facts": plain_rows(self.facts),
            "conflicts": plain_rows(self.conflicts),
            "claims": [claim.to_dict() for claim in self.claims],
        }

    def __str__(self) -> str:
        return as_text(self)

    def _repr_html_(self) -> str:
        return as_html(self)
