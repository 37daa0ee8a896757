"""What may stand before a number."""

from openbell.figures.cursor import Cursor
from openbell.figures.denominator import read_denominator
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.term import Term

_EM_DASHES = ("—", "——", "―")
_IDLE = (Kind.LEAD, Kind.NOTE, Kind.ARTICLE)


def read_before(cursor: Cursor, term: Term) -> None:
    """Hands ``term`` all that stands before its number."""
    while (token := cursor.next) is not None and _hand(cursor, term, token):
        pass


def _hand(cursor: Cursor, term: Term, token: Token) -> bool:
    """Takes ``token`` if it may stand here."""
    if token.kind is Kind.ARTICLE and cursor.ahead(1) is Kind.SCALE:
        return False  # the number of "a million"
    cursor.at += 1
    match token.kind:
        case Kind.BEFORE:
            term.qualify(cursor, token, token.entry.qualifier)
        case Kind.TILDE:
            term.qualify(cursor, token, "about")
        case Kind.TOP | Kind.ORDINAL:
            _rank(cursor, term, token)
        case Kind.DASH | Kind.PLUS | Kind.MINUS | Kind.OPEN:
            _sign(cursor, term, token)
        case Kind.LOSS | Kind.FALL | Kind.RISE:
            term.take_direction(cursor, token)
        case Kind.PER:
            term.per = read_denominator(cursor)
        case _:
            return _hand_plain(cursor, term, token)
    return True


def _hand_plain(cursor: Cursor, term: Term, token: Token) -> bool:
    """Currencies, and words that say nothing of the size."""
    if token.kind is Kind.CURRENCY:
        term.currencies.append(token)
        return True
    if token.kind in _IDLE:
        return True
    cursor.at -= 1
    return False


def _rank(cursor: Cursor, term: Term, token: Token) -> None:
    term.ranked = True
    if token.kind is Kind.TOP:
        term.qualify(cursor, token, "at_most")
    if cursor.sees(Kind.DASH) and not cursor.gap(cursor.at):
        cursor.take()  # the hyphen of "top-5"


def _sign(cursor: Cursor, term: Term, token: Token) -> None:
    if token.text in _EM_DASHES:
        cursor.refuse("malformed", "a minus is a hyphen or a minus sign, not a long dash", token)
    term.take_sign(cursor, token)
    if token.kind is Kind.OPEN:
        term.opened = token
