"""Dots on named lines: several figures of one thing side by side, the outermost with its figure."""

from collections.abc import Iterable
from itertools import groupby
from math import log10
from typing import Any

from openbell.charts.chart import Spec
from openbell.charts.dot import Dot, figures
from openbell.charts.extent import ends_of
from openbell.charts.marks import doubts
from openbell.charts.point import Point
from openbell.charts.style import DIM, LINE, NARROW, chart, folded, name_axis, own


def dots(
    held: list[Dot],
    width: int,
    ticks: list[float],
    label: str,
    *,
    logarithmic: bool,
    step: int = 30,
    room: int = 0,
    right: int = 58,
) -> Spec:
    """The drawing; of each line the first and last labelled dot carry their figures outside it.

    `ticks` are all the lines of the grid, from one end of the scale to the other.
    """
    room = room or (96 if width <= NARROW else 150)
    along = width - room - right - 4
    kind = {"type": "log"} if logarithmic else {}
    x: Spec = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {**kind, "domain": [ticks[0], ticks[-1]], "nice": False},
        "axis": {"values": ticks, "labelExpr": label, "ticks": False, "domain": False},
    }
    if along < 60 * len(ticks):
        x["axis"] |= {"labelOverlap": "greedy"}

    def place(value: float) -> float:
        low, high = (log10(end) if logarithmic else end for end in (ticks[0], ticks[-1]))
        return ((log10(value) if logarithmic else value) - low) / (high - low) * along

    rows = [(dot.point, _row(dot, room)) for dot in held]
    y = name_axis(room, (row["who"] for _, row in rows))
    across = {"y": y, "tooltip": {"field": "tip"}}
    beside = [
        one for _, line in groupby(held, lambda dot: dot.name) for one in figures(line, room, place)
    ]
    marks = {
        "data": {"values": [row for _, row in rows]},
        "mark": {"type": "point", "size": 80, "opacity": 1, "strokeWidth": 1.5},
        "encoding": {
            **across,
            "x": x,
            "fill": own("colour"),
            "stroke": own("edge"),
            "shape": own("shape"),
        },
    }
    spans = {
        "data": {
            "values": [
                row for _, line in groupby(rows, lambda one: one[1]["who"]) for row in _span(line)
            ]
        },
        "mark": {"type": "rule", "color": LINE, "strokeWidth": 2},
        "encoding": {"y": y, "x": {**x, "field": "low"}, "x2": {"field": "high"}},
    }
    layers = [spans, marks]
    for align, shift, up in (("left", 9, 0), ("right", -9, 0), ("center", 0, -11)):
        shown = [one for one in beside if one["align"] == align]
        mark = {"type": "text", "align": align, "dx": shift, "dy": up, "color": DIM, "fontSize": 11}
        encoding = {**across, "x": x, "text": {"field": "shown"}}
        layers.append({"data": {"values": shown}, "mark": mark, "encoding": encoding})
    over = doubts(rows, "x", x, across, ends_of(x), along)
    return chart(width, step * len(y["scale"]["domain"]), *layers, *over, left=room, right=right)


def _row(dot: Dot, room: int) -> dict[str, Any]:
    one = dot.point
    return {
        "who": folded(dot.name, room),
        "value": float(one.place),
        "colour": dot.colour,
        "edge": dot.edge or (DIM if dot.colour == "transparent" else dot.colour),
        "shape": dot.shape,
        "tip": one.tip(one.what),
    }


def _span(line: Iterable[tuple[Point, dict[str, Any]]]) -> list[dict[str, Any]]:
    """From the lowest dot of a line to the highest, where there are several."""
    held = [row for _, row in line]
    values = [row["value"] for row in held]
    return [{"who": held[0]["who"], "low": min(values), "high": max(values)}] if held[1:] else []
