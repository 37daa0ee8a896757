"""What a chart is: a question, its points, and a drawing of them at a given width."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from openbell.charts.point import Point
from openbell.wording.edition import Edition

Spec = dict[str, Any]
"""A Vega-Lite specification."""
Keys = tuple[tuple[str, str], ...]
"""What the marks mean: the name of each mark in the style sheet, and the key of its words."""


@dataclass(frozen=True, slots=True)
class Chart:
    """A question that a drawing answers; `name` is its id and the key of its words."""

    name: str
    points: Callable[[Edition], list[Point]]
    spec: Callable[[list[Point], Edition, int], Spec]
    keys: Keys = ()
