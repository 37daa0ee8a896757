"""How the press prints a number: cut or rounded, in words of scale, near, about or above it.

What is printed here encloses the truth; a slip is made of the number before it is printed.
"""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from random import Random

from synthetic.truth import Style

_SCALES: dict[Style, tuple[Decimal, str, int]] = {
    "yuan": (Decimal(10) ** 8, "亿元", 2),
    "hkd": (Decimal(10) ** 8, "亿港元", 2),
    "price": (Decimal(1), "港元", 2),
    "percent": (Decimal("0.01"), "%", 1),
    "multiple": (Decimal(1), "倍", 1),
    "shares": (Decimal(10) ** 4, "万股", 2),
}
"""How a style is printed: in what, with which words after it, with how many decimals at most."""
_QUALIFIERS = {"": 78, "约": 8, "超": 8, "近": 6}
_ROUNDING = {"超": ROUND_FLOOR, "近": ROUND_CEILING}
_SMALLEST_VAGUE = 10
"""Below this a number is printed with every decimal and no qualifier, so that it is not zero."""


def printed(value: Decimal, style: Style, chance: Random) -> str:
    """A number as an article prints it."""
    scale, words, decimals = _SCALES[style]
    number = value / scale
    qualifier = ""
    if style != "price" and abs(number) > _SMALLEST_VAGUE:
        qualifier = chance.choices(list(_QUALIFIERS), list(_QUALIFIERS.values()))[0]
        decimals -= chance.randrange(decimals) if decimals > 1 else 0
    rounding = _ROUNDING.get(qualifier, ROUND_HALF_EVEN)
    return f"{qualifier}{number.quantize(Decimal(1).scaleb(-decimals), rounding):,f}{words}"


def slipped(value: Decimal, chance: Random) -> Decimal:
    """A number as a tired hand has it: a zero too many or too few, or two digits the wrong way."""
    slip = chance.randrange(3)
    if slip < 2:
        return value * 10 if slip else value / 10
    text = f"{value:f}"
    first = next((i for i, digit in enumerate(text) if digit in "123456789"), 0)
    swapped = text[:first] + text[first : first + 2][::-1] + text[first + 2 :]
    return Decimal(swapped) if swapped[first : first + 1].isdigit() else value
