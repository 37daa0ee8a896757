"""Figures as a reader of a page understands them: exact numbers, bounds and units, from words."""

import re
from dataclasses import dataclass
from decimal import Decimal

from openbell.site.safe import visible
from openbell.wording.words import load_words

Cells = dict[str, str]
"""A row of a published CSV file."""

_NUMBER = re.compile(r"(?P<digits>\d[\d,]*(?:\.\d+)?)(?P<scale>tn|bn|m(?!\w)|万亿|亿|万)?")
_SCALES = {"tn": 12, "bn": 9, "m": 6, "万亿": 12, "亿": 8, "万": 4}
_CURRENCIES = {
    "CNY": {"RMB", "元"},
    "HKD": {"HK$", "港元"},
    "USD": {"US$", "美元"},
    "EUR": {"欧元"},
    "GBP": {"英镑"},
    "JPY": {"日元"},
    "KRW": {"韩元"},
    "SGD": {"新加坡元"},
    "TWD": {"新台币"},
}
_PURE = {"", "×", "倍", "No.", "第"}
_MARKS = {"about": ("≈", "约"), "near": ("nearly", "近")}


@dataclass(frozen=True, slots=True)
class Told:
    """What a text says: both bounds, of which one may be open, and the marks before it."""

    low: Decimal | None
    high: Decimal | None
    marks: str = ""


def says(text: str, claim: Cells) -> bool:
    """Whether the text on a page says what the row of a claim does."""
    if not claim["low"] and not claim["high"]:
        return text == visible(claim["reported"])
    told = read(text, claim["unit"])
    low, high, value = (_decimal(claim[side]) for side in ("low", "high", "value"))
    if told is None:
        return False
    if (told.low, told.high) == (low, high) and not told.marks:
        return True
    closed = low is not None and high is not None
    return closed and (told.low, told.high) == (value, value) and _marked(told.marks, claim)


def says_interval(text: str, claim: Cells) -> bool:
    """Whether the text gives the whole interval of a claim."""
    told = read(text, claim["unit"])
    return told == Told(_decimal(claim["low"]), _decimal(claim["high"]))


def read(text: str, unit: str) -> Told | None:
    """The bounds that a text names in that unit; None where it is no figure of that unit."""
    plain = text.replace("\N{NO-BREAK SPACE}", " ").strip()
    if plain[:1] in {"≥", "≤"}:
        bound = _amount(plain[1:], unit)
        sides = (bound, None) if plain[0] == "≥" else (None, bound)
        return None if bound is None else Told(*sides)
    ends = re.split(r" to |至", plain)
    if len(ends) == 2:
        low, high = (_amount(end, unit) for end in ends)
        return None if low is None or high is None else Told(low, high)
    marks = next((one for pair in _MARKS.values() for one in pair if plain.startswith(one)), "")
    number = _amount(plain.removeprefix(marks), unit)
    return None if number is None else Told(number, number, marks)


def _marked(marks: str, claim: Cells) -> bool:
    """Whether the print's own doubt is told where the interval is not."""
    return marks in _MARKS.get(claim["qualifier"], ("",))


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _amount(text: str, unit: str) -> Decimal | None:
    text = text.strip()
    for word in sorted(_words(unit) - {""}, key=len, reverse=True):
        if text.endswith(word):
            text, named = text.removesuffix(word).strip(), word
            break
    else:
        named = ""
    sign = -1 if text.startswith("−") else 1
    text = text.removeprefix("−").strip()
    match = _NUMBER.search(text)
    if match is None:
        return None
    rest = (text[: match.start()] + text[match.end() :]).strip() + named
    share = unit == "1" and rest == "%"
    if not share and rest not in _words(unit):
        return None
    number = Decimal(match["digits"].replace(",", "")).scaleb(_SCALES.get(match["scale"], 0))
    return sign * (number.scaleb(-2) if share else number)


def _words(unit: str) -> set[str]:
    """What may stand beside a number of that unit, in either language."""
    if unit in {"", "1"}:
        return _PURE
    if re.fullmatch("[A-Z]{3}", unit):
        return _CURRENCIES.get(unit, set[str]()) | {unit}
    plain = unit.replace("_", " ")
    known = load_words()["counted"].get(unit)
    return {plain, *known} if known else {plain, plain + "s", ""}
