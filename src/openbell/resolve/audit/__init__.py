"""Audits: identities evaluated over every combination of claims that fits them.

An article that prints a price, a return and an offer price has printed an equation. Here it is
checked by exact interval arithmetic; where one term is printed by nobody, the others imply it, and
what several of them imply is compared. What a source converted itself is checked against the rates
of its time.
"""

from openbell.resolve.audit.audits import audits
from openbell.resolve.audit.bands import Bands
from openbell.resolve.audit.conversion import conversions
from openbell.resolve.audit.declared import Declared, declarations
from openbell.resolve.audit.finding import Audit
from openbell.resolve.audit.interval import Interval
from openbell.resolve.audit.quantity import said

__all__ = [
    "Audit",
    "Bands",
    "Declared",
    "Interval",
    "audits",
    "conversions",
    "declarations",
    "said",
]
