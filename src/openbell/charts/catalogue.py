"""Every chart of the collection, in the order in which a page shows them."""

from openbell.charts import debut, demand, proceeds, recurring, results, timeline, tokens
from openbell.charts.chart import Chart
from openbell.charts.marks import DOUBTS

_BARS = (("bar-full", "chart_results_revenue"), ("bar-light", "chart_results_profit"))

CHARTS = (
    Chart("results", results.points, results.spec, (*_BARS, *DOUBTS)),
    Chart("debut", debut.points, debut.spec, DOUBTS),
    Chart("demand", demand.points, demand.spec, (*demand.KEYS, *DOUBTS)),
    Chart("proceeds", proceeds.points, proceeds.spec, (*proceeds.KEYS, *DOUBTS)),
    Chart("recurring", recurring.points, recurring.spec, DOUBTS),
    Chart("tokens", tokens.points, tokens.spec, DOUBTS),
    Chart("timeline", timeline.points, timeline.spec, timeline.KEYS),
)
