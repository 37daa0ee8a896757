"""From exact rationals to the decimals that ``decimal128(38, 12)`` holds.

Decimals are made from integers: no decimal context, global or local, is touched, and nothing
rounds but what is asked to.
"""

from decimal import Decimal
from fractions import Fraction

PLACES = 12
LIMIT = 10 ** (38 - PLACES)
"""Magnitudes from here on do not fit."""

_UNIT = 10**PLACES


def fits(number: Fraction) -> bool:
    """Whether the whole part has a place."""
    return abs(number) < LIMIT


def is_exact(number: Fraction) -> bool:
    """Whether twelve decimals hold it."""
    return _UNIT % number.denominator == 0


def floor(number: Fraction) -> Decimal:
    """The decimal, rounded down at twelve places."""
    return _decimal(number.numerator * _UNIT // number.denominator)


def ceiling(number: Fraction) -> Decimal:
    """The decimal, rounded up at twelve places."""
    return _decimal(-(-number.numerator * _UNIT // number.denominator))


def nearest(number: Fraction) -> Decimal:
    """The decimal, rounded to even at twelve places."""
    return _decimal(round(number * _UNIT))


def _decimal(units: int) -> Decimal:
    places = PLACES
    while places and units % 10 == 0:
        units, places = units // 10, places - 1
    return Decimal(f"{units}E-{places}") if places else Decimal(units)
