"""How every chart looks: the page's own type and colours, by name, so that themes can change them.

Colours are custom properties of the site's style sheet. A company has one of them everywhere, by
the order of ids, and is always named beside its mark, since more companies than colours that all
readers can tell apart would otherwise be confused.
"""

from typing import Any

from openbell.charts.chart import Spec

INK, DIM, LINE, DOUBT = "var(--ob-ink)", "var(--ob-dim)", "var(--ob-line)", "var(--ob-warn)"
COLOURS = 8
"""How many colours of companies the style sheet has, `--ob-c0` and on."""
NARROW, WIDE = 340, 720
"""Widths of a drawing, in CSS pixels: for a phone and for a desk."""


def colour(company_id: str, companies: list[str]) -> str:
    """A company's colour, of which several companies share one."""
    return f"var(--ob-c{sorted(companies).index(company_id) % COLOURS})"


def chart(width: int, *layers: Spec, **more: Any) -> Spec:
    """A drawing of layers in the house's style."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "width": width,
        "layer": list(layers),
        "background": "transparent",
        "padding": 2,
        "config": _CONFIG,
        "autosize": {"type": "fit-x", "contains": "padding"},
        **more,
    }


def name_axis(field: str = "who") -> Spec:
    """The vertical axis of a chart that has one line for each name, in the order of its rows."""
    axis = {
        "labelLimit": 130,
        "ticks": False,
        "domain": False,
        "labelPadding": 8,
        "labelColor": INK,
    }
    return {"field": field, "type": "nominal", "sort": None, "title": None, "axis": axis}


def own_colour(field: str = "colour") -> Spec:
    """A colour that the row itself names."""
    return {"field": field, "type": "nominal", "scale": None}


_CONFIG: Spec = {
    "font": "inherit",
    "view": {"stroke": None},
    "axis": {
        "labelColor": DIM,
        "titleColor": DIM,
        "titleFontWeight": "normal",
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelFontSize": 12,
        "titleFontSize": 12,
    },
    "text": {"color": INK, "fontSize": 12},
    "rule": {"color": DIM},
    "header": {"labelColor": INK, "labelFontSize": 13, "titleColor": DIM},
    "legend": {"labelColor": INK, "titleColor": DIM, "labelFontSize": 12},
}
