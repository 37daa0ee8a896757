"""Annual recurring revenue as it was told over time, on a scale of powers of ten."""

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.style import NARROW, chart, colour, own_colour
from openbell.wording.edition import Edition

METRIC, UNIT = "annual-recurring-revenue", "USD"


def points(edition: Edition) -> list[Point]:
    """Of whole companies and in US dollars, by company and day."""
    found = [
        point(fact, edition, edition.language.period(fact["period"]))
        for fact in facts_of(edition, METRIC, product="total")
        if fact["unit"] == UNIT
        and fact["basis"] == "actual"
        and "forecaster" not in fact["dimensions"]
        and fact["period_start"] == fact["period_end"] is not None
    ]
    return sorted(found, key=lambda one: (one.who, str(one.fact["period_end"]), one.value))


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each company, named at its end."""
    return lines(
        points,
        edition,
        width,
        "datum.value >= 1e9 ? '$' + format(datum.value / 1e9, ',~f')"
        " + 'bn' : '$' + format(datum.value / 1e6, ',~f') + 'm'",
    )


def lines(points: list[Point], edition: Edition, width: int, label: str) -> Spec:
    """Figures over time on a scale of powers of ten, each company named at its last point."""
    companies = list(edition.library.companies)
    rows = [
        {
            "who": one.who,
            "day": str(one.fact["period_end"]),
            "value": float(one.value),
            "colour": colour(one.company_id, companies),
        }
        for one in points
    ]
    last = list({row["who"]: row for row in rows}.values())
    x = {
        "field": "day",
        "type": "temporal",
        "title": None,
        "axis": {"format": "%Y-%m", "tickCount": width // 120, "labelAngle": 0},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"type": "log"},
        "axis": {"labelExpr": label, "tickCount": 5},
    }
    named = {"type": "text", "align": "left", "dx": 8, "fontWeight": 600}
    return chart(
        width,
        {
            "data": {"values": rows},
            "mark": {"type": "line", "point": {"size": 36, "filled": True}, "strokeWidth": 2},
            "encoding": {"x": x, "y": y, "color": own_colour(), "detail": {"field": "who"}},
        },
        {
            "data": {"values": last},
            "mark": named,
            "encoding": {"x": x, "y": y, "color": own_colour(), "text": {"field": "who"}},
        },
        height=320 if width > NARROW else 260,
        padding={"left": 2, "top": 8, "bottom": 2, "right": 78},
    )
