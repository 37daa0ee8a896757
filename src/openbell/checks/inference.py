"""Readings that say nothing the print does not: they would mark a plain figure as inferred."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.claims import Claim, ReadingError, read_print
from openbell.problems import Problem

READINGS = ("reads_as", "unit", "scale", "direction", "qualifier")


def readings_needed(context: Context) -> Iterator[Problem]:
    """A reading is given only where the print alone would be read otherwise, or not at all."""
    for claim in context.assembly.claims:
        printed = claim.entry.record.claims[int(claim.place[-1])]
        for name in READINGS:
            given = getattr(printed, name)
            if given is not None and _is_unused(context, claim, name):
                yield claim.entry.document.problem(
                    "inference-unused",
                    (*claim.place, name),
                    f"{printed.reported} reads the same without {name}",
                    value=given,
                    hint=f"remove {name}: it would mark a printed figure as inferred",
                )


def _is_unused(context: Context, claim: Claim, name: str) -> bool:
    entry = claim.entry
    printed = entry.record.claims[int(claim.place[-1])].model_copy(update={name: None})
    metric = context.dataset.metrics[claim.question.metric_id].record
    try:
        return read_print(printed, metric, entry.record.language) == claim.figure
    except ReadingError:
        return False
