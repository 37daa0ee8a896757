"""When shares were sold: funding rounds and listings of every company on one line of time."""

from decimal import Decimal

from openbell.charts.chart import Point, Spec
from openbell.charts.style import DIM, INK, NARROW, chart, colour, name_axis, own_colour
from openbell.wording.edition import Edition
from openbell.wording.package import Row

_DAYS = ("listed_on", "completed_on", "priced_on", "announced_on")


def points(edition: Edition) -> list[Point]:
    """A point for each offering of shares that has a day, the companies in the order of names."""
    found = [
        _point(row, edition)
        for row in edition.library.offerings.values()
        if row["family"] == "share" and _day(row) and row["status"] != "withdrawn"
    ]
    names = {one.company_id: edition.library.companies[one.company_id] for one in found}
    return sorted(
        found,
        key=lambda one: (
            edition.language.sort_key(names[one.company_id]),
            one.fact["period"],
            one.fact["offering_id"],
        ),
    )


def _point(row: Row, edition: Edition) -> Point:
    day = _day(row)
    fact = {
        "company_id": row["company_id"],
        "offering_id": row["offering_id"],
        "period": day,
        "agreement": "single",
        "kind": row["kind"],
    }
    name = edition.offering(row["offering_id"])
    shown = edition.language.day(day)
    return Point(fact, edition.company(row["company_id"]), name, Decimal(0), None, None, shown)


def _day(row: Row) -> str:
    return next((str(row[column]) for column in _DAYS if row.get(column)), "")


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A circle for a round, a diamond for a listing."""
    companies = list(edition.library.companies)
    names = {kind: edition.language.t(f"chart_timeline_{kind}") for kind in ("round", "listing")}
    rows = [
        {
            "who": one.who,
            "day": one.fact["period"][:10],
            "kind": names["round" if one.fact["kind"] == "funding_round" else "listing"],
            "colour": colour(one.company_id, companies),
        }
        for one in points
    ]
    shape = {
        "field": "kind",
        "type": "nominal",
        "title": None,
        "scale": {"domain": list(names.values()), "range": ["circle", "diamond"]},
        "legend": {"orient": "top", "symbolStrokeColor": INK, "symbolFillColor": DIM},
    }
    size = {"condition": {"test": f"datum.kind == '{names['listing']}'", "value": 150}, "value": 50}
    x = {
        "field": "day",
        "type": "temporal",
        "title": None,
        "axis": {"format": "%Y", "tickCount": "year", "labelOverlap": True},
    }
    return chart(
        width,
        {
            "data": {"values": rows},
            "mark": {"type": "point", "filled": True, "opacity": 0.85},
            "encoding": {
                "y": name_axis(),
                "x": x,
                "shape": shape,
                "color": own_colour(),
                "size": size,
            },
        },
        height={"step": 24 if width > NARROW else 22},
    )
