"""What the place of a print says that the print does not: a table's unit and scale, a heading.

Nothing here overrides what is printed: each part is refused where the print speaks for itself.
The one exception is a money word of several meanings (元, $, ¥, dollars).
"""

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from openbell.figures.cursor import Cursor
from openbell.figures.figure import FigureError, Qualifier, Reason
from openbell.figures.kind import Kind
from openbell.figures.money import Unit
from openbell.figures.reading import Reading

Direction = Literal["loss", "fall"]

_SCALES = (Kind.TEN, Kind.MYRIAD, Kind.BIG, Kind.SCALE)


def with_unit(reading: Reading, unit: str) -> Reading:
    """In ``unit`` (ISO 4217, or "1"); FigureError ``unit_conflict`` where another is printed."""
    pure = unit == "1"
    if not pure and not (len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()):
        raise ValueError(f"no unit {unit!r}: give an ISO 4217 code in capitals, or '1'")
    printed = reading.unit.code
    agrees = printed == unit or unit in reading.unit.may_be
    open_to_it = reading.sort == "bare" or (reading.sort == "count" and pure)
    if not agrees and not open_to_it:
        said = printed or ("money" if reading.sort == "money" else "a count")
        raise _refusal(reading, "unit_conflict", f"the print says {said}, the record {unit}")
    return replace(reading, unit=Unit(unit))


def with_scale(reading: Reading, scale: str, language: str | None) -> Reading:
    """Under a scale word; FigureError ``scale_conflict`` where one is printed, or a ratio."""
    factor = read_scale(scale, language)
    if reading.sort == "ratio" or any(end.number.scaled for end in reading.ends):
        advice = f"the print has a scale or ratio of its own: leave out scale {scale!r}"
        raise _refusal(reading, "scale_conflict", advice)
    ends = tuple(replace(end, number=end.number.times(factor)) for end in reading.ends)
    return replace(reading, ends=ends)


def with_direction(reading: Reading, direction: Direction) -> Reading:
    """Mirrored, for a loss or a fall; FigureError ``sign_conflict`` where printed negative."""
    if direction not in ("loss", "fall"):
        raise ValueError(f"no direction {direction!r}: give 'loss' or 'fall'")
    if any(end.negative for end in reading.ends):
        advice = f"it is printed negative already: leave out direction {direction!r}"
        raise _refusal(reading, "sign_conflict", advice)
    ends = tuple(replace(end, negative=True) for end in reversed(reading.ends))
    return replace(reading, ends=ends)


def with_qualifier(reading: Reading, qualifier: Qualifier) -> Reading:
    """Qualified; FigureError ``qualifier_conflict`` where the print is qualified otherwise."""
    if qualifier not in ("exact", "about", "near", "over", "under", "at_least", "at_most"):
        raise ValueError(f"no qualifier {qualifier!r} for a single print")
    if reading.qualifier not in (None, "exact", qualifier):
        advice = f"the print says {reading.qualifier}, the record {qualifier}"
        raise _refusal(reading, "qualifier_conflict", advice)
    if len(reading.ends) == 2 and qualifier not in ("exact", "about"):
        raise _refusal(reading, "qualifier_conflict", f"a range is not {qualifier} its ends")
    return replace(reading, qualifier=qualifier)


def read_scale(scale: str, language: str | None = None) -> Fraction:
    """The factor of a scale word: ``亿``, ``百万``, ``thousand``; FigureError for others."""
    cursor = Cursor(scale, language)
    factor = Fraction(1)
    for token in cursor.tokens:
        if token.kind not in _SCALES or not token.value:
            cursor.refuse("unknown_word", "give a scale word: 万, 亿, thousand, million", token)
        factor *= token.value
    if not cursor.tokens:
        cursor.refuse("empty", "give a scale word: 万, 亿, thousand, million")
    return factor


def _refusal(reading: Reading, reason: Reason, advice: str) -> FigureError:
    return FigureError(reading.text, reason, (0, len(reading.text)), advice)
