"""How many times over an offering was subscribed, by tranche, on a scale of powers of ten."""

from dataclasses import replace
from decimal import Decimal

from openbell.charts.chart import Keys, Spec
from openbell.charts.dot import Dot
from openbell.charts.dots import dots
from openbell.charts.point import Point, point
from openbell.charts.scale import powers_of_ten
from openbell.charts.selection import dimensions, facts_of
from openbell.wording.edition import Edition
from openbell.wording.package import Row
from openbell.wording.quantities import GLANCE, brief, figure

PUBLIC = frozenset({"hk_public", "online"})
INSTITUTIONS = frozenset({"international", "offline"})
GROUPS = ("public", "institutions", "estimate")
KEYS: Keys = (
    ("dot-0", "chart_demand_public"),
    ("dot-1", "chart_demand_institutions"),
    ("ring", "chart_demand_estimate"),
)
_LOUD = ("allotment", "unstated", "press", "margin_estimate")
_COUNTS = ("ratio", "excess", "unstated")
_MARKS = {
    "public": ("var(--ob-c0)", "circle"),
    "institutions": ("var(--ob-c1)", "diamond"),
    "estimate": ("transparent", "circle"),
}


def points(edition: Edition) -> list[Point]:
    """Of each offering and tranche the allotment's multiple, else what the press says."""
    chosen: dict[tuple[str, str, bool], Row] = {}
    for fact in facts_of(edition, "subscription-multiple"):
        held = dimensions(fact)
        if held.get("tranche") not in PUBLIC | INSTITUTIONS or fact["basis"] != "actual":
            continue
        estimate = held.get("source") == "margin_estimate"
        key = (fact["offering_id"], held["tranche"], estimate)
        if key not in chosen or _rank(fact) < _rank(chosen[key]):
            chosen[key] = fact
    found = [_point(fact, edition) for fact in chosen.values()]
    tallest: dict[str, Decimal] = {}
    for one in found:
        key = one.fact["offering_id"]
        tallest[key] = max(tallest.get(key, Decimal(0)), one.place)
    return sorted(
        found,
        key=lambda one: (-tallest[one.fact["offering_id"]], one.fact["offering_id"], -one.place),
    )


def _point(fact: Row, edition: Edition) -> Point:
    what = edition.language.t(f"chart_demand_{group_of(fact)}")
    return point(fact, edition, f"{edition.offering(fact['offering_id'])} · {what}")


def group_of(fact: Row) -> str:
    """Who applied, or that it is an estimate made before the result."""
    held = dimensions(fact)
    if held.get("source") == "margin_estimate":
        return "estimate"
    return "public" if held.get("tranche") in PUBLIC else "institutions"


def _rank(fact: Row) -> tuple[int, int, str]:
    held = dimensions(fact)
    source, count = held.get("source", "unstated"), held.get("count", "unstated")
    loud = _LOUD.index(source) if source in _LOUD else len(_LOUD)
    return loud, _COUNTS.index(count) if count in _COUNTS else len(_COUNTS), fact["fact_id"]


def _times(fact: Row, edition: Edition) -> str:
    """The figure as a multiple, which a bare number in print is as well."""
    quantity = edition.quantity(fact)
    if quantity.ratio_style != "percent":
        quantity = replace(quantity, ratio_style="multiple")
    return figure(brief(quantity, GLANCE), edition.code)


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A dot for each tranche of an offering, from once over to thousands of times."""
    return drawing(points, [one.who for one in points], edition, width)


def drawing(
    points: list[Point], names: list[str], edition: Edition, width: int, room: int = 0
) -> Spec:
    """The dots on the lines of these names; the outermost two of a line carry their figures."""
    times = "×" if edition.code == "en" else "倍"
    marked = [
        Dot(
            one,
            name,
            *_MARKS[group_of(one.fact)],
            labelled=group_of(one.fact) != "estimate",
            said=_times(one.fact, edition),
        )
        for one, name in zip(points, names, strict=True)
    ]
    lowest = min((one.place for one in points), default=Decimal(1))
    highest = max((one.place for one in points), default=Decimal(10))
    ticks = powers_of_ten(min(lowest, Decimal(1)), max(highest, Decimal(10)))
    label = f"format(datum.value, ',~r') + '{times}'"
    return dots(marked, width, ticks, label, logarithmic=True, room=room)
