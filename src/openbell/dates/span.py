"""Spans of unknown place: how long, where the print does not say when (`10个月` is `P10M`).

ISO 8601 durations of whole years, months, weeks and days. Twelve months are a year and a week is
seven days, so equal spans share one text; days are never turned into months.
"""

import re

from openbell.dates.errors import DateError
from openbell.dates.units import require_plain

__all__ = ["read_span"]

FORMS = ("P10M", "P1Y", "P1Y6M", "P2W", "P3D")

_NUMBER = "([1-9][0-9]{0,3})"
_CALENDAR = re.compile(f"P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}D)?")
_WEEKS = re.compile(f"P{_NUMBER}W")


def read_span(text: str) -> str:
    """The canonical text of a span; raises `DateError` for any other text."""
    require_plain(text, FORMS)
    if match := _WEEKS.fullmatch(text):
        return f"P{int(match[1]) * 7}D"
    match = _CALENDAR.fullmatch(text)
    if match is None or text == "P":
        raise DateError(text, "no span of years, months, weeks or days is written so", FORMS)
    years, months, days = (int(part or 0) for part in match.groups())
    years, months = divmod(years * 12 + months, 12)
    parts = ((years, "Y"), (months, "M"), (days, "D"))
    return "P" + "".join(f"{count}{letter}" for count, letter in parts if count)
