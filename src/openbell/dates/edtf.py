"""Dates as far as they are known, for foundings, events and the steps of an offering.

The part of EDTF (ISO 8601-2, level 1) that the records need: a year, month or day, and a mark for
one that its source doubts (`2019?`) or gives roughly (`2019-06~`).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from openbell.dates.errors import DateError
from openbell.dates.units import read_unit

__all__ = ["EDTF_FORMS", "PartialDate", "Qualifier", "parse_edtf"]

Qualifier = Literal["uncertain", "approximate"]

EDTF_FORMS = ("2019", "2019-06", "2019-06-12", "2019?", "2019-06~")

_MARKS: dict[str, Qualifier] = {"?": "uncertain", "~": "approximate"}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date to the precision known: its `text`, and the first and last day that it may mean."""

    text: str
    start: date
    end: date
    qualifier: Qualifier | None

    def __str__(self) -> str:
        return self.text


def parse_edtf(text: str) -> PartialDate:
    """Read a partial date in any of `EDTF_FORMS`.

    Raises `DateError` (a `ValueError`) with the text, the reason and the allowed forms.
    """
    qualifier = _MARKS.get(text[-1:])
    try:
        unit = read_unit(text[:-1] if qualifier else text)
    except DateError as problem:
        raise DateError(text, problem.reason, EDTF_FORMS) from None
    if unit.kind not in ("year", "month", "day"):
        raise DateError(text, "a partial date is a year, a month or a day", EDTF_FORMS)
    return PartialDate(text, unit.start, unit.end, qualifier)
