"""Scale words that stand apart from numerals: ``5bn``, ``$5-billion``, ``2 lakh crore``."""

from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind
from openbell.figures.number import Number

_EVERY_SCALE = (Kind.TEN, Kind.MYRIAD, Kind.BIG, Kind.SCALE)


def read_scales(cursor: Cursor, number: Number) -> Number:
    """``number`` under the scale words that follow, each larger than the one before."""
    last = number.scale
    while True:
        hyphen = int(cursor.sees(Kind.DASH))
        if cursor.ahead(hyphen) is not Kind.SCALE:
            return number
        scale = cursor.tokens[cursor.at + hyphen].value
        if scale <= last:
            return number
        cursor.at += hyphen + 1
        number, last = number.times(scale), scale


def read_scales_outside(cursor: Cursor, number: Number) -> Number:
    """``number`` under the scale words after its parenthesis: ``$(5.2)m``, （23.51）亿元."""
    while cursor.sees(*_EVERY_SCALE) and (scale := cursor.tokens[cursor.at].value):
        cursor.take()
        number = number.times(scale)
    return number
