"""Tokens that a company's models handle in a day, as told over time."""

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.recurring import lines
from openbell.wording.edition import Edition


def points(edition: Edition) -> list[Point]:
    """By company and month."""
    found = [
        point(fact, edition, edition.language.period(fact["period"]))
        for fact in facts_of(edition, "daily-tokens")
        if fact["basis"] == "actual" and fact["period_end"] is not None
    ]
    return sorted(found, key=lambda one: (one.who, str(one.fact["period_end"])))


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each company, named at its end."""
    if edition.code == "zh":
        label = "datum.value >= 1e12 ? datum.value / 1e12 + '万亿' : datum.value / 1e8 + '亿'"
    else:
        label = "datum.value >= 1e12 ? datum.value / 1e12 + 'tn' : datum.value / 1e9 + 'bn'"
    return lines(points, edition, width, label)
