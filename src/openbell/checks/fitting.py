"""Whether a claim fits its metric: subject, dimensions and period."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
from openbell.dates import parse_period
from openbell.models import UNSTATED, Dataset, PrintedClaim, ShareOffering
from openbell.problems import Problem

_SUBJECTS = {
    "company": "a company",
    "share_offering": "a share offering",
    "product_offering": "a product",
}


def dimensions_declared(context: Context) -> Iterator[Problem]:
    """A claim gives only dimensions that its metric declares, with values declared there."""
    for entry, place, claim in context.printed():
        metric = context.dataset.metrics.get(claim.metric)
        if metric is None:
            continue
        declared = metric.record.dimensions
        for name, value in claim.dimensions.items():
            at = (*place, "dimensions", name)
            if name not in declared:
                yield entry.document.problem(
                    "unknown-dimension",
                    at,
                    f"{claim.metric} has no dimension {name}",
                    value=name,
                    allowed=known_names(declared),
                    hint=nearest(
                        name,
                        declared,
                        otherwise=f"leave it out, or declare it in {_file(claim)}",
                    ),
                    key=True,
                )
            elif not declared[name].allows(value):
                values = [*declared[name].values, UNSTATED]
                yield entry.document.problem(
                    "unknown-dimension-value",
                    at,
                    f"{name} of {claim.metric} has no value {value}",
                    value=value,
                    allowed=known_names(values),
                    hint=nearest(
                        value,
                        values,
                        otherwise=f"choose one, or declare it in {_file(claim)}",
                    ),
                )


def dimensions_complete(context: Context) -> Iterator[Problem]:
    """A claim gives every dimension that its metric requires; `unstated` is an answer."""
    for entry, place, claim in context.printed():
        metric = context.dataset.metrics.get(claim.metric)
        for name, dimension in metric.record.dimensions.items() if metric else ():
            if dimension.required and name not in claim.dimensions:
                yield entry.document.problem(
                    "missing-dimension",
                    (*place, "dimensions") if claim.dimensions else (*place, "metric"),
                    f"{claim.metric} needs the dimension {name}",
                    allowed=known_names([*dimension.values, UNSTATED]),
                    hint=f"add {name} under dimensions; say unstated where the print does not",
                    key=bool(claim.dimensions),
                )


def subjects_fit(context: Context) -> Iterator[Problem]:
    """A metric is said only of the subjects that it names."""
    for entry, place, claim in context.printed():
        metric = context.dataset.metrics.get(claim.metric)
        subject = _subject_kind(context.dataset, claim)
        if metric is None or subject is None or subject in metric.record.subjects:
            continue
        allowed = ", ".join(_SUBJECTS[name] for name in metric.record.subjects)
        yield entry.document.problem(
            "subject-kind",
            (*place, "offering" if claim.offering else "company"),
            f"{claim.metric} is a figure of {allowed}, not of {_SUBJECTS[subject]}",
            value=claim.offering or claim.company,
            allowed=allowed,
            hint="name the company or the offering that the figure is about",
        )


def periods_fit(context: Context) -> Iterator[Problem]:
    """A duration metric has a duration, not an instant; an instant metric's period has an end."""
    for entry, place, claim in context.printed():
        metric = context.dataset.metrics.get(claim.metric)
        if metric is None:
            continue
        period, over_time = parse_period(claim.period), metric.record.period_kind == "duration"
        if over_time and period.kind == "instant":
            fault = f"{claim.metric} is measured over a stretch of time, and this is an instant"
            allowed = "a year, half, quarter, month, day or range"
        elif not over_time and period.end is None:
            fault = f"{claim.metric} is measured at a moment, and this period has no end"
            allowed = "a day, an instant, or a period whose end is meant"
        else:
            continue
        yield entry.document.problem(
            "period-kind",
            (*place, "period"),
            fault,
            value=claim.period,
            allowed=allowed,
            hint="give the period that the figure is of",
        )


def _file(claim: PrintedClaim) -> str:
    return f"metrics/{claim.metric}.yaml"


def _subject_kind(dataset: Dataset, claim: PrintedClaim) -> str | None:
    if claim.offering is None:
        return "company" if claim.company in dataset.companies else None
    offering = dataset.offerings.get(claim.offering)
    if offering is None:
        return None
    return "share_offering" if isinstance(offering.record, ShareOffering) else "product_offering"
