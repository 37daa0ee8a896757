"""One print read by its words and digits, with what its surroundings supply, to a figure."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from openbell.figures import decimals
from openbell.figures.figure import Figure, FigureError, Qualifier
from openbell.figures.interval import Interval, interval
from openbell.figures.number import Number
from openbell.figures.reading import End, Reading, read
from openbell.figures.surroundings import (
    Direction,
    with_direction,
    with_qualifier,
    with_scale,
    with_unit,
)

_SHARP: tuple[Qualifier, ...] = ("exact", "at_least", "at_most", "range")


class Heard(NamedTuple):
    """What surrounds a print: the arguments of `read_figure`."""

    language: str | None = None
    unit: str | None = None
    scale: str | None = None
    direction: Direction | None = None
    qualifier: Qualifier | None = None
    counted: bool = False


def read_whole(text: str, heard: Heard) -> Figure:
    """The figure of a print by its words and digits, as `read_figure` has it."""
    reading = read(text, heard.language)
    if heard.scale is not None:
        reading = with_scale(reading, heard.scale, heard.language)
    if heard.unit is not None:
        reading = with_unit(reading, heard.unit)
    if heard.direction is not None:
        reading = with_direction(reading, heard.direction)
    if heard.qualifier is not None:
        reading = with_qualifier(reading, heard.qualifier)
    counts = reading.sort == "count" or (heard.counted and reading.sort == "bare")
    return _figure(reading, counts=counts)


def _figure(reading: Reading, *, counts: bool) -> Figure:
    single = len(reading.ends) == 1
    qualifier = reading.qualifier or ("exact" if single else "range")
    rule = qualifier if single or qualifier == "about" else "range"
    weights = [_weight(end.number, rule, counts) for end in reading.ends]
    spans = [_interval(end, rule, q) for end, q in zip(reading.ends, weights, strict=True)]
    whole = replace(spans[0], high=spans[-1].high)
    _check(reading, whole)
    first = reading.ends[0]
    value = -first.number.value if first.negative else first.number.value
    return Figure(
        value=decimals.nearest(value) if single else None,
        low=_maybe(decimals.floor, whole.low),
        high=_maybe(decimals.ceiling, whole.high),
        unit=reading.unit.code,
        qualifier=qualifier if single else "range",
        soft_low=_maybe(decimals.floor, whole.soft_low),
        soft_high=_maybe(decimals.ceiling, whole.soft_high),
        weight=decimals.nearest(weights[0]) if single else None,
        per=reading.per,
    )


def _weight(number: Number, qualifier: Qualifier, counts: bool) -> Fraction:
    """The weight of the last digit that counts: none for a whole count, which is exact.

    A count with a qualifier is as coarse as its last nonzero digit: 约200家 is 100 to 300.
    """
    if not counts or not number.is_whole_and_unscaled:
        return number.weight
    return Fraction(0) if qualifier in _SHARP else number.last_nonzero


def _interval(end: End, qualifier: Qualifier, q: Fraction) -> Interval[Fraction]:
    found = interval(qualifier, end.number.value, q, q / 2)
    return found.mirrored() if end.negative else found


def _maybe(convert: Callable[[Fraction], Decimal], bound: Fraction | None) -> Decimal | None:
    return None if bound is None else convert(bound)


def _check(reading: Reading, found: Interval[Fraction]) -> None:
    """Refuses what the tables' decimals cannot hold."""
    span = (0, len(reading.text))
    values = [end.number.value for end in reading.ends]
    bounds = (found.low, found.high, found.soft_low, found.soft_high)
    if not all(decimals.fits(bound) for bound in (*values, *bounds) if bound is not None):
        advice = "figures stay below 10^26: is a scale word repeated?"
        raise FigureError(reading.text, "too_large", span, advice)
    for number in (end.number for end in reading.ends):
        exact = decimals.is_exact(number.value) and decimals.is_exact(number.weight)
        if not exact and not number.ratio:
            advice = f"figures keep {decimals.PLACES} decimals, after percent is divided by 100"
            raise FigureError(reading.text, "too_precise", span, advice)
