"""Where two intervals lie on one line: the geometry of the small drawing beside a conflict.

All sums are exact decimals; coordinates are rounded to a tenth of a drawing unit at the very end.
"""

from dataclasses import dataclass
from decimal import Decimal

from openbell.wording.package import Row

WIDTH = 600
_PADDING = 24
_LEAST = Decimal(6)


@dataclass(frozen=True, slots=True)
class Bar:
    """One interval as drawn: `x` and `width`, and the sides on which it has no bound."""

    x: Decimal
    width: Decimal
    open_left: bool
    open_right: bool

    @property
    def end(self) -> Decimal:
        """The right end."""
        return self.x + self.width


def bars(claims: list[Row]) -> list[Bar]:
    """A bar per claim on a common line `WIDTH` wide; empty where nothing can be drawn."""
    bounds = [claim[side] for claim in claims for side in ("low", "high")]
    finite = sorted({bound for bound in bounds if bound is not None})
    if len(finite) < 2 or any(claim["low"] is claim["high"] is None for claim in claims):
        return []
    start, end = finite[0], finite[-1]
    margin = (end - start) / 3 if None in bounds else Decimal(0)
    return [_bar(claim, start - margin, end + margin) for claim in claims]


def _bar(claim: Row, start: Decimal, end: Decimal) -> Bar:
    low = start if claim["low"] is None else claim["low"]
    high = end if claim["high"] is None else claim["high"]
    left, right = (_place(bound, start, end) for bound in (low, high))
    if right - left < _LEAST:
        middle = (left + right) / 2
        left, right = middle - _LEAST / 2, middle + _LEAST / 2
    return Bar(_tenth(left), _tenth(right - left), claim["low"] is None, claim["high"] is None)


def _place(number: Decimal, start: Decimal, end: Decimal) -> Decimal:
    return _PADDING + (number - start) / (end - start) * (WIDTH - 2 * _PADDING)


def _tenth(number: Decimal) -> Decimal:
    return number.quantize(Decimal("0.1"))
