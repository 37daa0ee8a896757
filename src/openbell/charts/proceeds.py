"""What an offering raised: before the over-allotment, with it, and what was left after expenses."""

from decimal import Decimal
from itertools import groupby
from typing import Any

from openbell.charts.chart import Keys, Spec
from openbell.charts.extent import clear, reach
from openbell.charts.marks import doubts
from openbell.charts.point import Point
from openbell.charts.raised import PARTS, of_offering, part_of
from openbell.charts.scale import amount_label, linear_axis
from openbell.charts.style import DIM, GROUND, INK, NARROW, folded, name_axis, whole
from openbell.wording.edition import Edition

KEYS: Keys = (
    ("bar-full", "chart_proceeds_base"),
    ("bar-light", "chart_proceeds_whole"),
    ("bar-hollow", "chart_proceeds_unstated"),
    ("net", "chart_proceeds_net"),
)
_LIGHT = {"base": 1, "whole": 0.3, "unstated": 0}
STEP = 28


def points(edition: Edition) -> list[Point]:
    """Of offerings that listed, in the currency of the offering; the last stage that is told."""
    found = [one for key in edition.library.offerings for one in of_offering(key, edition)]
    gross = {one.fact["offering_id"]: one.place for one in found if part_of(one.fact) != "net"}
    kept = [one for one in found if one.fact["offering_id"] in gross]
    return sorted(
        kept,
        key=lambda one: (
            one.fact["unit"],
            -gross[one.fact["offering_id"]],
            one.fact["offering_id"],
            PARTS.index(part_of(one.fact)),
        ),
    )


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A panel for each currency, on a scale of its own."""
    panels = [
        _panel(list(held), edition, width)
        for _, held in groupby(points, lambda one: one.fact["unit"])
    ]
    return whole(
        {"vconcat": panels, "spacing": 62, "bounds": "flush"},
        {"left": 2, "right": 2, "top": 4, "bottom": 8},
        "pad",
    )


def _panel(points: list[Point], edition: Edition, width: int) -> Spec:
    room = 92 if width <= NARROW else 140
    ends = reach(points)
    unit = str(points[0].fact["unit"])
    held = [(one, _row(one, room)) for one in points]
    y = name_axis(room, (row["who"] for _, row in held))
    x = linear_axis(*ends, amount_label(edition), width // 120)
    x["axis"]["labelOverlap"] = True
    across = {"y": y, "tooltip": {"field": "tip"}}
    along = width - room - 88

    def bar(part: str) -> Spec:
        edge = {} if part == "base" else {"stroke": "var(--ob-c0)", "strokeWidth": 1}
        return {
            "data": {"values": [row for _, row in held if row["part"] == part]},
            "mark": {
                "type": "bar",
                "height": 15,
                "fillOpacity": _LIGHT[part],
                "color": "var(--ob-c0)",
                **edge,
            },
            "encoding": {**across, "x": x},
        }

    net = {
        "data": {"values": [row for _, row in held if row["part"] == "net"]},
        "mark": {"type": "tick", "thickness": 4, "height": 22, "color": INK, "stroke": GROUND},
        "encoding": {**across, "x": x},
    }
    figures = {
        "data": {"values": _ends(points, room, ends)},
        "mark": {"type": "text", "align": "left", "dx": 7, "color": DIM, "fontSize": 11},
        "encoding": {**across, "x": x, "text": {"field": "shown"}},
    }
    layers = [bar("whole"), bar("base"), bar("unstated"), net, figures]
    filled = [layer for layer in layers if layer["data"]["values"]]
    over = doubts(held, "x", x, across, ends, along)
    title = {"text": edition.language.label("currency", unit), "offset": 8, "dx": -room}
    height = STEP * len({one.who for one in points})
    return {"title": title, "width": along, "height": height, "layer": [*filled, *over]}


def _row(one: Point, room: int) -> dict[str, Any]:
    return {
        "who": folded(one.who, room),
        "value": float(one.place),
        "part": part_of(one.fact),
        "tip": one.tip(one.who, one.what),
    }


def _ends(points: list[Point], room: int, ends: tuple[Decimal, Decimal]) -> list[dict[str, Any]]:
    """The longest bar of each line, with its figure."""
    longest: dict[str, Point] = {}
    for one in points:
        if one.who not in longest or one.place > longest[one.who].place:
            longest[one.who] = one
    return [
        {"who": folded(one.who, room), "value": float(clear(one, ends)), "shown": one.shown}
        for one in longest.values()
    ]
