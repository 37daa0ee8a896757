"""Revenue and net profit by year, each company on a scale and in a currency of its own."""

from itertools import groupby

from openbell.charts.bars import bars, period_axis
from openbell.charts.chart import Spec
from openbell.charts.point import Point, point
from openbell.charts.selection import TOLD, dimensions, facts_of
from openbell.charts.style import DIM, INK, WIDE, whole
from openbell.wording.edition import Edition
from openbell.wording.package import Row

YEARS = tuple(str(year) for year in range(2021, 2026))
MEASURES = ("total", "attributable", "unstated")
"""The measures of net profit, the one that is drawn first."""
CELL, BETWEEN = 106, 62
"""Heights of a company's drawing, and of the space for its name and the years."""


def points(edition: Edition) -> list[Point]:
    """Of companies with two years or more: revenue, and net profit by the first measure given."""
    chosen = [fact for fact in told(edition) if fact["period"] in YEARS]
    years: dict[str, set[str]] = {}
    for fact in chosen:
        if fact["metric_id"] == "revenue":
            years.setdefault(fact["company_id"], set()).add(fact["period"])
    kept = [fact for fact in chosen if len(years.get(fact["company_id"], ())) > 1]
    found = [point(fact, edition, edition.metric(fact["metric_id"])) for fact in one_unit(kept)]
    return sorted(found, key=lambda one: (_name(one, edition), one.fact["period"], one.what))


def told(edition: Edition) -> list[Row]:
    """A fact for each company, period and metric: revenue as a whole, and one measure of profit."""
    ranked = [(0, fact) for fact in facts_of(edition, "revenue") if not fact["dimensions"]]
    for rank, measure in enumerate(MEASURES):
        ranked += [(rank, fact) for fact in facts_of(edition, "net-profit", measure=measure)]
    chosen: dict[tuple[str, str, str], Row] = {}
    for _, fact in sorted(ranked, key=lambda one: (one[0], one[1]["basis"], one[1]["fact_id"])):
        if fact["basis"] in TOLD and not dimensions(fact).keys() - {"measure"}:
            chosen.setdefault((fact["company_id"], fact["period"], fact["metric_id"]), fact)
    return list(chosen.values())


def one_unit(facts: list[Row]) -> list[Row]:
    """Of each company only the facts in the currency that most of them are in."""
    counts: dict[str, dict[str, int]] = {}
    for fact in facts:
        held = counts.setdefault(fact["company_id"], {})
        held[fact["unit"]] = held.get(fact["unit"], 0) + 1
    most = {key: max(sorted(held), key=lambda unit: held[unit]) for key, held in counts.items()}
    return [fact for fact in facts if fact["unit"] == most[fact["company_id"]]]


def _name(one: Point, edition: Edition) -> tuple[bytes, str]:
    row = edition.library.companies[one.company_id]
    return edition.language.sort_key(row), one.company_id


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """Small drawings side by side: full bars for revenue, light ones for profits and losses."""
    columns = 4 if width >= WIDE else 2
    between = 58
    cell = (width - between * columns) // columns
    drawn = [_cell(list(own), edition, cell) for _, own in groupby(points, lambda one: one.who)]
    spacing = {"row": BETWEEN, "column": between}
    placed = {"concat": drawn, "columns": columns, "spacing": spacing, "bounds": "flush"}
    return whole(placed, {"left": 2, "right": 2, "top": 4, "bottom": 8}, "pad")


def _cell(points: list[Point], edition: Edition, width: int) -> Spec:
    first = points[0]
    label = '"\'" + slice(datum.label, 2)'
    drawn = bars(points, edition, width, CELL, period_axis(list(YEARS), label))
    unit = edition.language.label("currency", first.fact["unit"])
    drawn["layer"] += [_line(first.who, -28, 13, INK), _line(unit, -14, 11, DIM)]
    return drawn


def _line(text: str, above: int, size: int, colour: str) -> Spec:
    """A line of text over a drawing: unlike a title it stands level with those beside it."""
    weight = "bold" if size > 12 else "normal"
    mark = {"type": "text", "text": text, "align": "left", "fontSize": size, "fontWeight": weight}
    return {
        "data": {"values": [{}]},
        "mark": {**mark, "color": colour},
        "encoding": {"x": {"value": -44}, "y": {"value": above}},
    }
