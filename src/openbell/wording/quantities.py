"""A claim's figure in words of one language: unit, sign, and the interval as an interval.

The bounds decide the shape, not the qualifier alone: a loss of more than 2bn is *at most* −2bn.
"""

import re
from dataclasses import dataclass, replace
from decimal import Context, Decimal
from typing import Literal

from openbell.wording.numerals import (
    MINUS,
    LanguageCode,
    grouped,
    percentage,
    plain,
    scale_of,
    scaled,
)

RatioStyle = Literal["percent", "multiple", "number"]

_PERCENT = re.compile(r"[%％‰]|百分|percent|per cent|\bbps?\b|基点|基點|成")
_MULTIPLE = re.compile(r"[倍番]|\btimes\b|fold\b|\d\s*[x×](?![a-z])")
_CURRENCY_EN = {"CNY": "RMB\N{NO-BREAK SPACE}", "HKD": "HK$", "USD": "US$"}
_CURRENCY_ZH = {
    "CNY": "元",
    "HKD": "港元",
    "USD": "美元",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
    "KRW": "韩元",
    "SGD": "新加坡元",
    "TWD": "新台币",
}
_CURRENCY = re.compile(r"[A-Z]{3}")
_EXACT = Context(prec=60)
_LONGEST = 6
GLANCE = 4
"""The digits that an eye takes in beside a mark."""
_GLANCE = Context(prec=GLANCE)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure as published: exact bounds (None: unbounded) and what the print says of them."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    unit: str | None
    unit_kind: str
    qualifier: str | None
    ratio_style: RatioStyle = "number"
    unit_word: tuple[str, str] = ("", "")
    """The thing counted, in the singular and in the plural (one form in Chinese)."""


def ratio_style(printed: str) -> RatioStyle:
    """Whether a pure number was printed as a percentage, as a multiple or bare."""
    if _PERCENT.search(printed):
        return "percent"
    return "multiple" if _MULTIPLE.search(printed) else "number"


def brief(quantity: Quantity, longest: int = _LONGEST) -> Quantity:
    """The same for a glance: numbers of more than six digits, or `longest`, rounded to four.

    A print has few digits and keeps them all; what was computed has as many as fit.
    """
    held = (quantity.value, quantity.low, quantity.high)
    value, low, high = (_brief(number, longest) for number in held)
    return replace(quantity, value=value, low=low, high=high)


def _brief(number: Decimal | None, longest: int) -> Decimal | None:
    if number is None or len(number.normalize(_EXACT).as_tuple().digits) <= longest:
        return number
    return _GLANCE.create_decimal(number)


def figure(quantity: Quantity, language: LanguageCode) -> str:
    """The figure as a reader should take it: ``≥ HK$4.3bn``, ``≈ RMB 2.2bn``, ``50%–65%``."""
    if quantity.low is None and quantity.high is None:
        return ""
    if quantity.low is None or quantity.high is None:
        sign = "≤" if quantity.low is None else "≥"
        bound = quantity.high if quantity.low is None else quantity.low
        return f"{sign}\N{NO-BREAK SPACE}{amount(bound or Decimal(0), quantity, language)}"
    if quantity.value is None:
        return span(quantity, language)
    marks = {"about": ("≈\N{NO-BREAK SPACE}", "约"), "near": ("nearly\N{NO-BREAK SPACE}", "近")}
    mark = marks.get(quantity.qualifier or "", ("", ""))[language == "zh"]
    return mark + amount(quantity.value, quantity, language)


def span(quantity: Quantity, language: LanguageCode) -> str:
    """The whole interval: ``RMB 190.5m to RMB 192m``; one-sided where it is unbounded.

    Both bounds are told with one scale word where both have any.
    """
    low, high = quantity.low, quantity.high
    if low is None or high is None or low == high:
        point = low if high is None else high
        if point is None:
            return ""
        sign = "" if low == high else ("≥" if high is None else "≤") + "\N{NO-BREAK SPACE}"
        return sign + amount(point, quantity, language)
    joint = " to " if language == "en" else "至"
    powers = [scale_of(abs(bound), language) for bound in (low, high)]
    most = min(powers) or None
    return joint.join(amount(bound, quantity, language, most) for bound in (low, high))


def amount(
    number: Decimal, quantity: Quantity, language: LanguageCode, most: int | None = None
) -> str:
    """One number in the quantity's unit, sign first; in scale words up to ten to the `most`."""
    sign = MINUS if number < 0 else ""
    return sign + _magnitude(abs(number), quantity, language, most)


def _magnitude(
    number: Decimal, quantity: Quantity, language: LanguageCode, most: int | None
) -> str:
    match quantity.unit_kind:
        case "monetary":
            return _money(scaled(number, language, most), quantity.unit, language)
        case "per_share":
            return _money(grouped(number, language, decimals=2), quantity.unit, language)
        case "ratio":
            return _ratio(number, quantity.ratio_style, language)
        case "rank":
            return (
                f"No.\N{NO-BREAK SPACE}{plain(number)}"
                if language == "en"
                else f"第{plain(number)}"
            )
        case _:
            return _count(scaled(number, language, most), number, quantity, language)


def _money(number: str, unit: str | None, language: LanguageCode) -> str:
    if not unit or not _CURRENCY.fullmatch(unit):
        return number
    if language == "en":
        return _CURRENCY_EN.get(unit, unit + "\N{NO-BREAK SPACE}") + number
    return number + _CURRENCY_ZH.get(unit, "\N{NO-BREAK SPACE}" + unit)


def _ratio(number: Decimal, style: RatioStyle, language: LanguageCode) -> str:
    if style == "percent":
        return percentage(number)
    times = ("×" if language == "en" else "倍") if style == "multiple" else ""
    return grouped(number, language) + times


def _count(shown: str, number: Decimal, quantity: Quantity, language: LanguageCode) -> str:
    if language == "zh":
        return shown + quantity.unit_word[0]
    word = quantity.unit_word[0 if number == 1 else 1]
    return f"{shown}\N{NO-BREAK SPACE}{word}" if word else shown
