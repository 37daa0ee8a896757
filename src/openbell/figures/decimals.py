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
MOST_UNITS = LIMIT * _UNIT
"""Units of the last place from here on do not fit."""


def fits(number: Fraction) -> bool:
    """Whether the whole part has a place."""
    return abs(number) < LIMIT


def is_exact(number: Fraction) -> bool:
    """Whether twelve decimals hold it."""
    return _UNIT % number.denominator == 0


def floor(number: Fraction) -> Decimal:
    """The decimal, rounded down at twelve places."""
    return of_units(number.numerator * _UNIT // number.denominator)


def ceiling(number: Fraction) -> Decimal:
    """The decimal, rounded up at twelve places."""
    return of_units(-(-number.numerator * _UNIT // number.denominator))


def nearest(number: Fraction) -> Decimal:
    """The decimal, rounded to even at twelve places."""
    return of_units(round(number * _UNIT))


def of_units(units: int) -> Decimal:
    """So many units of the last place, without zeros at the end."""
    if units % _UNIT == 0:
        return Decimal(units // _UNIT)
    places = PLACES
    while units % 1000 == 0:
        units, places = units // 1000, places - 3
    while units % 10 == 0:
        units, places = units // 10, places - 1
    return Decimal(f"{units}E-{places}")


def units(number: Decimal) -> int:
    """How many units of the last place a decimal of these tables is."""
    numerator, denominator = number.as_integer_ratio()
    return numerator * _UNIT // denominator
