"""A number as printed: its value, and the weight of the last digit that counts.

Exact rationals throughout: nothing rounds before the interval is known, and a third is a third.
"""

from dataclasses import dataclass, replace
from fractions import Fraction

from openbell.figures.lexer import Token


@dataclass(frozen=True, slots=True)
class Number:
    """``weight`` counts every printed digit until a scale word drops trailing zeros.

    ``fractional``: decimals are printed, so all digits count under any scale. ``scale``: the
    product of the scale words over the whole number, 0 where parts have scales of their own
    (1亿5000万). ``scaled``: a scale word has acted. ``bare``: a scale word stands for the number
    (过亿). ``ratio``: a fraction of words, which may not end in decimals. ``spelled``: in words.
    """

    value: Fraction
    weight: Fraction = Fraction(1)
    fractional: bool = False
    scale: Fraction = Fraction(1)
    scaled: bool = False
    bare: bool = False
    ratio: bool = False
    spelled: bool = False

    @property
    def is_whole_and_unscaled(self) -> bool:
        """Whether every unit of it is printed: 8, 37,419,500, 九."""
        return not self.scaled and self.value.denominator == 1 and not self.fractional

    @property
    def last_nonzero(self) -> Fraction:
        """The weight of the last nonzero digit; of the last digit where there are decimals."""
        return self.weight if self.fractional else _trailing_zeros(self.value)

    def times(self, scale: Fraction) -> "Number":
        """Under a scale word: 580 under 亿 counts to 10亿, 15.0 to 0.1亿."""
        return replace(
            self,
            value=self.value * scale,
            weight=self.last_nonzero * scale,
            scale=self.scale * scale,
            scaled=True,
        )

    def followed_by(self, lower: "Number") -> "Number":
        """With the parts of a lower scale added: 1亿 and 5000万."""
        return replace(
            lower,
            value=self.value + lower.value,
            weight=lower.last_nonzero,
            scale=Fraction(0),
            scaled=True,
        )

    def converted(self, factor: Fraction) -> "Number":
        """In another unit: the same digits count."""
        return replace(self, value=self.value * factor, weight=self.weight * factor)


def printed(token: Token) -> Number:
    """The number of a token of digits."""
    weight = Fraction(1, 10**token.decimals)
    return Number(token.value, weight, fractional=token.decimals > 0)


def spelled(value: Fraction | int) -> Number:
    """A whole number in words: 百, 千, hundred and thousand count as scale words in it.

    So 三百 is as coarse as 3百; below one hundred words are as fine as digits.
    """
    number = Number(Fraction(value), spelled=True)
    if value < 100 or number.last_nonzero == 1:
        return number
    return replace(number, weight=number.last_nonzero, scaled=True)


def _trailing_zeros(value: Fraction) -> Fraction:
    whole, weight = int(value), 1
    while whole and whole % (weight * 10) == 0:
        weight *= 10
    return Fraction(weight)
