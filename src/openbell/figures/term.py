"""One end of a print, as words: a number with all that stands before and after it.

    term := (sign | qualifier | currency | direction | per | note)* amount
            (qualifier | currency | ratio | counted | per | direction | note)*

Parts may come in any order, but each only once; what they mean together is for ``reading``.
"""

from dataclasses import dataclass, field
from fractions import Fraction

from openbell.figures.cursor import Cursor
from openbell.figures.figure import Qualifier
from openbell.figures.kind import Kind
from openbell.figures.lexer import Token
from openbell.figures.number import Number
from openbell.figures.parts import Amount

_NEGATIVE = (Kind.LOSS, Kind.FALL)
_UNREAD = Amount(Number(Fraction(0)))


@dataclass(slots=True)
class Term:
    """What one end says, each part with the token that said it.

    ``ends_at`` and ``last_word`` are where its number ends, and in what.
    """

    amount: Amount = _UNREAD
    ends_at: int = 0
    last_word: str = ""
    sign: Token | None = None
    direction: Token | None = None
    qualifier: Qualifier | None = None
    currencies: list[Token] = field(default_factory=list[Token])
    ratio: Token | None = None
    counted: Token | None = None
    ranked: bool = False
    opened: Token | None = None
    per: str | None = None

    @property
    def minus(self) -> bool:
        """Whether a sign of its own makes it negative."""
        return self.sign is not None and self.sign.kind is not Kind.PLUS

    @property
    def falls(self) -> bool:
        """Whether a word makes it negative: a loss or a fall."""
        return self.direction is not None and self.direction.kind in _NEGATIVE

    @property
    def pure(self) -> bool:
        """Whether it is a ratio: a percentage, multiple or fraction."""
        return self.ratio is not None or self.amount.ratio

    @property
    def has_unit(self) -> bool:
        """Whether it says of what it is."""
        return bool(self.currencies or self.counted or self.pure)

    def qualify(self, cursor: Cursor, token: Token, qualifier: Qualifier | None) -> None:
        """Takes a qualifier; of two, one must be a mere "as much as", or both the same."""
        if self.qualifier in (None, "exact") or self.qualifier == qualifier:
            self.qualifier = qualifier
        elif qualifier != "exact":
            advice = f"it cannot be both {self.qualifier} and {qualifier}"
            cursor.refuse("malformed", advice, token)

    def take_sign(self, cursor: Cursor, token: Token) -> None:
        """Takes a plus, minus or accounting parenthesis."""
        if self.sign is not None:
            cursor.refuse("malformed", "one sign is enough", self.sign, token)
        self.sign = token
        self._check_directions(cursor, token)

    def take_direction(self, cursor: Cursor, token: Token) -> None:
        """Takes a word for a loss, a fall or a rise."""
        if self.direction is not None and self.direction.kind is not token.kind:
            advice = "a fall, a loss and a rise do not add up: print the figure with one"
            cursor.refuse("sign_conflict", advice, self.direction, token)
        self.direction = token
        self._check_directions(cursor, token)

    def _check_directions(self, cursor: Cursor, token: Token) -> None:
        if self.sign is not None and self.falls:
            cursor.refuse("sign_conflict", "a fall or a loss is printed without a sign", token)
