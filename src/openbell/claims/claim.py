"""A claim as read: what one document says to one question, as an exact interval.

A **question** is what must be the same for two figures to be comparable at all; everything that
conflicts, facts and audits do later is a comparison within or between questions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from openbell.claims.origin import Origin
from openbell.dates import Period
from openbell.figures import Figure
from openbell.models import Entry, Source
from openbell.problems import FieldPath


@dataclass(frozen=True, slots=True, order=True)
class Question:
    """What a figure answers: two claims are compared only when all of this is equal."""

    company_id: str
    offering_id: str
    """Empty where the claim is about the company itself."""
    metric_id: str
    dimensions: str
    period: str
    basis: str
    unit: str
    """Empty for a statement that no number can hold."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim with its question, its interval, its origin and when it could be known.

    ``figure`` is None for a statement that no number can hold. ``relays`` counts the documents
    between the origin and the reader: 0 where the source is itself the origin.
    """

    claim_id: str
    source_id: str
    question: Question
    period: Period
    reported: str
    reads_as: str | None
    figure: Figure | None
    inferred: tuple[str, ...]
    origin: Origin
    relays: int
    known_at: datetime
    at: str | None
    supersedes: str | None
    forecaster: str | None
    converted_from: str | None
    note: str | None
    entry: Entry[Source]
    place: FieldPath
    several: bool = False
    """Whether its question has several answers, as that of a price at an unnamed moment."""

    @property
    def tier(self) -> int:
        """Rank of the origin's kind, one lower (a higher number) for each relay."""
        return self.origin.tier + self.relays

    @property
    def comparable(self) -> bool:
        """Whether it takes part in facts and conflicts: a number, and the source's own."""
        return self.figure is not None and self.converted_from is None


def canonical_dimensions(values: Mapping[str, str]) -> str:
    """Dimensions as text: ``key=value``, sorted by key and joined by semicolons."""
    return ";".join(f"{key}={value}" for key, value in sorted(values.items()))
