"""How far shares closed above or below the offer price on their first day."""

from openbell.charts.chart import Spec
from openbell.charts.extent import clear, reach
from openbell.charts.marks import doubts
from openbell.charts.point import Point, point
from openbell.charts.scale import linear_axis
from openbell.charts.selection import facts_of
from openbell.charts.style import DIM, NARROW, chart, colour, folded, name_axis, own
from openbell.wording.edition import Edition

STEP = 26


def points(edition: Edition) -> list[Point]:
    """First closes against the offer price, the highest first."""
    first = {
        (row["company_id"], str(row["listed_on"]))
        for row in edition.library.offerings.values()
        if row["family"] == "share" and row.get("listed_on")
    }
    found = [
        point(fact, edition, edition.language.period(fact["period"]))
        for fact in facts_of(
            edition, "share-price-return", base="offer_price", session="close", venue="exchange"
        )
        if (fact["company_id"], fact["period"]) in first and fact["basis"] == "actual"
    ]
    return sorted(found, key=lambda one: (-one.place, one.who))


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A bar for each, its figure at the end, with a mark where another print has it otherwise."""
    room = 92 if width <= NARROW else 140
    ends = reach(points)
    held = [
        (
            one,
            {
                "who": folded(one.who, room),
                "shown": one.shown,
                "colour": colour(one.company_id, edition),
                "tip": one.tip(one.who, one.what),
                "value": float(one.place),
                "end": float(clear(one, ends)),
            },
        )
        for one in points
    ]
    height = STEP * len(held)
    y = name_axis(room, (folded(one.who, room) for one in points))
    x = linear_axis(*ends, "format(datum.value, '.0%')", width // 110)
    across = {"y": y, "tooltip": {"field": "tip"}}
    rows = {"values": [row for _, row in held]}
    right = 64
    layers = [
        {
            "data": rows,
            "mark": {"type": "bar", "height": 14},
            "encoding": {**across, "x": x, "color": own("colour")},
        },
        {
            "data": rows,
            "mark": {"type": "text", "align": "left", "dx": 7, "color": DIM},
            "encoding": {**across, "x": {**x, "field": "end"}, "text": {"field": "shown"}},
        },
        *doubts(held, "x", x, across, ends, width - room - right - 4),
    ]
    return chart(width, height, *layers, left=room, right=right)
