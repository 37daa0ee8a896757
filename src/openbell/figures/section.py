"""Numbers below 万: digits under 千 百 十, and numerals in characters."""

from fractions import Fraction

from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind
from openbell.figures.number import Number, printed, spelled

_CHARACTERS = (Kind.DIGIT, Kind.TEN)


def read_section(cursor: Cursor) -> Number | None:
    """``121,800.00``, ``16.8千``, ``3千5百``, ``三千五百二十``, ``十二点五``; None for none."""
    if cursor.sees(Kind.NUMBER):
        return _digits(cursor)
    if cursor.sees(*_CHARACTERS):
        return _decimals(cursor, _characters(cursor))
    return None


def _digits(cursor: Cursor) -> Number:
    number = printed(cursor.take())
    ten = cursor.accept(Kind.TEN)
    if ten is None:
        return number
    number, last = number.times(ten.value), ten.value
    while not number.fractional and _lower_term(cursor, last):
        digit, last = cursor.take().value, cursor.take().value
        number = number.followed_by(Number(digit).times(last))
    return number


def _lower_term(cursor: Cursor, last: Fraction) -> bool:
    """Whether one digit and a lower unit follow: the 5百 of 3千5百."""
    if not cursor.sees(*(Kind.NUMBER, Kind.DIGIT)) or cursor.ahead(1) is not Kind.TEN:
        return False
    digit, unit = cursor.tokens[cursor.at : cursor.at + 2]
    return not cursor.gap(cursor.at) and digit.value in range(1, 10) and unit.value < last


def _characters(cursor: Cursor) -> Number:
    value, last, terms, zero = Fraction(0), Fraction(10_000), 0, False
    while cursor.sees(*_CHARACTERS) and last > 1:
        if cursor.sees(Kind.DIGIT) and cursor.tokens[cursor.at].value == 0:
            cursor.take()
            zero = True
            continue
        digit, unit = _term(cursor, terms)
        skips = unit == 1 and terms > 0 and last != 10 and not zero
        if unit >= last or skips:
            cursor.at -= 1
            cursor.refuse("malformed", "write the number out: 三百五十 or 三百零五, not 三百五")
        value, last, terms, zero = value + digit * unit, unit, terms + 1, False
    if zero and terms:
        cursor.at -= 1
        cursor.refuse("malformed", "a number in characters does not end in 零")
    if terms == 1 and last >= 100:
        return Number(value / last, spelled=True).times(last)
    return spelled(value)


def _term(cursor: Cursor, terms: int) -> tuple[Fraction, Fraction]:
    """A digit and its unit; the digit may be left out of 十, and of what comes first."""
    token = cursor.take()
    if token.kind is Kind.TEN:
        if terms and token.value != 10:
            cursor.at -= 1
            cursor.refuse("malformed", "a unit inside a number needs its digit: 一千一百")
        return Fraction(1), token.value
    if cursor.sees(Kind.DIGIT):
        second = cursor.take()
        if second.value == 0:
            cursor.refuse(
                "malformed", "write the number with its units or in digits", token, second
            )
        cursor.refuse("vague", "neighbouring digits give no one number", token, second)
    unit = cursor.accept(Kind.TEN)
    return token.value, unit.value if unit else Fraction(1)


def _decimals(cursor: Cursor, number: Number) -> Number:
    """The digits after 点, and a unit over all of them: 三点五千."""
    if not cursor.sees(Kind.POINT):
        return number
    cursor.take()
    value, weight = number.value, Fraction(1)
    while cursor.sees(Kind.DIGIT):
        weight /= 10
        value += cursor.take().value * weight
    if weight == 1:
        cursor.refuse("malformed", "digits are missing after the point")
    number = Number(value, weight, fractional=True, spelled=True)
    ten = cursor.accept(Kind.TEN)
    return number.times(ten.value) if ten else number
