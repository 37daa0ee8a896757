"""Charts that answer a question each: what they show as rows, and how they are drawn.

A chart takes what it shows from the facts that stand now, with their bounds and with what other
prints say against them, so that doubt is drawn and not hidden. Vega-Lite describes it and
vl-convert draws it; that is not imported before something is drawn.
"""

from openbell.charts.catalogue import CHARTS
from openbell.charts.chart import Chart, Spec
from openbell.charts.point import Point, Rival
from openbell.charts.svg import draw

__all__ = ["CHARTS", "Chart", "Point", "Rival", "Spec", "draw"]
