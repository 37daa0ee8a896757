"""What an audit found, and how it is named and dated."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from openbell.claims import Claim
from openbell.resolve.audit.interval import Interval

Verdict = Literal["holds", "contradicted", "undecided"]
Terms = tuple[tuple[str, Claim], ...]


@dataclass(frozen=True, slots=True)
class Audit:
    """One evaluation: both sides as intervals, the claims that stood for the terms, the verdict.

    ``equation`` is what was evaluated; where a term was solved for, both sides are what is implied
    for it. ``reading`` is shared by the audits of one combination whose print has several readings.
    """

    audit_id: str
    identity: str
    metric_id: str
    equation: str
    company_id: str
    offering_id: str
    period: str
    left: Interval
    right: Interval
    verdict: Verdict
    terms: Terms
    reading: str
    known_from: datetime
    known_to: datetime | None


def verdict(left: Interval, right: Interval) -> Verdict:
    """Contradicted when disjoint; holds when they overlap and are bounded; else undecided."""
    if left.disjoint(right):
        return "contradicted"
    return "holds" if left.bounded and right.bounded else "undecided"


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of some parts."""
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]
