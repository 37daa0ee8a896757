"""A dot on a named line, and which dots of a line carry their figure, on which side."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from openbell.charts.point import Point
from openbell.charts.style import folded

_LETTER = 6.2
"""Width of a letter of a figure, in pixels, with a little to spare."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A point on the line `name`, in a colour and a shape; whether it may carry its figure.

    `edge` is the colour around it, its own where none is given; `said` is a shorter figure.
    """

    point: Point
    name: str
    colour: str
    shape: str
    labelled: bool = True
    edge: str = ""
    said: str = ""

    @property
    def figure(self) -> str:
        """What it says beside it."""
        return self.said or self.point.shown


def figures(
    line: Iterable[Dot], room: int, place: Callable[[float], float]
) -> list[dict[str, Any]]:
    """The figures of a line: the highest to the right of all near it, the lowest to the left.

    Where the line runs on behind it, or the scale begins too near, a figure stands above its dot.
    """
    held = sorted(line, key=lambda dot: dot.point.place)
    shown = [dot for dot in held if dot.labelled] or held
    found: list[dict[str, Any]] = []
    for dot, align in ((shown[-1], "left"), (shown[0], "right"))[: 1 if len(shown) == 1 else 2]:
        wide = _LETTER * len(dot.figure) + 18
        spots = sorted(_ends(held, highest=align == "left"))
        at = float(dot.point.place)
        for spot in spots if align == "left" else reversed(spots):
            gap = place(spot) - place(at)
            if 0 < (gap if align == "left" else -gap) < wide:
                at = spot
        runs_on = any(float(other.point.place) > at for other in held)
        if (align == "left" and runs_on) or (align == "right" and place(at) < wide - 8):
            align, at = "center", float(dot.point.place)
        found.append(
            {"who": folded(dot.name, room), "value": at, "shown": dot.figure, "align": align}
        )
    return found


def _ends(line: list[Dot], *, highest: bool) -> Iterator[float]:
    """Where the dots of a line are, and where their intervals end."""
    for dot in line:
        yield float(dot.point.place)
        bound = dot.point.high if highest else dot.point.low
        if bound is not None:
            yield float(bound)
        yield from (float(rival.value) for rival in dot.point.rivals if rival.value > 0)
