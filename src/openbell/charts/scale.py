"""Axes that say their numbers as the language does: 2bn and 20亿, 40%, and powers of ten."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from openbell.charts.chart import Spec
from openbell.wording.edition import Edition
from openbell.wording.numerals import LanguageCode

_WORDS: dict[LanguageCode, tuple[tuple[str, str], ...]] = {
    "en": (("1e12", "tn"), ("1e9", "bn"), ("1e6", "m"), ("1e3", "k")),
    "zh": (("1e12", "万亿"), ("1e8", "亿"), ("1e4", "万")),
}
_CURRENCY = {"USD": ("US$", "美元"), "HKD": ("HK$", "港元"), "CNY": ("RMB ", "元")}
_MINUS = "\N{MINUS SIGN}"


def amount_label(edition: Edition, unit: str = "") -> str:
    """The label of a number as an expression; with its currency where `unit` is one."""
    before, after = _CURRENCY.get(unit, ("", ""))
    said = "format(abs(datum.value), ',~r')"
    for power, word in reversed(_WORDS[edition.code]):
        scaled = f"format(abs(datum.value) / {power}, ',~r') + '{word}'"
        said = f"abs(datum.value) >= {power} ? {scaled} : ({said})"
    sign = f"(datum.value < 0 ? '{_MINUS}' : '')"
    if edition.code == "zh":
        return f"datum.value == 0 ? '0' : {sign} + ({said}) + '{after}'"
    return f"datum.value == 0 ? '0' : {sign} + '{before}' + ({said})"


def powers_of_ten(low: Decimal, high: Decimal) -> list[float]:
    """The powers of ten from just below the lowest figure to just above the highest."""
    first = low.adjusted()
    last = high.adjusted() + (high != Decimal(10) ** high.adjusted())
    return [float(Decimal(10) ** power) for power in range(first, max(last, first + 1) + 1)]


def even_ticks(low: Decimal, high: Decimal, about: int) -> list[float]:
    """Round numbers, evenly apart, from at most the lowest figure or zero to the highest."""
    low, high = min(low, Decimal(0)), max(high, Decimal(0))
    raw = (high - low) / about or Decimal(1)
    unit = Decimal(10) ** raw.adjusted()
    step = next(unit * part for part in (1, 2, 5, 10) if unit * part >= raw)
    first, last = (low / step).to_integral(ROUND_FLOOR), (high / step).to_integral(ROUND_CEILING)
    return [float(step * number) for number in range(int(first), int(last) + 1)]


def number_label(edition: Edition, unit_kind: str, unit: str, style: str) -> str:
    """The label of an axis for any kind of unit; `style` says how ratios are printed."""
    if unit_kind == "ratio" and style == "percent":
        return f"(datum.value < 0 ? '{_MINUS}' : '') + format(abs(datum.value) * 100, ',~r') + '%'"
    if unit_kind == "ratio":
        times = ("×", "倍")[edition.code == "zh"] if style == "multiple" else ""
        return f"format(datum.value, ',~r') + '{times}'"
    return amount_label(edition, unit)


def log_axis(low: Decimal, high: Decimal, label: str) -> Spec:
    """A scale of powers of ten with a grid line at each and nowhere else."""
    ticks = powers_of_ten(low, high)
    return {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"type": "log", "domain": [ticks[0], ticks[-1]], "nice": False},
        "axis": {"values": ticks, "labelExpr": label, "ticks": False, "domain": False},
    }


def linear_axis(low: Decimal, high: Decimal, label: str, ticks: int) -> Spec:
    """An even scale that holds zero."""
    ends = [float(min(low, Decimal(0))), float(max(high, Decimal(0)))]
    return {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"domain": ends, "nice": False},
        "axis": {"tickCount": ticks, "labelExpr": label, "ticks": False, "domain": False},
        "stack": None,
    }


def time_axis(edition: Edition, first: str, last: str) -> Spec:
    """A scale of days with a line at each first of January."""
    return {
        "field": "day",
        "type": "temporal",
        "title": None,
        "scale": {"type": "utc", "domain": [{"expr": _utc(first)}, {"expr": _utc(last)}]},
        "axis": {
            "format": "%Y年" if edition.code == "zh" else "%Y",
            "tickCount": "year",
            "labelOverlap": True,
            "labelFlush": False,
        },
    }


def _utc(day: str) -> str:
    year, month, date = (int(part) for part in day.split("-"))
    return f"utc({year}, {month - 1}, {date})"
