"""How far shares closed above or below the offer price on their first day."""

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.style import DIM, DOUBT, NARROW, chart, colour, name_axis, own_colour
from openbell.wording.edition import Edition


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
    return sorted(found, key=lambda one: -one.value)


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A bar for each, with a mark where another print has it otherwise."""
    companies = list(edition.library.companies)
    rows = [
        {
            "who": one.who,
            "value": float(one.value),
            "shown": one.shown,
            "colour": colour(one.company_id, companies),
        }
        for one in points
    ]
    others = [{"who": one.who, "value": float(value)} for one in points for value in one.others]
    reach = max((one.value for one in points), default=1)
    least = min((one.value for one in points), default=0)
    y = name_axis()
    x = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "axis": {"format": "%", "tickCount": width // 110},
        "scale": {
            "domain": [float(min(least, 0)), float(reach) * (1.14 if width > NARROW else 1.4)]
        },
    }
    return chart(
        width,
        {
            "data": {"values": rows},
            "mark": {"type": "bar", "height": 14, "cornerRadiusEnd": 2},
            "encoding": {"y": y, "x": x, "color": own_colour()},
        },
        {
            "data": {"values": rows},
            "mark": {"type": "text", "align": "left", "dx": 5, "color": DIM},
            "encoding": {"y": y, "x": x, "text": {"field": "shown"}},
        },
        {
            "data": {"values": others},
            "mark": {"type": "tick", "color": DOUBT, "thickness": 2, "height": 20},
            "encoding": {"y": y, "x": x},
        },
        height={"step": 26},
    )
