"""Figures over time: a line for each company, its name at the end."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import log10
from typing import Any

from openbell.charts.chart import Spec
from openbell.charts.extent import above_zero, ends_of, reach
from openbell.charts.marks import doubts
from openbell.charts.point import Point
from openbell.charts.scale import linear_axis, log_axis, time_axis
from openbell.charts.style import INK, NARROW, chart, colour, long, own, shape
from openbell.wording.edition import Edition

_APART = 15
"""Pixels between the names at the ends of lines, at least."""


def lines(
    points: list[Point],
    edition: Edition,
    width: int,
    label: str,
    *,
    logarithmic: bool = True,
    height: int = 0,
) -> Spec:
    """Figures over time, with names; on a scale of powers of ten unless told otherwise."""
    height = height or (320 if width > NARROW else 270)
    if logarithmic:
        y = log_axis(*above_zero(points), label)
    else:
        y = linear_axis(*reach(points), label, 5)
    y["axis"] |= {"labelFontSize": 11}
    rows = [(one, _row(one, edition)) for one in points]
    days = sorted(row["day"] for _, row in rows)
    x = time_axis(edition, _earlier(days[0], days[-1]), _later(days[-1]))
    across = {"x": x, "tooltip": {"field": "tip"}}
    marks = {
        "data": {"values": [row for _, row in rows]},
        "mark": {"type": "point", "filled": True, "size": 46, "opacity": 1},
        "encoding": {**across, "y": y, "color": own("colour"), "shape": own("shape")},
    }
    strokes = {
        "data": {"values": _one_a_day(rows)},
        "mark": {"type": "line", "strokeWidth": 1.75},
        "encoding": {"x": x, "y": y, "color": own("colour"), "detail": {"field": "who"}},
    }
    names = _names(rows, y, height, logarithmic=logarithmic)
    called = {
        "data": {"values": names},
        "mark": {"type": "text", "align": "left", "dx": 19, "color": INK, "fontWeight": 600},
        "encoding": {"x": x, "y": {**y, "field": "at"}, "text": {"field": "who"}},
    }
    keys = {
        "data": {"values": names},
        "mark": {"type": "point", "filled": True, "size": 46, "opacity": 1, "xOffset": 11},
        "encoding": {
            "x": x,
            "y": {**y, "field": "at"},
            "color": own("colour"),
            "shape": own("shape"),
        },
    }
    right = round(max(long(row["who"]) for row in names)) + 28
    over = doubts(rows, "y", y, across, ends_of(y), height)
    return chart(width, height, strokes, *over, marks, keys, called, left=68, right=right)


def _row(one: Point, edition: Edition) -> dict[str, Any]:
    when = edition.language.period(one.fact["period"])
    return {
        "who": one.who,
        "day": str(one.fact["period_end"]),
        "value": float(one.place),
        "colour": colour(one.company_id, edition),
        "shape": shape(one.company_id, edition),
        "tip": one.tip(one.who, when),
    }


def _one_a_day(rows: Sequence[tuple[Point, dict[str, Any]]]) -> list[dict[str, Any]]:
    """What lines are drawn through: where several prints are of one day, the last of them."""
    return list({(row["who"], row["day"]): row for _, row in rows}.values())


def _names(
    rows: Sequence[tuple[Point, dict[str, Any]]], y: Spec, height: int, *, logarithmic: bool
) -> list[dict[str, Any]]:
    """The name of each line at its last point, moved apart from the names below it."""
    measured: Callable[[float], float] = log10 if logarithmic else float
    low, high = (measured(end) for end in y["scale"]["domain"])
    last = {row["who"]: row for _, row in rows}
    latest = _later(max(row["day"] for row in last.values()))
    pixel = (high - low) / height
    found: list[dict[str, Any]] = []
    floor = float("-inf")
    for row in sorted(last.values(), key=lambda row: row["value"]):
        at = max(measured(row["value"]), floor)
        floor = at + _APART * pixel
        found.append({**row, "day": latest, "at": 10**at if logarithmic else at})
    return found


def _earlier(first: str, last: str) -> str:
    """A little before the first day, so that its mark stands clear of the edge."""
    held = date.fromisoformat(first), date.fromisoformat(last)
    return (held[0] - max((held[1] - held[0]) / 25, timedelta(days=20))).isoformat()


def _later(last: str) -> str:
    return (date.fromisoformat(last) + timedelta(days=9)).isoformat()


def usable(point: Point) -> bool:
    """Whether a figure can stand on a scale of powers of ten."""
    return point.place > Decimal(0)
