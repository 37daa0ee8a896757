"""The drawings on the pages of companies, offerings and metrics: small, for phone and desk."""

from openbell.charts import company, demand, metric, offering
from openbell.charts.catalogue import BARS
from openbell.charts.style import BESIDE, NARROW, WIDE
from openbell.charts.timeline import KEYS as SALES
from openbell.site.drawn import Drawn, key_words
from openbell.wording.edition import Edition

FEW = 8
"""Points for which a drawing that fits a phone is large enough on a desk."""


def of_company(company_id: str, edition: Edition) -> tuple[Drawn, ...]:
    """Its results by year and half-year, and its rounds and listings, where there are two."""
    t, found = edition.language.t, list[Drawn]()
    if points := company.results(company_id, edition):
        unit = edition.language.label("currency", points[0].fact["unit"])
        narrow = company.results_spec(points, edition, NARROW)
        found.append(
            Drawn(
                "results",
                t("chart_company_results"),
                t("chart_company_results_note", unit=unit),
                key_words(BARS, narrow, edition),
                points,
                narrow,
                company.results_spec(points, edition, BESIDE),
            )
        )
    if points := company.sales(company_id, edition):
        title, note = t("chart_company_timeline"), t("chart_company_timeline_note")
        spec = company.sales_spec(points, edition, NARROW)
        keys = key_words(SALES, spec, edition)
        found.append(Drawn("timeline", title, note, keys, points, spec))
    return tuple(found)


def of_offering(offering_id: str, edition: Edition) -> tuple[Drawn, ...]:
    """Demand by tranche, and the steps from the base to the net, where they are known."""
    if edition.library.offerings[offering_id]["family"] != "share":
        return ()
    t, found = edition.language.t, list[Drawn]()
    if points := offering.tranches(offering_id, edition):
        title, note = t("chart_offering_demand"), t("chart_offering_demand_note")
        spec = offering.tranches_spec(points, edition, NARROW)
        keys = key_words(demand.KEYS, spec, edition)
        found.append(Drawn("demand", title, note, keys, points, spec))
    if points := offering.raised(offering_id, edition):
        unit = edition.language.label("currency", points[0].fact["unit"])
        title = t("chart_offering_waterfall")
        note = t("chart_offering_waterfall_note", unit=unit)
        spec = offering.raised_spec(points, edition, NARROW)
        found.append(Drawn("waterfall", title, note, key_words((), spec, edition), points, spec))
    return tuple(found)


def of_metric(metric_id: str, edition: Edition) -> tuple[Drawn, ...]:
    """Its largest set of comparable figures, where there are three."""
    held = metric.comparison(metric_id, edition)
    if held is None:
        return ()
    t, number = edition.language.t, edition.language.number
    layout = "over_time" if held.over_time else "offerings" if held.by_offering else "across"
    said = [*edition.dimensions(held.points[0].fact), t(f"chart_metric_{layout}")]
    note = [" · ".join(said)]
    if held.logarithmic:
        note.append(t("chart_metric_log"))
    if held.shown < held.of:
        note.append(t("chart_metric_some", n=number(held.shown), all=number(held.of)))
    narrow = metric.spec(held, edition, NARROW)
    joint = " " if edition.code == "en" else ""
    return (
        Drawn(
            "comparison",
            t(f"chart_metric_title_{layout}", metric=edition.metric(metric_id)),
            joint.join(note),
            key_words((), narrow, edition),
            held.points,
            narrow,
            metric.spec(held, edition, WIDE) if len(held.points) > FEW else None,
        ),
    )
