"""Whether a claim fits its metric: subject, dimensions, period and forecaster."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
from openbell.dates import parse_period
from openbell.models import UNSTATED, Dataset, PrintedClaim, ShareOffering
from openbell.problems import Problem


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
                    hint=nearest(name, declared, otherwise="leave it out, or declare it"),
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
                    hint=nearest(value, values, otherwise="choose one, or declare it"),
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
        allowed = ", ".join(metric.record.subjects)
        yield entry.document.problem(
            "subject-kind",
            (*place, "offering" if claim.offering else "company"),
            f"{claim.metric} is said of {allowed}, not of a {subject}",
            value=claim.offering or claim.company,
            allowed=allowed,
            hint="name the company or the offering that the figure is about",
        )


def periods_fit(context: Context) -> Iterator[Problem]:
    """A duration metric has a duration, not an instant; an instant metric has no bare span."""
    for entry, place, claim in context.printed():
        metric = context.dataset.metrics.get(claim.metric)
        if metric is None:
            continue
        kind, metric_kind = parse_period(claim.period).kind, metric.record.period_kind
        misfit = {"duration": "instant", "instant": "span"}[metric_kind]
        if kind == misfit:
            yield entry.document.problem(
                "period-kind",
                (*place, "period"),
                f"{claim.metric} is measured over a {metric_kind}, and {claim.period} is none"
                if metric_kind == "duration"
                else f"{claim.metric} is measured at an instant, and {claim.period} has no place",
                value=claim.period,
                allowed="a year, half, quarter, month, day or range"
                if metric_kind == "duration"
                else "a day, an instant, or a period whose end is meant",
                hint="give the period that the figure covers",
            )


def forecasters_listed(context: Context) -> Iterator[Problem]:
    """A forecast names its forecaster, who is a party of the company; a result names none."""
    for entry, place, claim in context.printed():
        company_id = claim.company
        if claim.offering is not None and claim.offering in context.dataset.offerings:
            company_id = context.dataset.offerings[claim.offering].record.company
        company = context.dataset.companies.get(company_id or "")
        if company is None:
            continue
        parties = {party.id for party in company.record.parties}
        if claim.forecaster is None and claim.basis == "forecast":
            yield entry.document.problem(
                "missing-field",
                (*place, "basis"),
                "a forecast names its forecaster",
                value=claim.basis,
                allowed=known_names(parties),
                hint=f"add forecaster: the id of a party in companies/{company.id}.yaml",
            )
        elif claim.forecaster is not None and claim.forecaster not in parties:
            yield entry.document.problem(
                "unknown-party",
                (*place, "forecaster"),
                f"{company.id} has no party {claim.forecaster}",
                value=claim.forecaster,
                allowed=known_names(parties),
                hint=nearest(
                    claim.forecaster,
                    parties,
                    otherwise=f"add it under parties in companies/{company.id}.yaml",
                ),
            )


def _subject_kind(dataset: Dataset, claim: PrintedClaim) -> str | None:
    if claim.offering is None:
        return "company" if claim.company in dataset.companies else None
    offering = dataset.offerings.get(claim.offering)
    if offering is None:
        return None
    return "share_offering" if isinstance(offering.record, ShareOffering) else "product_offering"
