"""How every chart looks: the page's own type and colours, by name, so that themes can change them.

Colours are custom properties of the site's style sheet. A company has one of them everywhere, and a
shape of mark where many companies share a drawing, by the order of ids; it is always named beside
its mark, since no reader tells this many colours apart.
"""

from collections.abc import Iterable
from typing import Any

from openbell.charts.chart import Spec
from openbell.wording.edition import Edition

INK, DIM, LINE, DOUBT = "var(--ob-ink)", "var(--ob-dim)", "var(--ob-line)", "var(--ob-warn)"
GROUND = "var(--ob-bg)"
COLOURS = 8
"""How many colours the style sheet has, `--ob-c0` and on."""
SHAPES = ("circle", "square", "diamond", "triangle-up")
NARROW, BESIDE, WIDE = 340, 520, 860
"""Widths of a drawing, in CSS pixels: for a phone, for a desk beside another, alone on a desk."""
_MEASURED_IN = "Liberation Sans"
_TWO_LINES = "indexof(datum.label, '\\n') >= 0"
_LETTER, _WIDE_LETTER, _WIDE_FROM = 6.9, 12.5, 0x2E80


def colour(company_id: str, edition: Edition) -> str:
    """A company's colour, which several companies share."""
    return f"var(--ob-c{_rank(company_id, edition) % COLOURS})"


def shape(company_id: str, edition: Edition) -> str:
    """A company's shape: with its colour it is its own among 32."""
    return SHAPES[_rank(company_id, edition) // COLOURS % len(SHAPES)]


def _rank(company_id: str, edition: Edition) -> int:
    return sorted(edition.library.companies).index(company_id)


def chart(width: int, height: Any, *layers: Spec, left: int = 0, right: int = 0) -> Spec:
    """A drawing of layers in the house's style, `width` over all.

    `left` and `right` are kept for labels, so that no text, however a machine measures it, moves
    the rest.
    """
    padding = {"left": left + 2, "right": right + 2, "top": 8, "bottom": 24}
    drawn = {"width": width - left - right - 4, "height": height, "layer": list(layers)}
    return whole(drawn, padding)


def whole(drawn: Spec, padding: Any = 2, autosize: str = "none") -> Spec:
    """A drawing, of one or of several parts, with the house's configuration."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "background": "transparent",
        "padding": padding,
        "config": _CONFIG,
        "autosize": {"type": autosize},
        **drawn,
    }


def name_axis(room: int, names: Iterable[str]) -> Spec:
    """The vertical axis of a chart that has one line for each name, once, in this order."""
    axis = {
        "minExtent": room,
        "labelExpr": "split(datum.label, '\\n')",
        "labelLineHeight": 12,
        "labelOffset": {"condition": {"test": _TWO_LINES, "value": -6}, "value": 0},
        "ticks": False,
        "domain": False,
        "labelPadding": 8,
        "labelColor": INK,
    }
    scale = {"type": "band", "padding": 0, "domain": list(dict.fromkeys(names))}
    return {
        "field": "who",
        "type": "nominal",
        "sort": None,
        "title": None,
        "axis": axis,
        "scale": scale,
    }


def folded(name: str, room: int) -> str:
    """A name in two lines where it is longer than the room of its axis, cut where that is too."""
    if long(name) <= room - 10 and "\n" not in name:
        return name
    gaps = [at for at, char in enumerate(name) if char == " "]
    at = min(gaps, key=lambda at: abs(at - len(name) / 2), default=0)
    lines = (name[:at], name[at + 1 :]) if at and "\n" not in name else name.split("\n")
    return "\n".join(_cut(line, room - 10) for line in lines)


def _cut(line: str, room: int) -> str:
    while long(line) > room and len(line) > 2:
        line = line[:-2].rstrip() + "…"
    return line


def long(text: str) -> float:
    """About how wide a text is drawn, in pixels."""
    return sum(_WIDE_LETTER if ord(char) > _WIDE_FROM else _LETTER for char in text)


def own(field: str) -> Spec:
    """A colour, shape or place that the row itself names."""
    return {"field": field, "type": "nominal", "scale": None}


_CONFIG: Spec = {
    "font": _MEASURED_IN,
    "view": {"stroke": None},
    "axis": {
        "labelColor": DIM,
        "titleColor": DIM,
        "titleFontWeight": "normal",
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
        "labelFontSize": 12,
        "labelLimit": 0,
        "labelFlush": False,
        "labelSeparation": 8,
        "titleFontSize": 12,
    },
    "text": {"color": INK, "fontSize": 12},
    "rule": {"color": INK},
    "title": {
        "color": INK,
        "fontSize": 13,
        "fontWeight": "bold",
        "subtitleColor": DIM,
        "subtitleFontSize": 11,
        "anchor": "start",
        "frame": "group",
        "offset": 8,
    },
}
