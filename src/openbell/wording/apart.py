"""How far apart two prints lie, as people say it: rounded, and by how many times where it is many.

A gap is worked out, not printed, so its fifth digit tells nobody anything; and of 4.2 trillion
against 42 thousand the gap says less than that the one is a hundred million times the other.
"""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Context, Decimal

from openbell.wording.edition import Edition
from openbell.wording.numerals import grouped, scaled
from openbell.wording.package import Row
from openbell.wording.quantities import amount

_GAP, _TIMES = Context(prec=3), Context(prec=2)
_MANY = Decimal(2)


def factor(claims: Sequence[Row]) -> Decimal | None:
    """How many times the smaller of two figures the larger is; None where that means nothing."""
    if len(claims) != 2:
        return None
    figures = [_middle(claim) for claim in claims]
    one, other = figures
    if one is None or other is None or one * other <= 0:
        return None
    near, far = sorted((abs(one), abs(other)))
    return far / near


def _middle(claim: Row) -> Decimal | None:
    if claim["value"] is not None:
        return claim["value"]
    low, high = claim["low"], claim["high"]
    return None if low is None or high is None else (low + high) / 2


def gap(conflict: Row, edition: Edition) -> str:
    """By what amount the two sides differ, percentages in points; empty where nobody knows."""
    claim = edition.library.claims.get(conflict["claim_a"])
    if claim is None or not conflict["gap"]:
        return ""
    size = _GAP.create_decimal(conflict["gap"])
    quantity = replace(edition.quantity(claim), value=size)
    if quantity.unit_kind == "ratio" and quantity.ratio_style == "percent":
        points = grouped(size.scaleb(2), edition.code)
        return edition.language.t("percentage_points", n=points)
    return amount(size, quantity, edition.code)


def apart(conflict: Row, edition: Edition) -> str:
    """The gap and, where the one is twice the other or more, how many times; empty if unknown."""
    size = gap(conflict, edition)
    if not size:
        return ""
    sides = (edition.library.claims.get(conflict[side] or "") for side in ("claim_a", "claim_b"))
    times = factor([claim for claim in sides if claim is not None])
    if times is None or times < _MANY:
        return edition.language.says("apart", gap=size)
    told = _TIMES.create_decimal(times)
    number = grouped(told, "en") if edition.code == "en" else scaled(told, "zh")
    return edition.language.says("times_apart", gap=size, n=number)
