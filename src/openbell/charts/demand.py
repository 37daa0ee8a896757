"""How many times over an offering was subscribed, by tranche, on a scale of powers of ten."""

from decimal import Decimal

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.style import DIM, INK, NARROW, chart, name_axis
from openbell.wording.edition import Edition
from openbell.wording.package import Row

PUBLIC = {"hk_public", "online"}
INSTITUTIONS = {"international", "offline"}
GROUPS = ("public", "institutions", "estimate")
_LOUD = ("allotment", "unstated", "press", "margin_estimate")


def points(edition: Edition) -> list[Point]:
    """Of each offering and tranche the allotment's multiple, else what the press says."""
    chosen: dict[tuple[str, str, bool], Row] = {}
    for fact in facts_of(edition, "subscription-multiple"):
        held = _dimensions(fact)
        if held.get("tranche") not in PUBLIC | INSTITUTIONS or fact["basis"] != "actual":
            continue
        estimate = held.get("source") == "margin_estimate"
        key = (fact["offering_id"], held["tranche"], estimate)
        if key not in chosen or _rank(fact) < _rank(chosen[key]):
            chosen[key] = fact
    found = [
        point(fact, edition, edition.offering(offering_id))
        for (offering_id, _, _), fact in chosen.items()
    ]
    tallest: dict[str, Decimal] = {}
    for one in found:
        tallest[one.what] = max(tallest.get(one.what, Decimal(0)), one.value)
    return sorted(found, key=lambda one: (-tallest[one.what], one.what, -one.value))


def group_of(fact: Row) -> str:
    """Who applied, or that it is an estimate made before the result."""
    held = _dimensions(fact)
    if held.get("source") == "margin_estimate":
        return "estimate"
    return "public" if held.get("tranche") in PUBLIC else "institutions"


def _dimensions(fact: Row) -> dict[str, str]:
    return dict(part.split("=", 1) for part in (fact["dimensions"] or "").split(";") if part)


def _rank(fact: Row) -> tuple[int, int, str]:
    held = _dimensions(fact)
    ratio = ("ratio", "excess", "unstated").index(held.get("count", "unstated"))
    return _LOUD.index(held.get("source", "unstated")), ratio, fact["fact_id"]


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A dot for each tranche of an offering, from once over to thousands of times."""
    names = {name: edition.language.t(f"chart_demand_{name}") for name in GROUPS}
    rows = [
        {
            "who": one.who,
            "value": float(one.value),
            "shown": one.shown,
            "group": names[group_of(one.fact)],
        }
        for one in points
    ]
    y = name_axis()
    x = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "scale": {"type": "log", "domain": [1, 20000]},
        "axis": {"values": [1, 10, 100, 1000, 10000], "format": ","},
    }
    colours = {
        "field": "group",
        "type": "nominal",
        "title": None,
        "scale": {
            "domain": list(names.values()),
            "range": ["var(--ob-c0)", "var(--ob-c1)", "transparent"],
        },
        "legend": {"orient": "top", "symbolStrokeColor": INK},
    }
    dots = {
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 90, "opacity": 1, "stroke": DIM},
        "encoding": {"y": y, "x": x, "color": colours},
    }
    figures = {
        "data": {"values": rows},
        "mark": {"type": "text", "dy": -10, "fontSize": 10, "color": DIM},
        "encoding": {"y": y, "x": x, "text": {"field": "shown"}},
    }
    layers = [dots] if width <= NARROW else [dots, figures]
    return chart(width, *layers, height={"step": 32})
