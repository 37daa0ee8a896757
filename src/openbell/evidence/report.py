"""What seeking the evidence found, as data: for each claim whether its print stands in its text.

Nothing here prints; the command line renders it for people or as JSON.
"""

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from openbell.evidence.text import Candidate

__all__ = ["ClaimEvidence", "Outcome", "Report"]


class Outcome(StrEnum):
    """What became of one claim: each value is the word that people read."""

    FOUND = "found"
    ELSEWHERE = "elsewhere"
    MISSING = "missing"
    NOT_HELD = "not_held"


@dataclass(frozen=True, slots=True)
class ClaimEvidence:
    """The outcome for one claim.

    `paragraphs` are those in which `reported` stands (for `elsewhere`, all but the stated one);
    `nearest` are the passages most like a missing print; `text` is the file, None where not held.
    """

    source_id: str
    claim_id: str
    reported: str
    at: str | None
    outcome: Outcome
    text: Path | None = None
    paragraphs: tuple[int, ...] = ()
    nearest: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes in the order of the sources given, and the texts that belong to none of them."""

    claims: tuple[ClaimEvidence, ...]
    unclaimed: tuple[Path, ...] = ()

    @property
    def totals(self) -> dict[Outcome, int]:
        """How many claims had each outcome; every outcome is a key, in its own order."""
        counted = Counter(claim.outcome for claim in self.claims)
        return {outcome: counted[outcome] for outcome in Outcome}

    @property
    def clean(self) -> bool:
        """Whether every claim whose text is held stands where it says: nothing is to be mended."""
        return all(claim.outcome in (Outcome.FOUND, Outcome.NOT_HELD) for claim in self.claims)

    @property
    def complete(self) -> bool:
        """Whether every claim was found where it says, none of them left out for want of a text."""
        return all(claim.outcome is Outcome.FOUND for claim in self.claims)
