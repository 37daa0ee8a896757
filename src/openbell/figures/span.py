"""What the two ends of a range share, and whether they make a range at all.

The last end lends its unit and scale (``$1.0-1.2 billion``, 三至五成), the first its currency,
its 百分之 and its word of direction (亏损5亿至6亿).
"""

from dataclasses import replace
from fractions import Fraction
from typing import NoReturn

from openbell.figures.cursor import Cursor
from openbell.figures.figure import Qualifier, Reason
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.term import Term

_SHORT_SCALES = "百千佰仟"
_PLAIN_SCALES = (10**4, 10**8)
_FAR_APART = 1000
_UNSURE_SCALE = "does the scale hold for both ends? write both in full"
_UNSURE_SIGN = "does the minus hold for both ends? write 至 or to"
_SIGN_AND_WORD = "a fall or a loss is printed without a sign"
_IN_RANGES: tuple[Qualifier | None, ...] = (None, "exact", "about")


def share(cursor: Cursor, first: Term, second: Term, mark: Token) -> None:
    """Gives each end what the other prints for both; FigureError where they do not match."""
    for term in (first, second):
        if term.qualifier not in _IN_RANGES:
            _refuse(cursor, "malformed", f"a range is not {term.qualifier} its ends")
    _share_scale(cursor, first, second)
    _share_unit(cursor, first, second)
    _share_direction(cursor, first, second, mark)
    if first.per and second.per and first.per != second.per:
        _refuse(cursor, "malformed", "both ends are per the same thing")


def _share_scale(cursor: Cursor, first: Term, second: Term) -> None:
    low, high = first.amount.number, second.amount.number
    if not high.scaled or _names_its_unit(first):
        return
    if low.scaled:
        own = high.scale > _PLAIN_SCALES[0] and high.scale not in _PLAIN_SCALES
        if own and first.last_word in _SHORT_SCALES:
            _refuse(cursor, "ambiguous", _UNSURE_SCALE)
        return
    lent = low.times(high.scale)
    if high.scale and lent.value <= high.value:
        first.amount = replace(first.amount, number=lent)
    elif low.value * _FAR_APART < high.value or not high.scale:
        _refuse(cursor, "ambiguous", _UNSURE_SCALE)


def _names_its_unit(term: Term) -> bool:
    """Whether a unit follows its number, so that nothing is left to the other end."""
    marks = [*term.currencies, *(token for token in (term.ratio, term.counted) if token)]
    return term.amount.ratio or any(token.start >= term.ends_at for token in marks)


def _share_unit(cursor: Cursor, first: Term, second: Term) -> None:
    if not first.has_unit and second.has_unit:
        first.currencies, first.counted = second.currencies, second.counted
        first.ratio = second.ratio
        _convert(first, second.amount.trailing)
    elif not second.has_unit and first.has_unit:
        second.currencies = first.currencies
        _convert(second, first.amount.leading)
    if _unit(first) != _unit(second):
        _refuse(cursor, "malformed", "the ends of a range have one unit")


def _unit(term: Term) -> tuple[bool, bool, bool, Fraction | None]:
    counts = term.counted is not None and not term.pure
    return bool(term.currencies), counts, term.pure, term.ratio and term.ratio.value


def _convert(term: Term, factor: Fraction | None) -> None:
    if factor is not None:
        number = term.amount.number.converted(factor)
        term.amount = replace(term.amount, number=number, ratio=True)


def _share_direction(cursor: Cursor, first: Term, second: Term, mark: Token) -> None:
    for term, other in ((first, second), (second, first)):
        if term.falls and other.direction is None:
            if other.sign is not None:
                _refuse(cursor, "sign_conflict", _SIGN_AND_WORD)
            other.direction = term.direction
    dashes = mark.kind is Kind.DASH and first.sign is not None and first.sign.kind is Kind.DASH
    if dashes and second.sign is None:
        _refuse(cursor, "ambiguous", _UNSURE_SIGN)


def _refuse(cursor: Cursor, reason: Reason, advice: str) -> NoReturn:
    cursor.refuse(reason, advice, *cursor.tokens)
