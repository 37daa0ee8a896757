"""The two ways in: a print alone, and a print with what its surroundings supply."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

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


def parse_figure(text: str, *, language: str | None = None) -> Figure:
    """The figure that ``text`` prints; FigureError where it is not exactly one.

    ``language`` (BCP 47) settles what only a language can: 兆 is 10¹² in ``zh-TW`` and ``ja``.
    """
    return read_figure(text, language=language)


def read_figure(
    text: str,
    *,
    language: str | None = None,
    unit: str | None = None,
    scale: str | None = None,
    direction: Direction | None = None,
    qualifier: Qualifier | None = None,
    count: bool = False,
) -> Figure:
    """The figure that ``text`` prints where it stands.

    ``unit`` (ISO 4217 or ``"1"``), ``scale`` (a word: 亿, thousand), ``direction`` and
    ``qualifier`` say what the surroundings say; FigureError where the print says otherwise,
    ValueError for a value that does not exist. ``count``: the metric counts things, so a bare
    whole number is exact.
    """
    arguments: tuple[object, ...] = (text, language, unit, scale, direction, qualifier)
    for place, argument in enumerate(arguments):
        if not isinstance(argument, str) and (argument is not None or place == 0):
            raise TypeError(f"figures are read from text, not from {type(argument).__name__}")
    return _read(text, language, unit, scale, direction, qualifier, count)


@lru_cache(maxsize=1 << 16)
def _read(
    text: str,
    language: str | None,
    unit: str | None,
    scale: str | None,
    direction: Direction | None,
    qualifier: Qualifier | None,
    count: bool,
) -> Figure:
    reading = read(text, language)
    if scale is not None:
        reading = with_scale(reading, scale, language)
    if unit is not None:
        reading = with_unit(reading, unit)
    if direction is not None:
        reading = with_direction(reading, direction)
    if qualifier is not None:
        reading = with_qualifier(reading, qualifier)
    return _figure(reading, counts=reading.sort == "count" or (count and reading.sort == "bare"))


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


def _interval(end: End, qualifier: Qualifier, q: Fraction) -> Interval:
    found = interval(qualifier, end.number.value, q)
    return found.mirrored() if end.negative else found


def _maybe(convert: Callable[[Fraction], Decimal], bound: Fraction | None) -> Decimal | None:
    return None if bound is None else convert(bound)


def _check(reading: Reading, found: Interval) -> None:
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
