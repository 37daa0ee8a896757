"""Revenue and net profit by year, each company on a scale and in a currency of its own."""

from collections.abc import Iterable
from itertools import groupby

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.style import DIM, DOUBT, LINE, WIDE, chart, colour
from openbell.wording.edition import Edition
from openbell.wording.package import Row

YEARS = tuple(str(year) for year in range(2021, 2026))
MEASURES = ("total", "attributable", "unstated")
"""The measures of net profit, the one that is drawn first."""


def points(edition: Edition) -> list[Point]:
    """Of companies with two years or more: revenue, and net profit by the first measure given."""
    revenue = [fact for fact in facts_of(edition, "revenue") if not fact["dimensions"]]
    profit: list[Row] = []
    for measure in reversed(MEASURES):
        profit += facts_of(edition, "net-profit", measure=measure)
    chosen: dict[tuple[str, str, str], Row] = {}
    for fact in (*revenue, *profit):
        plain = fact["basis"] in {"actual", "preliminary"} and "aggregation" not in (
            fact["dimensions"] or ""
        )
        if fact["period"] in YEARS and plain:
            chosen[fact["company_id"], fact["period"], fact["metric_id"]] = fact
    told: dict[str, set[str]] = {}
    for company_id, period, metric_id in chosen:
        if metric_id == "revenue":
            told.setdefault(company_id, set()).add(period)
    found = [
        point(fact, edition, edition.metric(fact["metric_id"]))
        for (company_id, _, _), fact in chosen.items()
        if len(told.get(company_id, ())) > 1
    ]
    return sorted(found, key=lambda one: (_name(one, edition), one.fact["period"], one.what))


def _name(one: Point, edition: Edition) -> tuple[bytes, str]:
    row = edition.library.companies[one.company_id]
    return edition.language.sort_key(row), one.company_id


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """Small drawings side by side: bars up for revenue and profits, down for losses."""
    columns = 4 if width >= WIDE else 2
    cell = (width - 24 * columns) // columns - 34
    drawn = [_cell(list(own), edition, cell) for _, own in groupby(points, lambda one: one.who)]
    whole = chart(width)
    for key in ("layer", "width", "autosize"):
        del whole[key]
    return whole | {"concat": drawn, "columns": columns, "spacing": {"row": 26, "column": 18}}


def _cell(points: list[Point], edition: Edition, width: int) -> Spec:
    first = points[0]
    companies = list(edition.library.companies)
    unit = str(first.fact["unit"])
    own = colour(first.company_id, companies)
    rows = [
        {
            "year": one.fact["period"],
            "value": float(one.value),
            "colour": own if one.fact["metric_id"] == "revenue" else LINE,
            "kind": one.fact["metric_id"],
        }
        for one in points
        if one.fact["unit"] == unit
    ]
    others = [
        {"year": one.fact["period"], "value": float(value), "kind": one.fact["metric_id"]}
        for one in points
        for value in one.others
        if one.fact["unit"] == unit and _near(value, points)
    ]
    x = {
        "field": "year",
        "type": "ordinal",
        "title": None,
        "axis": {"labelAngle": 0, "labelExpr": '"\'" + slice(datum.label, 2)', "ticks": False},
        "scale": {"domain": list(YEARS), "paddingInner": 0.25},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "axis": {"tickCount": 4, "labelExpr": _short(edition)},
        "stack": None,
    }
    offset = {"field": "kind", "sort": ["revenue", "net-profit"]}
    colours = {"field": "colour", "type": "nominal", "scale": None}
    bar = {"type": "bar", "cornerRadiusEnd": 1}
    return {
        "title": {
            "text": first.who,
            "subtitle": unit,
            "anchor": "start",
            "color": "var(--ob-ink)",
            "subtitleColor": DIM,
            "fontSize": 13,
            "subtitleFontSize": 11,
        },
        "width": width,
        "height": 110,
        "layer": [
            {
                "data": {"values": rows},
                "mark": bar,
                "encoding": {"x": x, "y": y, "xOffset": offset, "color": colours},
            },
            {
                "data": {"values": others},
                "mark": {"type": "tick", "color": DOUBT, "thickness": 2},
                "encoding": {"x": x, "y": y, "xOffset": offset},
            },
        ],
    }


def _near(value: object, points: Iterable[Point]) -> bool:
    """Whether a rival print can be drawn on the scale: not one that slipped by a factor of ten."""
    reach = max(abs(one.value) for one in points)
    return abs(value) <= 2 * reach  # pyright: ignore[reportArgumentType, reportOperatorIssue]


def _short(edition: Edition) -> str:
    """How the axis prints a number: in 亿 and 万, or in millions and billions."""
    if edition.code == "zh":
        return (
            "datum.value == 0 ? '0' : abs(datum.value) >= 1e8 ? format(datum.value / 1e8, ',~f') "
            "+ '亿' : format(datum.value / 1e4, ',~f') + '万'"
        )
    return "replace(replace(format(datum.value, '~s'), 'G', 'bn'), 'M', 'm')"
