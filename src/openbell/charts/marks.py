"""What charts share: intervals, open sides, rival prints, and rivals that lie beyond the scale."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from math import log10
from typing import Any, Literal

from openbell.charts.chart import Keys, Spec
from openbell.charts.point import Point
from openbell.charts.style import DOUBT, GROUND, INK

Side = Literal["x", "y"]
Ends = tuple[Decimal, Decimal]
Placed = Iterable[tuple[Point, Mapping[str, Any]]]
"""Points, each with what says where it stands on the other axis, and in what colour."""

_DOUBTS = {
    ("rule", INK): "interval",
    ("point", INK): "open",
    ("tick", DOUBT): "rival",
    ("point", DOUBT): "far",
}
_VISIBLE = 0.008
_UPWARDS = {"x": ("triangle-right", "xOffset", 7), "y": ("triangle-up", "yOffset", -6)}
_DOWNWARDS = {"x": ("triangle-left", "xOffset", -7), "y": ("triangle-down", "yOffset", 6)}


def doubtful(spec: Spec) -> Keys:
    """What the marks of doubt mean, of those that a drawing has."""
    found = {_DOUBTS.get((mark["type"], mark.get("color", ""))) for mark in _marks(spec)}
    return tuple((name, f"chart_key_{name}") for name in _DOUBTS.values() if name in found)


def _marks(spec: Spec) -> Iterator[Mapping[str, Any]]:
    if "mark" in spec:
        yield spec["mark"]
    for part in (one for key in ("layer", "concat", "vconcat") for one in spec.get(key, ())):
        yield from _marks(part)


def doubts(
    placed: Placed, side: Side, scale: Spec, across: Spec, ends: Ends, size: int
) -> list[Spec]:
    """Layers over the points that tell what is uncertain of them.

    A whisker for each interval that the eye can see, an arrow on an open side, a tick for each
    rival, and a triangle at the edge of the scale for one beyond it.

    `scale` encodes the figure on `side`, `across` all the rest; `ends` are the ends of that scale,
    past which nothing is drawn; `size` is that of the drawing along the side, in pixels.
    """
    held = list(placed)
    layers = [_whiskers(held, side, scale, across, ends)]
    layers += [_open(held, side, scale, across, upwards=up) for up in (True, False)]
    layers.append(_rivals(held, side, scale, across, ends))
    layers += [_far(held, side, across, ends, size, upwards=up) for up in (True, False)]
    return [layer for layer in layers if layer["data"]["values"]]


def _whiskers(held: Placed, side: Side, scale: Spec, across: Spec, ends: Ends) -> Spec:
    logarithmic = scale["scale"].get("type") == "log"
    rows: list[dict[str, Any]] = []
    for one, row in held:
        if one.low is None or one.high is None:
            continue
        low, high = (min(max(bound, ends[0]), ends[1]) for bound in (one.low, one.high))
        if _share(low, high, ends, logarithmic=logarithmic) > _VISIBLE:
            tip = row.get("tip", one.shown)
            rows.append({**row, "low": float(low), "high": float(high), "tip": tip})
    encoding = {**across, side: {**scale, "field": "low"}, side + "2": {"field": "high"}}
    encoding.pop("color", None)
    mark = {"type": "rule", "color": INK, "strokeWidth": 1.5}
    return {"data": {"values": rows}, "mark": mark, "encoding": encoding}


def _share(low: Decimal, high: Decimal, ends: Ends, *, logarithmic: bool) -> float:
    """Which share of the scale lies between two places on it."""
    measured: Callable[[float], float] = log10 if logarithmic else float
    first, last, start, end = (measured(float(one)) for one in (low, high, *ends))
    return (last - first) / (end - start) if end > start else 0


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


def _rivals(held: Placed, side: Side, scale: Spec, across: Spec, ends: Ends) -> Spec:
    rows = [
        {**row, "value": float(rival.value), "tip": rival.tip(one.who)}
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
    ends: Ends,
    size: int,
    *,
    upwards: bool,
) -> Spec:
    rows = [
        {**row, "tip": rival.tip(one.who)}
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
