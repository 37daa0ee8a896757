"""The two ways in: a print alone, and a print with what its surroundings supply."""

from functools import lru_cache

from openbell.figures.figure import Figure, Qualifier
from openbell.figures.shape import Pattern, Shape, shape_of
from openbell.figures.surroundings import Direction
from openbell.figures.whole import Heard, read_whole

_MOST_SHAPES = 1 << 16
_met: set[tuple[Shape, Heard]] = set()
_patterns: dict[tuple[Shape, Heard], Pattern | None] = {}


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
    return _read(text, Heard(language, unit, scale, direction, qualifier, count))


@lru_cache(maxsize=1 << 16)
def _read(text: str, heard: Heard) -> Figure:
    if (found := shape_of(text)) is not None:
        shape, digits = found
        pattern = _pattern(shape, heard)
        if pattern is not None and (figure := pattern.filled(digits)) is not None:
            return figure
    return read_whole(text, heard)


def _pattern(shape: Shape, heard: Heard) -> Pattern | None:
    """The pattern of a shape, learnt when it is met for the second time: many are met once."""
    key = (shape, heard)
    if key in _patterns:
        return _patterns[key]
    if key not in _met:
        if len(_met) == _MOST_SHAPES:
            _met.clear()
            _patterns.clear()
        _met.add(key)
        return None
    return _patterns.setdefault(key, _learnt(shape, heard))


def _learnt(shape: Shape, heard: Heard) -> Pattern | None:
    few, many = shape.samples
    try:
        figures = tuple(read_whole(shape.printed(digits), heard) for digits in (few, many))
    except ValueError:
        return None
    return Pattern.of((figures[0], figures[1]), shape.samples)
