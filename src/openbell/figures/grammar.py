"""The grammar of a print: one term, or two that make a range.

    print := term | [between] term (至 | to | - | ~ | and) term [之间]

Nothing may be left over: a second number makes two figures, any other word is refused by name.
"""

from typing import NoReturn

from openbell.figures.after import read_after
from openbell.figures.before import read_before
from openbell.figures.cursor import Cursor
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.parts import read_amount
from openbell.figures.term import Term

_RANGE = (Kind.TO, Kind.DASH, Kind.TILDE)
_NUMERALS = (Kind.NUMBER, Kind.DIGIT, Kind.ONES, Kind.TENS, Kind.FRACTION, Kind.TEN)
_NUMBERS = (*_NUMERALS, Kind.MYRIAD, Kind.BIG, Kind.SCALE)
_ONE_EACH = "give each figure a claim of its own"
_NO_NUMBER = "it gives no number: quote one in reads_as, or mark the claim text_only"
_KNOWN_WORDS = "print the figure alone, with its unit and qualifier; every other word is refused"


def read_print(cursor: Cursor) -> tuple[Term, Term | None, Token | None]:
    """The term of a print, or the two of a range with the mark between; else FigureError."""
    if not cursor.tokens:
        cursor.refuse("empty", "write the figure as printed")
    _refuse_vague(cursor)
    cursor.accept(Kind.BETWEEN)
    first, mark, second = _term(cursor), None, None
    if cursor.sees(*_RANGE) or (cursor.sees(Kind.AND) and cursor.pairs):
        mark, second = cursor.take(), _term(cursor)
        if cursor.accept(Kind.BETWEEN_END):
            read_after(cursor, second)
    if cursor.next is not None:
        _refuse_rest(cursor)
    if cursor.pairs and second is None:
        cursor.refuse("malformed", "between needs two ends", *cursor.tokens)
    return first, second, mark


def _term(cursor: Cursor) -> Term:
    term = Term()
    read_before(cursor, term)
    amount = read_amount(cursor, lambda token: term.qualify(cursor, token, token.entry.qualifier))
    if amount is None:
        _refuse_no_number(cursor)
    last = cursor.tokens[cursor.at - 1]
    if amount.number.bare and term.qualifier in (None, "exact"):
        advice = "万 and 亿 alone are numbers only after a qualifier (过亿): write 1亿"
        cursor.refuse("no_figure", advice, last)
    term.amount, term.ends_at, term.last_word = amount, last.end, last.text
    term.ranked |= amount.ranked
    read_after(cursor, term)
    return term


def _refuse_vague(cursor: Cursor) -> None:
    """Refuses the first vague word, with the numerals beside it: 数亿, 十几, tens of millions."""
    tokens = cursor.tokens
    for at, token in enumerate(tokens):
        if token.kind is Kind.VAGUE:
            start, end = at, at + 1
            while start and tokens[start - 1].kind in _NUMBERS:
                start -= 1
            while end < len(tokens) and tokens[end].kind in (*_NUMBERS, Kind.VAGUE):
                end += 1
            cursor.refuse("vague", _NO_NUMBER, tokens[start], tokens[end - 1])


def _refuse_no_number(cursor: Cursor) -> NoReturn:
    """Says what stands where the number should."""
    _refuse_unknown(cursor)
    if cursor.sees(Kind.MORE):
        cursor.refuse("vague", _NO_NUMBER)
    numbers = [token for token in cursor.tokens if token.kind in _NUMERALS]
    if len(numbers) > 1:
        cursor.refuse("two_figures", _ONE_EACH, numbers[0], numbers[-1])
    reason = "malformed" if numbers else "no_figure"
    at_fault = () if cursor.next else cursor.tokens
    cursor.refuse(reason, "a number is missing here", *at_fault)


def _refuse_rest(cursor: Cursor) -> NoReturn:
    """Says why what follows the figure is no part of it."""
    rest = cursor.tokens[cursor.at :]
    if rest[0].kind is not Kind.UNKNOWN and any(token.kind in _NUMERALS for token in rest):
        cursor.refuse("two_figures", _ONE_EACH, *rest)
    _refuse_unknown(cursor)
    cursor.refuse("malformed", "this has no place after the figure", *rest)


def _refuse_unknown(cursor: Cursor) -> None:
    for token in cursor.tokens:
        if token.kind is Kind.UNKNOWN:
            cursor.refuse("unknown_word", _KNOWN_WORDS, token)
