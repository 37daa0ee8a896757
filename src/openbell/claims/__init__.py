"""What sources say, read: claims with intervals, questions, origins and the instant each was known.

The records hold prints; here each print becomes an exact interval that answers one question. What
follows from comparing them is the business of ``resolve``.
"""

from openbell.claims.assemble import Assembly, assemble, company_of
from openbell.claims.claim import Claim, Question, canonical_dimensions
from openbell.claims.origin import TIERS, Origin, cited_id, known_at, printed_by
from openbell.claims.reading import read_print, rounded, unit_of
from openbell.claims.refusal import ReadingError
from openbell.claims.said import period_asked, period_of

__all__ = [
    "TIERS",
    "Assembly",
    "Claim",
    "Origin",
    "Question",
    "ReadingError",
    "assemble",
    "canonical_dimensions",
    "cited_id",
    "company_of",
    "known_at",
    "period_asked",
    "period_of",
    "printed_by",
    "read_print",
    "rounded",
    "unit_of",
]
