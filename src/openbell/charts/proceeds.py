"""What an offering raised: before the over-allotment, with it, and what was left after expenses."""

from openbell.charts.chart import Point, Spec, facts_of, point
from openbell.charts.style import DIM, INK, LINE, NARROW, chart, name_axis
from openbell.wording.edition import Edition
from openbell.wording.package import Row

PARTS = ("base", "whole", "net")
"""Gross without the over-allotment, gross with it, and net of expenses."""
_STAGES = ("final", "", "unstated", "upsized", "initial")


def points(edition: Edition) -> list[Point]:
    """Of offerings that listed, in the currency of the offering; the last stage that is told."""
    chosen: dict[tuple[str, str], Row] = {}
    for metric_id in ("gross-proceeds", "net-proceeds"):
        for fact in facts_of(edition, metric_id):
            offering = edition.library.offerings[fact["offering_id"]]
            listed = offering.get("listed_on") and fact["basis"] == "actual"
            if listed and fact["unit"] == offering.get("currency") and part_of(fact):
                key = (fact["offering_id"], part_of(fact))
                if key not in chosen or _rank(fact) < _rank(chosen[key]):
                    chosen[key] = fact
    found = [point(fact, edition, edition.offering(key[0])) for key, fact in chosen.items()]
    return sorted(found, key=lambda one: (one.fact["unit"], one.who, part_of(one.fact)))


def part_of(fact: Row) -> str:
    """Which part of the drawing a fact is."""
    held = _dimensions(fact)
    if "forecaster" in held:
        return ""
    if fact["metric_id"] == "net-proceeds":
        return "net"
    return "whole" if held.get("overallotment") == "included" else "base"


def _dimensions(fact: Row) -> dict[str, str]:
    return dict(part.split("=", 1) for part in (fact["dimensions"] or "").split(";") if part)


def _rank(fact: Row) -> tuple[int, int, str]:
    held = _dimensions(fact)
    sure = ("excluded", "included", "unstated", "").index(held.get("overallotment", ""))
    return _STAGES.index(held.get("stage", "")), sure, fact["fact_id"]


def spec(points: list[Point], edition: Edition, width: int) -> Spec:
    """Bars within bars: the whole, the base before it, and a line where the net lies."""
    names = {part: edition.language.t(f"chart_proceeds_{part}") for part in PARTS}
    rows = [
        {
            "who": f"{one.who} ({one.fact['unit']})",
            "value": float(one.value),
            "part": names[part_of(one.fact)],
        }
        for one in points
    ]
    y = name_axis()
    scale = 1e8 if edition.code == "zh" else 1e9
    suffix = "亿" if edition.code == "zh" else "bn"
    x = {
        "field": "value",
        "type": "quantitative",
        "title": None,
        "stack": None,
        "axis": {
            "tickCount": width // 110,
            "labelExpr": f"format(datum.value / {scale}, ',~f') + '{suffix}'",
        },
    }
    colours = {
        "field": "part",
        "type": "nominal",
        "title": None,
        "scale": {
            "domain": list(names.values()),
            "range": ["var(--ob-c0)", LINE, INK],
        },
        "legend": {"orient": "top", "columns": 1 if width <= NARROW else 3},
    }

    def only(part: str) -> list[dict[str, object]]:
        return [row for row in rows if row["part"] == names[part]]

    encoding = {"y": y, "x": x, "color": colours}
    return chart(
        width,
        {
            "data": {"values": only("whole")},
            "mark": {"type": "bar", "height": 16},
            "encoding": encoding,
        },
        {
            "data": {"values": only("base")},
            "mark": {"type": "bar", "height": 16},
            "encoding": encoding,
        },
        {
            "data": {"values": only("net")},
            "mark": {"type": "tick", "thickness": 3, "height": 22, "color": DIM},
            "encoding": encoding,
        },
        height={"step": 28},
    )
