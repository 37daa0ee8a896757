"""What charts share: intervals, open sides, rival prints, and rivals that lie beyond the scale."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, Literal

from openbell.charts.chart import Keys, Spec
from openbell.charts.extent import reach
from openbell.charts.point import Point
from openbell.charts.style import DOUBT, GROUND, INK

Side = Literal["x", "y"]
Placed = Iterable[tuple[Point, Mapping[str, Any]]]
"""Points, each with what says where it stands on the other axis, and in what colour."""

_DOUBTS = ("interval", "open", "rival", "far")
_VISIBLE = Decimal("0.008")
_UPWARDS = {"x": ("triangle-right", "xOffset", 7), "y": ("triangle-up", "yOffset", -6)}
_DOWNWARDS = {"x": ("triangle-left", "xOffset", -7), "y": ("triangle-down", "yOffset", 6)}


def doubtful(points: list[Point], scale_of: Callable[[Point], str]) -> Keys:
    """What the marks of doubt mean, of those that are drawn on any of the scales."""
    scales: dict[str, list[Point]] = {}
    for one in points:
        if one.is_fact:
            scales.setdefault(scale_of(one), []).append(one)
    drawn = {name for held in scales.values() for name in _doubts_on(held)}
    return tuple((name, f"chart_key_{name}") for name in _DOUBTS if name in drawn)


def _doubts_on(points: list[Point]) -> Iterator[str]:
    low, high = reach(points)
    least = (high - low) * _VISIBLE
    for one in points:
        if one.low is None or one.high is None:
            yield "open"
        elif one.high - one.low > least:
            yield "interval"
        for rival in one.rivals:
            yield "rival" if low <= rival.value <= high else "far"


def doubts(
    placed: Placed, side: Side, scale: Spec, across: Spec, ends: tuple[Decimal, Decimal], size: int
) -> list[Spec]:
    """Layers over the points that tell what is uncertain of them.

    A whisker for each interval that the eye can see, an arrow on an open side, a tick for each
    rival, and a triangle at the edge of the scale for one beyond it.

    `scale` encodes the figure on `side`, `across` all the rest; `size` is that of the drawing along
    the side, in pixels.
    """
    held = list(placed)
    layers = [_whiskers(held, side, scale, across, ends)]
    layers += [_open(held, side, scale, across, upwards=up) for up in (True, False)]
    layers.append(_rivals(held, side, scale, across, ends))
    layers += [_far(held, side, across, ends, size, upwards=up) for up in (True, False)]
    return [layer for layer in layers if layer["data"]["values"]]


def _whiskers(
    held: Placed, side: Side, scale: Spec, across: Spec, ends: tuple[Decimal, Decimal]
) -> Spec:
    least = (ends[1] - ends[0]) * _VISIBLE
    rows = [
        {**row, "low": float(one.low), "high": float(one.high), "tip": row.get("tip", one.shown)}
        for one, row in held
        if one.low is not None and one.high is not None and one.high - one.low > least
    ]
    encoding = {**across, side: {**scale, "field": "low"}, side + "2": {"field": "high"}}
    encoding.pop("color", None)
    mark = {"type": "rule", "color": INK, "strokeWidth": 1.5}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _open(held: Placed, side: Side, scale: Spec, across: Spec, *, upwards: bool) -> Spec:
    rows = [
        {**row, "value": float(one.place)}
        for one, row in held
        if one.is_fact and (one.high if upwards else one.low) is None
    ]
    shape, offset, by = (_UPWARDS if upwards else _DOWNWARDS)[side]
    mark = {"type": "point", "shape": shape, "size": 28, "filled": True, "opacity": 1}
    encoding = {**across, side: {**scale, "field": "value"}}
    encoding.pop("color", None)
    return {
        "data": {"values": rows},
        "mark": {**mark, "color": INK, offset: by},
        "encoding": encoding,
    }


def _rivals(
    held: Placed, side: Side, scale: Spec, across: Spec, ends: tuple[Decimal, Decimal]
) -> Spec:
    rows = [
        {**row, "value": float(rival.value), "tip": f"{one.who} · {rival.shown}"}
        for one, row in held
        for rival in one.rivals
        if ends[0] <= rival.value <= ends[1]
    ]
    long = "height" if side == "x" else "width"
    mark = {
        "type": "tick",
        "color": DOUBT,
        "thickness": 3,
        "stroke": GROUND,
        "strokeWidth": 0.75,
        long: 18 if side == "x" else 11,
    }
    encoding = {**across, side: {**scale, "field": "value"}}
    encoding.pop("color", None)
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _far(
    held: Placed,
    side: Side,
    across: Spec,
    ends: tuple[Decimal, Decimal],
    size: int,
    *,
    upwards: bool,
) -> Spec:
    rows = [
        {**row, "tip": f"{one.who} · {rival.shown}"}
        for one, row in held
        for rival in one.rivals
        if (rival.value > ends[1] if upwards else rival.value < ends[0])
    ]
    shape, _, _ = (_UPWARDS if upwards else _DOWNWARDS)[side]
    edge = size if upwards is (side == "x") else 0
    mark = {"type": "point", "shape": shape, "size": 46, "filled": True, "opacity": 1}
    encoding = {**across, side: {"value": edge}}
    encoding.pop("color", None)
    return {"data": {"values": rows}, "mark": {**mark, "color": DOUBT}, "encoding": encoding}
