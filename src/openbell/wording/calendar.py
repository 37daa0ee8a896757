"""Dates, periods and instants in words of one language, to the precision they were given in.

Texts that are not of a known form are shown as they stand: a page never hides what a record says.
"""

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from openbell.dates import HONG_KONG
from openbell.wording.numerals import LanguageCode

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([?~%]?)")
_PART = re.compile(r"(\d{4})-(?:H([12])|Q([1-4])|(\d{1,2})M)")
_SPAN = re.compile(r"P(\d+)([YMWD])")
_CLOCK = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?")
_HALVES_ZH = {"1": "上半年", "2": "下半年"}
_UNITS_EN = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_UNITS_ZH = {"Y": "年", "M": "个月", "W": "周", "D": "天"}
_LAST_MICROSECOND = timedelta(microseconds=1)
_MANY = 1 << 14
"""Dates kept in words: the same few stand on thousands of pages."""


@lru_cache(maxsize=_MANY)
def day(text: str | date | None, language: LanguageCode) -> str:
    """A day, month or year, perhaps uncertain (EDTF): ``8 Jan 2026``, ``2026年1月``."""
    if text is None:
        return ""
    shown = text.isoformat() if isinstance(text, date) else text
    match = _DATE.fullmatch(shown)
    if not match:
        return _clock(shown, language) or shown
    year, month, number, doubt = match.groups()
    if doubt:
        return _doubted(day(shown[:-1], language), doubt, language)
    if language == "zh":
        parts = (f"{year}年", month and f"{int(month)}月", number and f"{int(number)}日")
        return "".join(part for part in parts if part)
    name = _MONTHS[int(month) - 1] if month and 1 <= int(month) <= 12 else month
    return " ".join(part for part in (number and str(int(number)), name, year) if part)


def _doubted(shown: str, doubt: str, language: LanguageCode) -> str:
    if doubt == "~":
        return f"about {shown}" if language == "en" else f"{shown}前后"
    return f"{shown} (uncertain)" if language == "en" else f"{shown}（存疑）"


def _clock(text: str, language: LanguageCode) -> str | None:
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    on, at, zone = match.groups()
    zone = {"Z": "UTC", None: ""}.get(zone, f"UTC{zone}")
    if language == "zh":
        return f"{day(on, language)}{at}" + (f"（{zone}）" if zone else "")
    return f"{day(on, language)}, {at}" + (f" ({zone})" if zone else "")


@lru_cache(maxsize=_MANY)
def instant(moment: datetime | None, language: LanguageCode) -> str:
    """An instant in Hong Kong time; the last microsecond of a day is shown as that day's end."""
    if moment is None:
        return ""
    local = moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(HONG_KONG)
    on = day(local.date(), language)
    after = local + _LAST_MICROSECOND
    if (after.hour, after.minute, after.second, after.microsecond) == (0, 0, 0, 0):
        return f"end of {on} (Hong Kong)" if language == "en" else f"{on}终了（香港时间）"
    clock = f"{local:%H:%M}" if local.second in {0, 59} else f"{local:%H:%M:%S}"
    return f"{on}, {clock} (Hong Kong)" if language == "en" else f"{on}{clock}（香港时间）"


@lru_cache(maxsize=_MANY)
def period(text: str, language: LanguageCode) -> str:
    """A period in canonical form, in words: ``H1 2025``, ``2025年上半年``, ``2022–2024``."""
    start, slash, end = text.partition("/")
    if slash:
        return _range(start, end, language)
    if match := _PART.fullmatch(text):
        return _part(match, language)
    if match := _SPAN.fullmatch(text):
        number, unit = int(match[1]), match[2]
        if language == "zh":
            return f"{number}{_UNITS_ZH[unit]}"
        return f"{number} {_UNITS_EN[unit]}" + ("" if number == 1 else "s")
    return day(text, language)


def _part(match: re.Match[str], language: LanguageCode) -> str:
    year, half, quarter, months = match.groups()
    if language == "en":
        return (f"H{half}" if half else f"Q{quarter}" if quarter else f"{months}M") + f" {year}"
    if half:
        return f"{year}年{_HALVES_ZH[half]}"
    return f"{year}年" + (f"第{'一二三四'[int(quarter) - 1]}季度" if quarter else f"前{months}个月")


def _range(start: str, end: str, language: LanguageCode) -> str:
    if start == "..":
        return f"to {period(end, language)}" if language == "en" else f"截至{period(end, language)}"
    if end == "..":
        return (
            f"from {period(start, language)}"
            if language == "en"
            else f"{period(start, language)}起"
        )
    joint = "–" if len(start) == len(end) == 4 else " – "
    return f"{period(start, language)}{joint if language == 'en' else '至'}{period(end, language)}"
