"""When shares were sold: funding rounds and listings of every company on one line of time."""

import re
from typing import Any

from openbell.charts.chart import Keys, Spec
from openbell.charts.point import Point
from openbell.charts.scale import time_axis
from openbell.charts.style import LINE, NARROW, chart, colour, folded, name_axis, own
from openbell.wording.edition import Edition
from openbell.wording.package import Row

KEYS: Keys = (("dot", "chart_timeline_round"), ("diamond", "chart_timeline_listing"))
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_DAYS = ("listed_on", "completed_on", "priced_on", "announced_on")
STEP = 24


def points(edition: Edition) -> list[Point]:
    """A point for each offering of shares that has a day, the companies in the order of names."""
    found = [
        _point(row, edition)
        for row in edition.library.offerings.values()
        if row["family"] == "share" and whole_day(day_of(row)) and row["status"] != "withdrawn"
    ]
    names = {one.company_id: edition.library.companies[one.company_id] for one in found}
    return sorted(
        found,
        key=lambda one: (
            edition.language.sort_key(names[one.company_id]),
            one.company_id,
            one.fact["period"],
            one.fact["offering_id"],
        ),
    )


def _point(row: Row, edition: Edition) -> Point:
    day = day_of(row)
    fact = {
        "company_id": row["company_id"],
        "offering_id": row["offering_id"],
        "period": day,
        "kind": row["kind"],
    }
    name = edition.offering(row["offering_id"])
    shown = edition.language.day(day)
    return Point(fact, edition.company(row["company_id"]), name, None, None, None, shown)


def day_of(row: Row) -> str:
    """The day by which an offering is placed: when it listed, else when it was done or told."""
    return next((str(row[column]) for column in _DAYS if row.get(column)), "")


def is_round(one: Point) -> bool:
    """Whether it is a round of funding, which is drawn as a dot; all else is a diamond."""
    return one.fact["kind"] == "funding_round"


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A dot for a round, a diamond for a listing, on a line for each company."""
    return drawing(points, [one.who for one in points], edition, width)


def drawing(
    points: list[Point], names: list[str], edition: Edition, width: int, room: int = 0
) -> Spec:
    """The points on the lines of these names."""
    room = room or (96 if width <= NARROW else 150)
    rows: list[dict[str, Any]] = [
        {
            "who": folded(name, room),
            "day": whole_day(one.fact["period"]),
            "shape": "circle" if is_round(one) else "diamond",
            "size": 60 if is_round(one) else 150,
            "colour": colour(one.company_id, edition),
            "tip": one.tip(one.what),
        }
        for one, name in zip(points, names, strict=True)
    ]
    days = sorted(row["day"] for row in rows)
    first, last = (f"{int(day[:4]) + more}-01-01" for day, more in ((days[0], 0), (days[-1], 1)))
    y = name_axis(room, (row["who"] for row in rows))
    y["axis"] |= {"grid": True, "gridColor": LINE}
    encoding = {
        "y": y,
        "x": time_axis(edition, first, last),
        "color": own("colour"),
        "shape": own("shape"),
        "size": {"field": "size", "type": "quantitative", "scale": None},
        "tooltip": {"field": "tip"},
    }
    mark = {"type": "point", "filled": True, "opacity": 0.9}
    layer = {"data": {"values": rows}, "mark": mark, "encoding": encoding}
    return chart(width, STEP * len(set(names)), layer, left=room, right=16)


def whole_day(text: str) -> str:
    """A day, a month or a year as a day: the first of it."""
    held = _DAY.match(text)
    return "-".join(part or "01" for part in held.groups()) if held else ""
