"""Tokens that a company's models handle in a day, as told over time."""

from openbell.charts.chart import Spec
from openbell.charts.lines import lines, usable
from openbell.charts.point import Point, point
from openbell.charts.scale import amount_label
from openbell.charts.selection import facts_of
from openbell.wording.edition import Edition


def points(edition: Edition) -> list[Point]:
    """By company and month, of all its models together."""
    found = [
        point(fact, edition, edition.language.period(fact["period"]))
        for fact in facts_of(edition, "daily-tokens")
        if fact["basis"] == "actual" and fact["period_end"] is not None and not fact["dimensions"]
    ]
    return sorted(
        filter(usable, found),
        key=lambda one: (one.who, str(one.fact["period_end"]), one.fact["fact_id"]),
    )


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each company, named at its end."""
    return lines(points, edition, width, amount_label(edition))
