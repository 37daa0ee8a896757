"""One offering's own drawings: demand by tranche, and the steps from the base to the net."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from openbell.charts import demand
from openbell.charts.chart import Spec
from openbell.charts.point import Point, point
from openbell.charts.raised import PARTS, net_of, of_offering, part_of
from openbell.charts.scale import amount_label, even_ticks, linear_axis
from openbell.charts.selection import dimensions
from openbell.charts.style import DIM, INK, chart, folded, name_axis
from openbell.wording.edition import Edition
from openbell.wording.quantities import amount, brief

_ROOM, _RIGHT, _STEP = 112, 84, 28


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the waterfall: from where to where it goes, and whether it is a difference.

    `high` is the upper bound of a figure.
    """

    name: str
    start: Decimal
    end: Decimal
    shown: str
    difference: bool = False
    high: Decimal = Decimal(0)


def tranches(offering_id: str, edition: Edition) -> list[Point]:
    """How many times over each tranche was subscribed; empty if only one is known."""
    found = [one for one in demand.points(edition) if one.fact["offering_id"] == offering_id]
    return found if len(found) > 1 else []


def tranches_spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A line for each tranche."""
    label = edition.language.label
    names = [label("tranche", dimensions(one.fact)["tranche"]) for one in points]
    return demand.drawing(points, names, edition, width, room=122)


def raised(offering_id: str, edition: Edition) -> list[Point]:
    """The gross figures and the net that follows from the last of them; empty if too few.

    A net is of one gross: it follows only one that takes the over-allotment as it does.
    """
    parts = {part_of(one.fact): one for one in of_offering(offering_id, edition)}
    gross = [parts[part] for part in PARTS[:3] if part in parts]
    if not gross:
        return []
    wanted = dimensions(gross[-1].fact).get("overallotment", "unstated")
    net = net_of(offering_id, wanted, edition)
    found = [*gross, point(net, edition, edition.language.t("chart_step_net"))] if net else gross
    return found if len(found) > 1 else []


def steps(points: list[Point], edition: Edition) -> list[Step]:
    """Base, over-allotment and gross; then expenses and net."""
    t = edition.language.t
    gross = [one for one in points if part_of(one.fact) != "net"]
    nets = [one for one in points if part_of(one.fact) == "net"]
    first, last = gross[0], gross[-1]
    alone = t("chart_step_base" if part_of(first.fact) == "base" else "chart_step_gross")
    found = [Step(alone, Decimal(0), first.place, first.shown, high=first.high or first.place)]
    if last is not first:
        found.append(_between(t("chart_step_overallotment"), first, last, edition))
        found.append(
            Step(
                t("chart_step_gross"),
                Decimal(0),
                last.place,
                last.shown,
                high=last.high or last.place,
            )
        )
    for net in nets:
        found.append(_between(t("chart_step_expenses"), last, net, edition))
        found.append(
            Step(t("chart_step_net"), Decimal(0), net.place, net.shown, high=net.high or net.place)
        )
    return found


def _between(name: str, one: Point, other: Point, edition: Edition) -> Step:
    """A difference of two figures, worked out here and marked as about."""
    change = other.place - one.place
    quantity = brief(replace(edition.quantity(one.fact), value=abs(change)))
    sign = "+" if change > 0 else "\N{MINUS SIGN}"
    shown = sign + amount(quantity.value or abs(change), quantity, edition.code)
    return Step(name, one.place, other.place, shown, difference=True)


def raised_spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """A bar for each figure, and a light one hanging between for each difference."""
    held = steps(points, edition)
    rows: list[dict[str, Any]] = [
        {
            "who": folded(step.name, _ROOM),
            "from": float(step.start),
            "value": float(step.end),
            "right": float(max(step.start, step.end, step.high)),
            "opacity": 0.35 if step.difference else 1,
            "shown": step.shown,
            "tip": f"{step.name} · {step.shown}",
        }
        for step in held
    ]
    top = max(max(step.start, step.end) for step in held)
    label = amount_label(edition, str(points[0].fact["unit"]))
    x = linear_axis(Decimal(0), top, label, 3)
    x["axis"]["values"] = [tick for tick in even_ticks(Decimal(0), top, 2) if tick <= top]
    y = name_axis(_ROOM, (row["who"] for row in rows))
    bar = {
        "data": {"values": rows},
        "mark": {"type": "bar", "height": 16, "color": "var(--ob-c0)", "stroke": "var(--ob-c0)"},
        "encoding": {
            "y": y,
            "x": {**x, "field": "from"},
            "x2": {"field": "value"},
            "fillOpacity": {"field": "opacity", "type": "quantitative", "scale": None},
            "tooltip": {"field": "tip"},
        },
    }
    figures = {
        "data": {"values": rows},
        "mark": {"type": "text", "align": "left", "dx": 7, "color": DIM, "fontSize": 11},
        "encoding": {"y": y, "x": {**x, "field": "right"}, "text": {"field": "shown"}},
    }
    whisker = {
        "data": {"values": _bounds(points, held)},
        "mark": {"type": "rule", "color": INK, "strokeWidth": 1.5},
        "encoding": {"y": y, "x": {**x, "field": "low"}, "x2": {"field": "high"}},
    }
    layers = [layer for layer in (bar, whisker, figures) if layer["data"]["values"]]
    return chart(width, _STEP * len(rows), *layers, left=_ROOM, right=_RIGHT)


def _bounds(points: list[Point], held: list[Step]) -> list[dict[str, Any]]:
    """The intervals of the figures that are wide enough to be seen."""
    told = [step for step in held if not step.difference]
    return [
        {"who": folded(step.name, _ROOM), "low": float(one.low), "high": float(one.high)}
        for step, one in zip(told, points, strict=True)
        if one.low is not None and one.high is not None and one.high - one.low > one.place / 100
    ]
