"""What may stand after a number."""

from dataclasses import replace

from openbell.figures.cursor import Cursor
from openbell.figures.denominator import read_denominator
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.scales import read_scales_outside
from openbell.figures.term import Term

_HAS_RATES = (Kind.CURRENCY, Kind.COUNTED)
_HYPHENATED = (Kind.RATIO, Kind.COUNTED, Kind.AFTER)


def read_after(cursor: Cursor, term: Term) -> None:
    """Hands ``term`` all that stands after its number."""
    while (token := cursor.next) is not None and _hand(cursor, term, token):
        pass
    if term.opened is not None:
        cursor.refuse("malformed", "the parenthesis is not closed", term.opened)


def _hand(cursor: Cursor, term: Term, token: Token) -> bool:
    """Takes ``token`` if it may stand here."""
    cursor.at += 1
    match token.kind:
        case Kind.AFTER | Kind.MORE:
            term.qualify(cursor, token, token.entry.qualifier)
        case Kind.CURRENCY:
            term.currencies.append(token)
        case Kind.RATIO:
            if term.pure:
                cursor.refuse("malformed", "this is a second unit", token)
            term.ratio = token
        case Kind.COUNTED:
            term.counted = token
        case Kind.ORDINAL_ENDING:
            term.ranked = True
        case Kind.PER | Kind.SLASH:
            term.per = read_denominator(cursor)
        case Kind.LOSS | Kind.FALL | Kind.RISE:
            term.take_direction(cursor, token)
        case Kind.NOTE:
            pass
        case _:
            cursor.at -= 1
            return _hand_rarer(cursor, term, token)
    return True


def _hand_rarer(cursor: Cursor, term: Term, token: Token) -> bool:
    """Signs, hyphens, parentheses and articles: what has another use elsewhere."""
    if token.kind is Kind.PLUS:
        cursor.take()
        term.qualify(cursor, token, "over")
        return True
    if token.kind is Kind.DASH and _is_hyphen(cursor):
        cursor.take()
        return True
    if token.kind is Kind.CLOSE and term.opened is not None:
        cursor.take()
        term.opened = None
        number = read_scales_outside(cursor, term.amount.number)
        term.amount = replace(term.amount, number=number)
        return True
    if token.kind is Kind.ARTICLE and _is_per(cursor):
        cursor.take()
        term.per = read_denominator(cursor)
        return True
    return False


def _is_hyphen(cursor: Cursor) -> bool:
    """Whether a hyphen joins a word to the number: ``3-fold``, ``30-odd``, ``12-month``."""
    if cursor.ahead(1) not in _HYPHENATED:
        return False
    word = cursor.tokens[cursor.at + 1]
    return word.text[0].isalpha() and word.text.isascii() and not cursor.gap(cursor.at + 1)


def _is_per(cursor: Cursor) -> bool:
    """Whether an article says what this is per: ``HK$116.20 a share``, ``3 tokens a day``."""
    before = cursor.tokens[: cursor.at]
    return cursor.ahead(1) is Kind.COUNTED and any(token.kind in _HAS_RATES for token in before)
