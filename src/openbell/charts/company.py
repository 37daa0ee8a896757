"""One company's own drawings: its results period by period, and when it sold shares."""

import json
import re
from decimal import Context

from openbell.charts import timeline
from openbell.charts.bars import bars, period_axis
from openbell.charts.chart import Spec
from openbell.charts.point import Point, point
from openbell.charts.results import one_unit, told
from openbell.charts.style import NARROW, chart
from openbell.wording.edition import Edition
from openbell.wording.numerals import MINUS, scaled

_DRAWN = re.compile(r"\d{4}(?:-H[12])?")
MOST, LEAST = 8, 2
"""How many periods, or offerings, a drawing shows at most, and how many are worth one."""
_HEIGHT, _TALL, _LABEL = 190, 240, 38
"""Heights of a drawing for a phone and for a desk, and how wide a figure of a bar is."""
_SIDES = 68
_GLANCE = Context(prec=3)


def results(company_id: str, edition: Edition) -> list[Point]:
    """Revenue and net profit by year and half-year, the latest periods; empty if too few."""
    facts = [fact for fact in told(edition) if fact["company_id"] == company_id]
    held = one_unit([fact for fact in facts if _DRAWN.fullmatch(fact["period"])])
    held.sort(key=lambda fact: (str(fact["period_end"]), -len(fact["period"]), fact["metric_id"]))
    periods = list(dict.fromkeys(fact["period"] for fact in held))[-MOST:]
    if len(periods) < LEAST:
        return []
    kept = [fact for fact in held if fact["period"] in periods]
    return [point(fact, edition, edition.metric(fact["metric_id"])) for fact in kept]


def results_spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """Bars by period, with their figures where there is room."""
    periods = list(dict.fromkeys(one.fact["period"] for one in points))
    said = {period: _lines(period, edition) for period in periods}
    axis = period_axis(periods, f"({json.dumps(said, ensure_ascii=False)})[datum.label]")
    axis["axis"] |= {"labelFontSize": 10}
    height = _HEIGHT if width <= NARROW else _TALL
    labelled = (width - _SIDES) / len(periods) >= _LABEL * _abreast(points)
    drawn = bars(points, edition, width, height, axis, labelled=labelled)
    if labelled:
        drawn["layer"] += [_figures(points, edition, drawn, above=above) for above in (True, False)]
    made = chart(width, height, *drawn["layer"], left=_SIDES - 10, right=10)
    made["padding"] |= {"top": 16, "bottom": 40}
    return made


def _abreast(points: list[Point]) -> int:
    """How many figures stand side by side in a period: a loss stands below the line, alone."""
    profits = any(one.fact["metric_id"] == "net-profit" and one.place >= 0 for one in points)
    return 2 if profits else 1


def _lines(period: str, edition: Edition) -> list[str]:
    """A year, and below it which half."""
    year = period[:4]
    half = edition.language.period(period).replace(year, "").strip().removeprefix("年")
    return [year, half] if half else [year]


def _figures(points: list[Point], edition: Edition, drawn: Spec, *, above: bool) -> Spec:
    encoding = drawn["layer"][0]["encoding"]
    rows = [
        {
            "period": one.fact["period"],
            "kind": one.fact["metric_id"],
            "value": float(one.place),
            "said": (MINUS if one.place < 0 else "")
            + scaled(_GLANCE.create_decimal(abs(one.place)), edition.code),
        }
        for one in points
        if (one.place >= 0) is above
    ]
    mark = {"type": "text", "dy": -8 if above else 9, "fontSize": 10, "color": "var(--ob-dim)"}
    kept = {key: encoding[key] for key in ("x", "xOffset", "y")}
    return {
        "data": {"values": rows},
        "mark": mark,
        "encoding": {**kept, "text": {"field": "said"}},
    }


def sales(company_id: str, edition: Edition) -> list[Point]:
    """Its rounds and listings by day; empty if there are too few to draw."""
    found = [one for one in timeline.points(edition) if one.company_id == company_id]
    return found if len(found) >= LEAST else []


def sales_spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each round and each kind of sale."""
    names = [_sale(one, edition) for one in points]
    return timeline.drawing(points, names, edition, width, room=118)


def _sale(one: Point, edition: Edition) -> str:
    """A round by its name, without the company's; any other sale by its kind."""
    if not timeline.is_round(one):
        return edition.language.label("offering_kind", one.fact["kind"])
    named = edition.library.offerings[one.fact["offering_id"]].get("round")
    if edition.code == "en" and named:
        return str(named)
    return one.what.replace(one.who, "").removesuffix("融资") or one.what
