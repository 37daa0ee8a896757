"""Every chart of the collection, in the order in which a page shows them."""

from openbell.charts import debut, demand, proceeds, recurring, results, timeline, tokens
from openbell.charts.chart import Chart, Keys

BARS: Keys = (("bar-own", "chart_results_revenue"), ("bar-own-light", "chart_results_profit"))

CHARTS = (
    Chart("results", results.points, results.spec, BARS),
    Chart("debut", debut.points, debut.spec),
    Chart("demand", demand.points, demand.spec, demand.KEYS),
    Chart("proceeds", proceeds.points, proceeds.spec, proceeds.KEYS),
    Chart("recurring", recurring.points, recurring.spec),
    Chart("tokens", tokens.points, tokens.spec),
    Chart("timeline", timeline.points, timeline.spec, timeline.KEYS),
)
