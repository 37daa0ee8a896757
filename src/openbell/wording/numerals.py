"""Exact decimals as people write them: 4.167bn in English, 41.67亿 in Chinese.

A scale word is used only where it keeps every digit within reach of the eye; otherwise the number
stands in full. Nothing is rounded, and nothing is ever a float.
"""

from decimal import Context, Decimal
from typing import Literal

LanguageCode = Literal["en", "zh"]

_EXACT = Context(prec=60)
_SCALES: dict[LanguageCode, tuple[tuple[int, str], ...]] = {
    "en": ((12, "tn"), (9, "bn"), (6, "m")),
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
}
_DECIMALS: dict[LanguageCode, int] = {"en": 3, "zh": 4}
MINUS = "\N{MINUS SIGN}"


def plain(number: Decimal, *, decimals: int = 0) -> str:
    """All digits, no exponent, no padding beyond `decimals`: ``1.5``, ``116.20``."""
    whole, _, part = format(number.normalize(_EXACT), "f").partition(".")
    part = part.ljust(decimals, "0")
    return f"{whole}.{part}" if part else whole


def grouped(number: Decimal, language: LanguageCode, *, decimals: int = 0) -> str:
    """`plain` of a magnitude with separators: always in English, from five digits in Chinese."""
    whole, point, part = plain(number, decimals=decimals).partition(".")
    if language == "en" or len(whole) > 4:
        whole = f"{int(whole):,}"
    return whole + point + part


def scaled(number: Decimal, language: LanguageCode, most: int | None = None) -> str:
    """A magnitude with the largest scale word that leaves few decimals, else in full.

    No word above ten to the power of `most` is used, where that is given.
    """
    power = scale_of(number, language) if most is None else min(most, scale_of(number, language))
    word = dict(_SCALES[language]).get(power, "")
    return grouped(number.scaleb(-power, _EXACT), language) + word


def scale_of(number: Decimal, language: LanguageCode) -> int:
    """The power of ten of the scale word that a magnitude is told with; 0 for none."""
    for power, _ in _SCALES[language]:
        if number >= Decimal(10) ** power:
            _, _, part = plain(number.scaleb(-power, _EXACT)).partition(".")
            if len(part) <= _DECIMALS[language]:
                return power
    return 0


def percentage(number: Decimal) -> str:
    """A pure number as a percentage: ``0.1317`` is ``13.17%``."""
    return plain(number.scaleb(2, _EXACT)) + "%"


def file_size(size: int) -> str:
    """A file's size in powers of ten, to three digits: ``8.21 kB``."""
    amount, units = Decimal(size), ["GB", "MB", "kB", "B"]
    while amount >= 1000 and len(units) > 1:
        amount /= 1000
        units.pop()
    return f"{plain(Context(prec=3).create_decimal(amount))} {units[-1]}"
