"""The grammar of numbers: digits, Chinese numerals, English number words, and their mixtures.

    number  := chinese scale* | english
    chinese := [myriad (亿|兆)] [myriad]          2万3千亿, 1亿5000万, 三千五百万
    myriad  := [section 万] [section]
    section := (digits|digit) (千|百|十) ... | digits | 三点五

多, 余 and 来 may stand within (三千多万); each is handed to ``more``.
"""

from collections.abc import Callable
from fractions import Fraction

from openbell.figures.cursor import Cursor
from openbell.figures.english import read_english
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.number import Number
from openbell.figures.scales import read_scales
from openbell.figures.section import read_section

More = Callable[[Token], None]

_CHINESE = (Kind.NUMBER, Kind.DIGIT, Kind.TEN)
_ENGLISH = (Kind.ONES, Kind.TENS, Kind.ARTICLE)
_BARE = Number(Fraction(1), bare=True)


def read_number(cursor: Cursor, more: More) -> Number | None:
    """The number that stands next, scale words included; None where none does."""
    if cursor.sees(*_ENGLISH):
        return read_english(cursor)
    number = _chinese(cursor, more)
    return number if number is None or number.scaled else read_scales(cursor, number)


def _chinese(cursor: Cursor, more: More) -> Number | None:
    start = cursor.at
    upper = _myriad(cursor, more)
    big = _big(cursor)
    if big is None:
        return upper
    upper = (upper or _BARE).times(big)
    read = _myriad if big < 10**12 else _chinese
    return _with_lower(cursor, start, upper, big, lambda: read(cursor, more))


def _myriad(cursor: Cursor, more: More) -> Number | None:
    start = cursor.at
    upper = read_section(cursor)
    if upper is not None and cursor.sees(Kind.MORE):
        more(cursor.take())
    myriad = cursor.accept(Kind.MYRIAD)
    if myriad is None:
        return upper
    upper = (upper or _BARE).times(myriad.value)
    if cursor.sees(Kind.MORE):
        more(cursor.take())
        return upper
    return _with_lower(cursor, start, upper, myriad.value, lambda: read_section(cursor))


def _with_lower(
    cursor: Cursor, start: int, upper: Number, scale: Fraction, read: Callable[[], Number | None]
) -> Number:
    """``upper`` with the part below its scale, where one follows without a break."""
    at = cursor.at
    if not cursor.sees(*_CHINESE) or (cursor.gap(at) and not _spaced(cursor, start, at)):
        return upper
    lower = read()
    assert lower is not None
    if lower.value >= scale or (cursor.sees(Kind.BIG) and scale > 10_000):
        cursor.refuse("two_figures", "give each figure a claim of its own", *_span(cursor, at))
    if upper.fractional or not _finds_its_place(cursor, at, lower, scale):
        advice = "its last part has no sure place: write 5.5亿, 5亿5000万 or 一万零二百"
        cursor.refuse("malformed", advice, *_span(cursor, at))
    return upper.followed_by(lower)


def _spaced(cursor: Cursor, start: int, at: int) -> bool:
    """Whether spaces part digits from scale words throughout: 1 亿 5000 万."""
    return any(cursor.gap(place) for place in range(start + 1, at))


def _finds_its_place(cursor: Cursor, at: int, lower: Number, scale: Fraction) -> bool:
    """Whether ``lower`` has a scale, a 零 before it, or digits enough to fill the place."""
    first = cursor.tokens[at]
    zero = first.kind is Kind.DIGIT and first.value == 0
    return lower.scaled or zero or lower.value * 10 >= scale


def _span(cursor: Cursor, start: int) -> tuple[Token, Token]:
    return cursor.tokens[start], cursor.tokens[cursor.at - 1]


def _big(cursor: Cursor) -> Fraction | None:
    """亿, also as 个亿; 兆 where the language says which."""
    if cursor.sees(Kind.COUNTED) and cursor.ahead(1) is Kind.BIG:
        cursor.take()
    token = cursor.accept(Kind.BIG)
    if token is None or token.value:
        return token and token.value
    subtags = (cursor.language or "").lower().split("-")
    if subtags[0] != "ja" and "tw" not in subtags:
        advice = "兆 is a million or a million million: write 百万 or 万亿"
        cursor.refuse("ambiguous", advice, token)
    return Fraction(10**12)
