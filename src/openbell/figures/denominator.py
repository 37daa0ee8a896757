"""What a figure is per: ``/股``, ``per share``, ``每百万Token``, ``/M``. Kept as printed."""

from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind

_AMOUNTS = (Kind.NUMBER, Kind.DIGIT, Kind.ONES, Kind.TEN, Kind.MYRIAD, Kind.BIG, Kind.SCALE)
_THINGS = (Kind.COUNTED, Kind.RANK)  # "per second" reads as a rank
_MARKS = (Kind.PER, Kind.SLASH)


def read_denominator(cursor: Cursor) -> str:
    """The words after "per", 每 or a stroke, as printed; the mark itself has been passed."""
    start = cursor.at
    scaled = _skip(cursor, _AMOUNTS)
    things = _skip(cursor, _THINGS)
    if not things and scaled is not Kind.SCALE and scaled not in (Kind.MYRIAD, Kind.BIG):
        advice = "name what the figure is per: share, 月, 百万 Token"
        if cursor.sees(Kind.UNKNOWN):
            cursor.refuse("unknown_word", advice)
        cursor.refuse("malformed", advice, *cursor.tokens[start - 1 : cursor.at])
    while cursor.sees(*_MARKS) and cursor.ahead(1) is Kind.COUNTED:
        cursor.at += 2
    return cursor.text[cursor.tokens[start].start : cursor.tokens[cursor.at - 1].end]


def _skip(cursor: Cursor, kinds: tuple[Kind, ...]) -> Kind | None:
    """Passes over tokens of these kinds; the kind of the last."""
    last = None
    while cursor.sees(*kinds):
        last = cursor.take().kind
    return last
