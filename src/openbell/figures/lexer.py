"""From folded text to tokens: digits, words of the vocabulary, and what is neither."""

import re
from dataclasses import dataclass
from fractions import Fraction

from openbell.figures.figure import FigureError
from openbell.figures.kind import Kind
from openbell.figures.lexicon import Entry
from openbell.figures.script import THIN_SPACE, fold
from openbell.figures.vocabulary import LEXICON

LONGEST_PRINT = 200
MOST_DIGITS = 38

_DIGITS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?"
    rf"|[0-9]{{1,3}}(?:{THIN_SPACE}[0-9]{{3}})+(?:\.[0-9]+)?"
    r"|[0-9]+(?:\.[0-9]+)?"
    r"|\.[0-9]+"
)
_BLANK = (" ", THIN_SPACE)


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its place. ``decimals`` counts the digits that a number prints after its point."""

    text: str
    start: int
    end: int
    entry: Entry
    decimals: int = 0

    @property
    def kind(self) -> Kind:
        """The part it plays."""
        return self.entry.kind

    @property
    def value(self) -> Fraction:
        """Its number, where it is one."""
        return self.entry.value


def lex(text: str) -> list[Token]:
    """The tokens of ``text``; FigureError for malformed digits and texts beyond reason."""
    if len(text) > LONGEST_PRINT:
        advice = f"give the figure alone, in at most {LONGEST_PRINT} characters"
        raise FigureError(text, "too_long", (LONGEST_PRINT, len(text)), advice)
    folded, tokens, at = fold(text), list[Token](), 0
    while at < len(folded):
        if folded[at] in _BLANK:
            at += 1
            continue
        token = _digits(text, folded, at) or _word(folded, at)
        if token.kind is Kind.UNKNOWN and tokens and _continues(tokens[-1], token):
            token = _unknown(folded, tokens.pop().start, token.end)
        tokens.append(token)
        at = token.end
    return tokens


def _word(folded: str, at: int) -> Token:
    found = LEXICON.longest(folded, at)
    if found is not None:
        end, entry = found
        return Token(folded[at:end], at, end, entry)
    end = at + 1
    while end < len(folded) and folded[at:end].isascii() and folded[at : end + 1].isalpha():
        end += 1
    return _unknown(folded, at, end)


def _unknown(folded: str, start: int, end: int) -> Token:
    return Token(folded[start:end], start, end, Entry(Kind.UNKNOWN))


def _continues(before: Token, token: Token) -> bool:
    return before.kind is Kind.UNKNOWN and before.end == token.start


def _digits(text: str, folded: str, at: int) -> Token | None:
    match = _DIGITS.match(folded, at)
    if match is None:
        return None
    end = match.end()
    plain = match[0].replace(",", "").replace(THIN_SPACE, "")
    whole, _, decimals = plain.partition(".")
    if _runs_on(folded, end) or (len(whole) > 1 and whole[0] == "0"):
        while end < len(folded) and folded[end] in "0123456789.,":
            end += 1
        advice = "write digits as 1,234.5 or 1234.5: groups of three, one point, no leading zero"
        raise FigureError(text, "malformed", (at, end), advice)
    if len(whole) + len(decimals) > MOST_DIGITS:
        advice = f"no figure has more than {MOST_DIGITS} digits"
        raise FigureError(text, "too_large", (at, end), advice)
    value = Fraction(int(whole + decimals), 10 ** len(decimals))
    return Token(match[0], at, end, Entry(Kind.NUMBER, value), len(decimals))


def _runs_on(folded: str, end: int) -> bool:
    """Whether digits, or a mark that only digits wear, follow the digits read."""
    following = folded[end : end + 2].removeprefix(",")
    return following.startswith(".") or following[:1].isdigit()
