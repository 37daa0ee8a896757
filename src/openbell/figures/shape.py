"""What prints of one shape share: 1.91亿元 and 2.35亿元 differ in their digits alone.

A press prints few shapes and many digits, and reading words costs six times what digits do. So the
words of a shape are read once, with digits that stand for all others; a print of that shape is then
those digits, times what the words make of one. Only a print of a single run of digits that nothing
else in it bears upon has a shape; all others are read whole, and tests hold both readings equal.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from openbell.figures import decimals
from openbell.figures.figure import Figure
from openbell.figures.interval import interval
from openbell.figures.lexer import LONGEST_PRINT

_PRINT = re.compile(
    r"([^0-9]*)"
    r"(0|[1-9][0-9]{0,2}((?:,[0-9]{3})+)|[1-9][0-9]{0,14})"
    r"(?:\.([0-9]{1,6}))?"
    r"([^0-9.,][^0-9]*)?"
)
_GROUPING = "\u2009\u202f，"


class Shape(NamedTuple):
    """The text around a run of digits, and how they are printed.

    ``places`` stand after its point; a whole number ends in so many ``zeros``, since under a scale
    word they do not count.
    """

    before: str
    after: str
    places: int
    zeros: int
    grouped: bool

    @property
    def samples(self) -> tuple[int, int]:
        """Digits that stand for all others: the fewest that have this shape, and many more."""
        least = "7" * max(1, self.places, 4 - self.zeros if self.grouped else 1)
        return int(least + "0" * self.zeros), int("3141593" + least + "0" * self.zeros)

    def printed(self, digits: int) -> str:
        """A print of this shape with these digits."""
        whole, part = divmod(digits, 10**self.places)
        shown = f"{whole:,}" if self.grouped else str(whole)
        point = f".{part:0{self.places}}" if self.places else ""
        return f"{self.before}{shown}{point}{self.after}"


def shape_of(text: str) -> tuple[Shape, int] | None:
    """The shape of a print, and its digits as one number; None where it has to be read whole."""
    match = _PRINT.fullmatch(text) if len(text) <= LONGEST_PRINT else None
    if match is None:
        return None
    before, whole, groups, part, after = match.groups("")
    if not _plain(before + after):
        return None
    number = whole.replace(",", "") + part
    zeros = 0 if part else len(number) - len(number.rstrip("0"))
    digits = int(number)
    return (Shape(before, after, len(part), zeros, bool(groups)), digits) if digits else None


def _plain(around: str) -> bool:
    """Whether nothing beside the run is a digit or groups digits, as full-width ones do."""
    return around.isascii() or not any(one.isdecimal() or one in _GROUPING for one in around)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The figure of any print of a shape, from that of its sample.

    ``unit`` is what one of its digits is worth and ``weight`` that of the last digit that counts,
    both in units of the last decimal that tables hold.
    """

    figure: Figure
    unit: int
    weight: int
    negative: bool

    @classmethod
    def of(cls, figures: tuple[Figure, Figure], digits: tuple[int, int]) -> "Pattern | None":
        """What two samples tell of all others: None where they are not in proportion."""
        figure, other = figures
        if figure.value is None or figure.weight is None:
            return None
        unit, rest = divmod(abs(decimals.units(figure.value)), digits[0])
        found = cls(figure, unit, decimals.units(figure.weight), figure.value < 0)
        return found if not rest and found.filled(digits[1]) == other else None

    def filled(self, digits: int) -> Figure | None:
        """The figure of a print with these digits; None where no decimal of the tables holds it."""
        x, weight, of = digits * self.unit, self.weight, self.figure
        if x + weight >= decimals.MOST_UNITS:
            return None
        found = interval(of.qualifier, 2 * x, 2 * weight, weight)  # in halves, so all are whole
        if self.negative:
            found = found.mirrored()
        return Figure(
            decimals.of_units(-x if self.negative else x),
            _floor(found.low),
            _ceiling(found.high),
            of.unit,
            of.qualifier,
            _floor(found.soft_low),
            _ceiling(found.soft_high),
            of.weight,
            of.per,
        )


def _floor(halves: int | None) -> Decimal | None:
    return None if halves is None else decimals.of_units(halves // 2)


def _ceiling(halves: int | None) -> Decimal | None:
    return None if halves is None else decimals.of_units(-(-halves // 2))
