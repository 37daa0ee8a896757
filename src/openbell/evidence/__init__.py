"""Evidence: that every reported figure really stands in the text that a curator holds.

The texts are not ours to publish, their hashes are. Whoever holds a text can therefore prove the
records against it, and nobody else has to take part.
"""

from openbell.evidence.errors import MissingExtraError, TextEncodingError
from openbell.evidence.held import HeldClaim, HeldSource
from openbell.evidence.report import ClaimEvidence, Outcome, Report
from openbell.evidence.seek import seek_evidence
from openbell.evidence.text import Candidate

__all__ = [
    "Candidate",
    "ClaimEvidence",
    "HeldClaim",
    "HeldSource",
    "MissingExtraError",
    "Outcome",
    "Report",
    "TextEncodingError",
    "seek_evidence",
]
