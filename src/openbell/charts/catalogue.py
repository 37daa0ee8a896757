"""Every chart of the collection, in the order in which a page shows them."""

from openbell.charts import debut, demand, proceeds, recurring, results, timeline, tokens
from openbell.charts.chart import Chart

CHARTS = (
    Chart("results", results.points, results.spec),
    Chart("debut", debut.points, debut.spec),
    Chart("demand", demand.points, demand.spec),
    Chart("proceeds", proceeds.points, proceeds.spec),
    Chart("recurring", recurring.points, recurring.spec),
    Chart("tokens", tokens.points, tokens.spec),
    Chart("timeline", timeline.points, timeline.spec),
)
