"""What a trace says to people, line by line, in one language.

A fact is told from the figure down: which print was chosen and why, which agree, which cannot hold
beside it, where each was read, and how the fact changed. The words come from `openbell.wording`;
how a line looks on a terminal or in a notebook is its `outline`'s business.
"""

from typing import TYPE_CHECKING

from openbell.loader.views.arithmetic import audit_outline
from openbell.loader.views.claims import claim_outline
from openbell.loader.views.conflicts import conflict_outline
from openbell.loader.views.facts import fact_outline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from openbell.loader.traces import Trace, TraceKind
    from openbell.wording import Edition
    from openbell.wording.outline import Line

__all__ = ["outline"]

OUTLINES: "dict[TraceKind, Callable[[Trace, Edition], Iterator[Line]]]" = {
    "fact": fact_outline,
    "claim": claim_outline,
    "conflict": conflict_outline,
    "audit": audit_outline,
}


def outline(trace: "Trace", edition: "Edition") -> "Iterator[Line]":
    """The trace, told in the edition's language."""
    return OUTLINES[trace.kind](trace, edition)
