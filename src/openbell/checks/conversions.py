"""Figures that a source converted itself: from another currency, or they were not converted."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.problems import Problem

MONEY = ("monetary", "per_share")


def conversions_change_currency(context: Context) -> Iterator[Problem]:
    """What is converted from a currency is an amount in another one."""
    for claim in context.assembly.claims:
        if claim.converted_from is None:
            continue
        unit = claim.question.unit
        metric = context.dataset.metrics[claim.question.metric_id].record
        if metric.unit_kind not in MONEY or claim.figure is None:
            message = f"{claim.reported} is no amount of money, so it is not converted from any"
        elif claim.converted_from == unit:
            message = f"{claim.reported} is in {unit} itself, so it is not converted from it"
        else:
            continue
        yield claim.entry.document.problem(
            "inference-conflict",
            (*claim.place, "converted_from"),
            message,
            value=claim.converted_from,
            allowed="the currency of the original, where the print is in another",
            hint="name the currency that the source converted from, or remove converted_from",
        )
