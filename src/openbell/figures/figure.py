"""What a print says, as an interval, and what is said back when it cannot be read.

The two types that leave this package. They hold no behaviour, so that every layer above can
pass them on, compare them and pickle them without knowing how print is read.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal["exact", "about", "near", "over", "under", "at_least", "at_most", "range"]

Reason = Literal[
    "ambiguous",
    "empty",
    "malformed",
    "no_figure",
    "qualifier_conflict",
    "scale_conflict",
    "sign_conflict",
    "too_large",
    "too_long",
    "too_precise",
    "two_figures",
    "unit_conflict",
    "unknown_word",
    "vague",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """One printed figure: a closed interval of exact decimals, ``None`` for an unbounded side.

    ``value`` is the number printed, sign and scale applied (``None`` for a range).
    ``unit`` is an ISO 4217 code, ``"1"`` for a percentage (divided by 100), multiple, fraction,
    or number of basis points, and ``None`` where the print names none.
    ``soft_low`` and ``soft_high`` say how far *over* and *under* are believed to reach.
    ``weight`` is that of the last digit that counts (``None`` for a range), and ``per`` the
    denominator as printed (``"share"`` of ``HK$116.20 per share``).

    Every number fits ``decimal128(38, 12)``: bounds are rounded outwards at twelve decimals.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    qualifier: Qualifier
    soft_low: Decimal | None = None
    soft_high: Decimal | None = None
    weight: Decimal | None = None
    per: str | None = None


class FigureError(ValueError):
    """A print that is not one readable figure.

    ``text`` is the whole print, ``reason`` a word for machines, ``span`` the half-open range of
    characters at fault, ``fragment`` those characters, and ``advice`` what to do about them.
    """

    def __init__(self, text: str, reason: Reason, span: tuple[int, int], advice: str) -> None:
        super().__init__(text, reason, span, advice)
        self.text = text
        self.reason: Reason = reason
        self.span = span
        self.fragment = text[span[0] : span[1]]
        self.advice = advice

    def __str__(self) -> str:
        where = f" at {self.fragment!r}" if self.fragment not in ("", self.text) else ""
        return f"cannot read {self.text!r} as a figure: {self.reason}{where}: {self.advice}"
