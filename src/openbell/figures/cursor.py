"""A place in the tokens of one print, and the one way to refuse what stands there."""

from typing import NoReturn

from openbell.figures.figure import FigureError, Reason
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token, lex


class Cursor:
    """Reads tokens from left to right.

    ``pairs``: a "between" or 之间 is somewhere in the print, so "and" parts two ends.
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        self.text = text
        self.language = language
        self.tokens = lex(text)
        self.at = 0
        self.pairs = any(token.kind in _BETWEEN for token in self.tokens)

    @property
    def next(self) -> Token | None:
        """The token that stands here; None at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else None

    def sees(self, *kinds: Kind) -> bool:
        """Whether the next token is of one of these kinds."""
        return self.ahead(0) in kinds

    def ahead(self, steps: int) -> Kind | None:
        """The kind of the token so many steps further on; None beyond the end."""
        at = self.at + steps
        return self.tokens[at].kind if at < len(self.tokens) else None

    def take(self) -> Token:
        """The next token, passed over."""
        token = self.tokens[self.at]
        self.at += 1
        return token

    def accept(self, *kinds: Kind) -> Token | None:
        """The next token, passed over, if it is of one of these kinds."""
        return self.take() if self.sees(*kinds) else None

    def gap(self, at: int) -> bool:
        """Whether a space stands before the token at this place."""
        return self.tokens[at - 1].end != self.tokens[at].start

    def refuse(self, reason: Reason, advice: str, *tokens: Token) -> NoReturn:
        """FigureError on these tokens, or else on the next one, or else on the whole print."""
        found = tokens or tuple(self.tokens[self.at : self.at + 1])
        span = (found[0].start, found[-1].end) if found else (0, len(self.text))
        raise FigureError(self.text, reason, span, advice)


_BETWEEN = (Kind.BETWEEN, Kind.BETWEEN_END)
