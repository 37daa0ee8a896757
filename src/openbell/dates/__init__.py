"""Periods, printed times, as-of instants and partial dates, from text to exact days and instants.

Nothing here reads a clock or a time zone database, and only the standard library is imported.
"""

from openbell.dates.as_of import AS_OF_FORMS, HONG_KONG, parse_as_of
from openbell.dates.edtf import EDTF_FORMS, PartialDate, parse_edtf
from openbell.dates.errors import AsOfError, DateError, PeriodError, PrintedTimeError
from openbell.dates.period import PERIOD_FORMS, Period, PeriodKind, parse_period
from openbell.dates.printed import PRINTED_FORMS, PrintedPrecision, PrintedTime, parse_printed

__all__ = [
    "AS_OF_FORMS",
    "EDTF_FORMS",
    "HONG_KONG",
    "PERIOD_FORMS",
    "PRINTED_FORMS",
    "AsOfError",
    "DateError",
    "PartialDate",
    "Period",
    "PeriodError",
    "PeriodKind",
    "PrintedPrecision",
    "PrintedTime",
    "PrintedTimeError",
    "parse_as_of",
    "parse_edtf",
    "parse_period",
    "parse_printed",
]
