"""English number words: ``nine``, ``twenty-five``, ``two hundred and five million``."""

from dataclasses import replace
from fractions import Fraction

from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind
from openbell.figures.number import Number, spelled
from openbell.figures.scales import read_scales

_SMALL = (Kind.ONES, Kind.TENS)
_HUNDRED = 100


def read_english(cursor: Cursor) -> Number | None:
    """The number in words that stands next; an article only before a scale word."""
    total = _scaled(cursor)
    if total is None:
        return None
    while total.scale >= 1000 and not total.fractional and (part := _lower(cursor)) is not None:
        if part.value >= total.scale:
            cursor.at -= 1
            cursor.refuse("two_figures", "give each figure a claim of its own")
        scale = part.scale
        total = replace(total.followed_by(part), scale=scale)
    return total


def _lower(cursor: Cursor) -> Number | None:
    _accept_and(cursor)
    return _scaled(cursor) if cursor.sees(*_SMALL) else None


def _scaled(cursor: Cursor) -> Number | None:
    number = _below_thousand(cursor)
    if number is None:
        return None
    return read_scales(cursor, _decimals(cursor, number))


def _below_thousand(cursor: Cursor) -> Number | None:
    if cursor.sees(Kind.ARTICLE):
        if cursor.ahead(1) is not Kind.SCALE:
            return None
        cursor.take()
        value = Fraction(1)
    else:
        value = _below_hundred(cursor)
    if not cursor.sees(Kind.SCALE) or cursor.tokens[cursor.at].value != _HUNDRED:
        return spelled(value)
    cursor.take()
    _accept_and(cursor)
    if cursor.sees(*_SMALL):
        return spelled(value * _HUNDRED + _below_hundred(cursor))
    return Number(value, spelled=True).times(Fraction(_HUNDRED))


def _below_hundred(cursor: Cursor) -> Fraction:
    tens = cursor.accept(Kind.TENS)
    if tens is None:
        return cursor.take().value
    if cursor.sees(Kind.ONES) or _joined(cursor, Kind.ONES):
        return tens.value + cursor.take().value
    return tens.value


def _decimals(cursor: Cursor, number: Number) -> Number:
    """``point five``, or ``and a half``."""
    value, weight = number.value, Fraction(1)
    if cursor.accept(Kind.HALF_MORE):
        value, weight = value + Fraction(1, 2), Fraction(1, 10)
    elif cursor.sees(Kind.POINT) and cursor.ahead(1) is Kind.ONES:
        cursor.take()
        while cursor.sees(Kind.ONES):
            weight /= 10
            value += cursor.take().value * weight
    return number if weight == 1 else Number(value, weight, fractional=True, spelled=True)


def _joined(cursor: Cursor, kind: Kind) -> bool:
    """Steps over a hyphen before a token of this kind."""
    joined = cursor.sees(Kind.DASH) and cursor.ahead(1) is kind
    cursor.at += joined
    return joined


def _accept_and(cursor: Cursor) -> None:
    """Steps over an "and" inside a number, unless "between" has a claim to it."""
    if cursor.sees(Kind.AND) and cursor.ahead(1) in _SMALL and not cursor.pairs:
        cursor.take()
