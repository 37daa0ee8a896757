"""Coverage: for each company and core metric, in which periods it is known, and how surely."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from openbell.claims import period_asked
from openbell.models import Dataset
from openbell.resolve.facts import Fact


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is known of a company's metric in a period, and the sources that were looked at."""

    company_id: str
    metric_id: str
    period: str
    status: Literal["reported", "disputed", "not_found", "not_applicable"]
    looked_at: tuple[str, ...]
    note: str | None = None


def coverage(dataset: Dataset, facts: Iterable[Fact]) -> Iterator[Coverage]:
    """One row for each company, core metric and period that has a fact now, or a gap on record."""
    cells: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in facts:
        question = fact.question
        if fact.known_to is None and dataset.metrics[question.metric_id].record.core:
            cell = (question.company_id, question.metric_id, question.period)
            cells.setdefault(cell, []).append(fact)
    for (company_id, metric_id, period), found in sorted(cells.items()):
        disputed = any(fact.agreement == "disputed" for fact in found)
        looked_at = tuple(sorted({fact.claim.source_id for fact in found}))
        yield Coverage(
            company_id, metric_id, period, "disputed" if disputed else "reported", looked_at
        )
    for company_id, entry in dataset.companies.items():
        for gap in entry.record.gaps:
            period = period_asked(gap.period, dataset.metrics[gap.metric].record).text
            if (company_id, gap.metric, period) not in cells:
                yield Coverage(company_id, gap.metric, period, gap.status, gap.looked_at, gap.note)
