"""Rules over the records and the claims; each breach is a problem with a code and a place."""

from openbell.checks.examine import Examination, examine
from openbell.checks.rules import RULES

__all__ = ["RULES", "Examination", "examine"]
