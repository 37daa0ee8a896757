"""Amounts that words alone put in a unit: fractions, tenths, multiples, ranks.

They stand apart from numerals because they are ratios before any sign says so.

    amount := 百分之 number | number 分之 number | number 成 [digit|半]
            | number / number | half [a scale] | doubled | third | number
"""

from dataclasses import dataclass
from fractions import Fraction

from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind
from openbell.figures.number import Number
from openbell.figures.numerals import More, read_number
from openbell.figures.scales import read_scales

_TENTH = Fraction(1, 10)
_HUNDREDTH = Fraction(1, 100)
_LARGEST_DENOMINATOR = 100
_UNITS = (Kind.COUNTED, Kind.SCALE, Kind.TEN, Kind.MYRIAD, Kind.BIG)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number; whether its words make it a pure ratio, or a rank.

    The other end of a range may leave its unit to this one: ``leading`` is the factor of 百分之
    for an end that follows, ``trailing`` that of 成 for one before (三至五成).
    """

    number: Number
    ratio: bool = False
    ranked: bool = False
    leading: Fraction | None = None
    trailing: Fraction | None = None


def read_amount(cursor: Cursor, more: More) -> Amount | None:
    """The amount that stands next; None where no number does."""
    if cursor.sees(Kind.FRACTION):
        return _fraction(cursor)
    if cursor.sees(Kind.MULTIPLE):
        return Amount(Number(cursor.take().value), ratio=True)
    if cursor.sees(Kind.RANK):
        return Amount(Number(cursor.take().value), ranked=True)
    if cursor.sees(Kind.PARTS_OF):
        part = 1 / cursor.take().value
        number = _must(cursor, read_number(cursor, more))
        return Amount(number.converted(part), ratio=True, leading=part)
    number = read_number(cursor, more)
    if number is None:
        return None
    if cursor.sees(Kind.PARTS) or _divides(cursor, number):
        return _division(cursor, number, more)
    if cursor.sees(Kind.TENTHS):
        return _tenths(cursor, number)
    return Amount(number)


def _fraction(cursor: Cursor) -> Amount:
    """``half``, ``two-thirds``; or of a scale, ``half a million``."""
    number = _coarse(cursor.take().value)
    steps = 0
    while cursor.ahead(steps) in (Kind.ARTICLE, Kind.LEAD):
        steps += 1
    if cursor.ahead(steps) is not Kind.SCALE:
        return Amount(number, ratio=True)
    cursor.at += steps
    return Amount(read_scales(cursor, number))


def _coarse(value: Fraction) -> Number:
    """A fraction in words says no more than tenths do, or than its own denominator."""
    weight = min(_TENTH, Fraction(1, value.denominator))
    return Number(value, weight, fractional=True, ratio=True)


def _divides(cursor: Cursor, number: Number) -> bool:
    """Whether a stroke makes a fraction (1/3) and no price per something (1/百万)."""
    if not cursor.sees(Kind.SLASH) or cursor.ahead(1) is not Kind.NUMBER:
        return False
    below = cursor.tokens[cursor.at + 1].value
    return cursor.ahead(2) not in _UNITS and number.value < below <= _LARGEST_DENOMINATOR


def _division(cursor: Cursor, number: Number, more: More) -> Amount:
    sign = cursor.take()
    other = _must(cursor, read_number(cursor, more))
    above, below = (number, other) if sign.kind is Kind.SLASH else (other, number)
    if above.fractional or below.fractional or below.value == 0:
        cursor.refuse("malformed", "a fraction has a whole number above and below", sign)
    return Amount(_coarse(above.value / below.value), ratio=True)


def _tenths(cursor: Cursor, number: Number) -> Amount:
    """``三成``, ``三成五`` (35%), ``八成半`` (85%), ``3.5成``."""
    sign = cursor.take()
    if number.scaled or number.value > 10:
        cursor.refuse("malformed", "成 counts tenths: one to ten of them", sign)
    number = number.converted(_TENTH)
    if cursor.sees(Kind.DIGIT) or cursor.sees(Kind.FRACTION):
        last = cursor.take()
        hundredths = last.value if last.kind is Kind.DIGIT else last.value * 10
        number = Number(number.value + hundredths * _HUNDREDTH, _HUNDREDTH, fractional=True)
    return Amount(number, ratio=True, trailing=_TENTH)


def _must(cursor: Cursor, number: Number | None) -> Number:
    if number is None:
        cursor.refuse("malformed", "a number is missing here")
    return number
