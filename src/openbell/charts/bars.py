"""Revenue beside profit or loss, period by period, on a scale of the company's own."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from openbell.charts.chart import Spec
from openbell.charts.extent import reach
from openbell.charts.marks import doubts
from openbell.charts.point import Point
from openbell.charts.scale import amount_label, linear_axis
from openbell.charts.style import LINE, colour, own
from openbell.wording.edition import Edition

KINDS = ("revenue", "net-profit")
_FIGURE = Decimal("0.1")
Placed = list[tuple[Point, Mapping[str, Any]]]


def bars(
    points: list[Point],
    edition: Edition,
    width: int,
    height: int,
    periods: Spec,
    *,
    labelled: bool = False,
) -> Spec:
    """Revenue as a full bar, profit or loss as a light one, with what is doubtful of both.

    `periods` encodes the field `period`; all points are in one unit. `labelled` bars leave room
    for a figure at their ends.
    """
    held: Placed = [(one, _row(one, edition)) for one in points]
    ends = _roomy(reach(points)) if labelled else reach(points)
    y = linear_axis(*ends, amount_label(edition), 4)
    offset = {"field": "kind", "scale": {"domain": list(KINDS)}}
    across = {"x": periods, "xOffset": offset, "tooltip": {"field": "tip"}}
    drawn = [_bars(held, kind, y, across) for kind in KINDS]
    zero = {
        "data": {"values": [{"zero": 0}]},
        "mark": {"type": "rule", "color": "var(--ob-dim)", "strokeWidth": 1},
        "encoding": {"y": {"field": "zero", "type": "quantitative", "scale": y["scale"]}},
    }
    over = doubts(held, "y", y, across, ends, height)
    return {"width": width, "height": height, "layer": [*drawn, zero, *over]}


def _roomy(ends: tuple[Decimal, Decimal]) -> tuple[Decimal, Decimal]:
    low, high = min(ends[0], Decimal(0)), max(ends[1], Decimal(0))
    room = (high - low) * _FIGURE
    return (low - room if low < 0 else low), high + room


def _row(one: Point, edition: Edition) -> dict[str, Any]:
    return {
        "period": one.fact["period"],
        "kind": one.fact["metric_id"],
        "colour": colour(one.company_id, edition),
        "shown": one.shown,
        "tip": one.tip(one.who, one.what, edition.language.period(one.fact["period"])),
    }


def _bars(held: Placed, kind: str, y: Spec, across: Spec) -> Spec:
    light = {} if kind == "revenue" else {"fillOpacity": 0.32, "strokeWidth": 1}
    rows = [{**row, "value": float(one.place)} for one, row in held if row["kind"] == kind]
    colours = {"fill": own("colour")} | ({"stroke": own("colour")} if light else {})
    return {
        "data": {"values": rows},
        "mark": {"type": "bar", **light},
        "encoding": {**across, "y": y, **colours},
    }


def period_axis(periods: list[str], label: str) -> Spec:
    """A place for each period, in this order."""
    return {
        "field": "period",
        "type": "ordinal",
        "title": None,
        "axis": {
            "labelAngle": 0,
            "labelExpr": label,
            "ticks": False,
            "domainColor": LINE,
            "labelFontSize": 11,
            "labelOverlap": False,
        },
        "scale": {"domain": periods, "paddingInner": 0.22, "paddingOuter": 0.1},
    }
