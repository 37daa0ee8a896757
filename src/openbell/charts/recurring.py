"""Annual recurring revenue as it was told over time, on a scale of powers of ten."""

from openbell.charts.chart import Spec
from openbell.charts.lines import lines, usable
from openbell.charts.point import Point, point
from openbell.charts.scale import amount_label
from openbell.charts.selection import dimensions, facts_of
from openbell.wording.edition import Edition

METRIC, UNIT = "annual-recurring-revenue", "USD"


def points(edition: Edition) -> list[Point]:
    """Of whole companies and in US dollars, by company and day."""
    found = [
        point(fact, edition, edition.language.period(fact["period"]))
        for fact in facts_of(edition, METRIC, product="total")
        if fact["unit"] == UNIT
        and fact["basis"] == "actual"
        and "forecaster" not in dimensions(fact)
        and fact["period_start"] == fact["period_end"] is not None
    ]
    return sorted(
        filter(usable, found),
        key=lambda one: (one.who, str(one.fact["period_end"]), one.place, one.fact["fact_id"]),
    )


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each company, named at its end."""
    return lines(points, edition, width, amount_label(edition, UNIT))
