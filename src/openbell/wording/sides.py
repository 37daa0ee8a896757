"""The two sides of an audit as amounts people read, where their unit can be told from a claim."""

import re
from dataclasses import replace
from decimal import Decimal

from openbell.wording.edition import Edition
from openbell.wording.package import Row
from openbell.wording.quantities import Quantity, brief, span

_NAME = re.compile(r"[A-Za-z_]\w*")
_SUM = re.compile(r"[\w\s+-]+")


def sides(audit: Row, edition: Edition) -> tuple[str, str]:
    """Both intervals, long numbers rounded; bare numbers where no term says what they count."""
    unit = _unit(audit, edition)
    left, right = (
        _told(audit[f"{side}_low"], audit[f"{side}_high"], unit, edition)
        for side in ("left", "right")
    )
    return left, right


def _unit(audit: Row, edition: Edition) -> Quantity | None:
    """Both sides count the same; a side that is a term, or a sum of terms of one unit, names it."""
    terms = edition.library.audit_terms.get(audit["audit_id"], [])
    claims = {term["term"]: edition.library.claims.get(term["claim_id"]) for term in terms}
    _, equals, _ = audit["equation"].partition("=")
    for side in audit["equation"].split("=") if equals else ():
        held = [claims.get(name) for name in _NAME.findall(side)]
        found = [edition.quantity(claim) for claim in held if claim is not None]
        alike = {(one.unit, one.unit_kind) for one in found}
        if found and len(found) == len(held) and len(alike) == 1 and _SUM.fullmatch(side):
            return found[0]
    return None


def _told(
    low: Decimal | None, high: Decimal | None, unit: Quantity | None, edition: Edition
) -> str:
    if low is None and high is None:
        return edition.language.says("anything")
    bare = Quantity(None, None, None, None, "monetary", None)
    quantity = brief(replace(unit or bare, value=None, low=low, high=high))
    return span(quantity, edition.code)
