"""Gaps in the coverage: each is said once, of a metric whose coverage is published, and is one."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.claims import period_asked
from openbell.dates import PeriodError
from openbell.problems import Problem
from openbell.resolve import Resolution


def gaps_sound(context: Context) -> Iterator[Problem]:
    """A gap is of a core metric, and each metric and period has one at most."""
    for entry in context.dataset.companies.values():
        first: dict[tuple[str, str], int] = {}
        for index, gap in enumerate(entry.record.gaps):
            at = ("gaps", index, "metric")
            metric = context.dataset.metrics.get(gap.metric)
            if metric is None:
                continue
            if not metric.record.core:
                core = (name for name, one in context.dataset.metrics.items() if one.record.core)
                yield entry.document.problem(
                    "bad-value",
                    at,
                    f"the coverage of {gap.metric} is not published",
                    value=gap.metric,
                    allowed=f"a core metric: {', '.join(sorted(core))}",
                    hint="remove the gap, or make the metric core",
                )
            try:
                period = period_asked(gap.period, metric.record).text
            except PeriodError as error:
                yield entry.document.problem(
                    "period-kind",
                    ("gaps", index, "period"),
                    f"{gap.metric} is measured at an instant, and this period has no end",
                    value=gap.period,
                    allowed=", ".join(error.allowed),
                    hint="give the day, or a period that ends with it",
                )
                continue
            if first.setdefault((gap.metric, period), index) != index:
                yield entry.document.problem(
                    "duplicate-id",
                    at,
                    f"the gap of {gap.metric} for {gap.period} is recorded twice",
                    value=gap.metric,
                    hint="keep one, with everything that was looked at",
                )


def gaps_empty(resolution: Resolution) -> Iterator[Problem]:
    """No fact stands where a record says that there is none."""
    known = {
        (fact.question.company_id, fact.question.metric_id, fact.question.period): fact.claim
        for fact in resolution.facts
        if fact.known_to is None
    }
    for company_id, entry in resolution.dataset.companies.items():
        for index, gap in enumerate(entry.record.gaps):
            metric = resolution.dataset.metrics[gap.metric].record
            period = period_asked(gap.period, metric).text
            claim = known.get((company_id, gap.metric, period))
            if claim is not None:
                yield entry.document.problem(
                    "gap-filled",
                    ("gaps", index),
                    f"{claim.source_id} prints {claim.reported}",
                    hint="remove the gap; coverage shows the figure already",
                )
