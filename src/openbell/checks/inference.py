"""Readings that say nothing the print does not: they would mark a plain figure as inferred."""

from collections.abc import Iterator
from itertools import groupby

from openbell.checks.context import Context
from openbell.claims import Claim, ReadingError, read_print
from openbell.models import Metric, PrintedClaim
from openbell.problems import Problem

READINGS = ("reads_as", "unit", "scale", "direction", "qualifier")


def readings_needed(context: Context) -> Iterator[Problem]:
    """A reading is given only where the print alone would be read otherwise, or not at all."""
    for source_id, found in groupby(context.assembly.claims, key=lambda claim: claim.source_id):
        claims = tuple(found)
        asked = {claim.question.metric_id for claim in claims}
        metrics = {name: context.dataset.metrics[name].record for name in sorted(asked)}
        yield from context.memory.recall(_unneeded, source_id, claims, metrics)


def _unneeded(claims: tuple[Claim, ...], metrics: dict[str, Metric]) -> tuple[Problem, ...]:
    """The readings of one source that its prints do without."""
    return tuple(
        claim.entry.document.problem(
            "inference-unused",
            (*claim.place, name),
            f"{claim.reported} reads the same without {name}",
            value=given,
            hint=f"remove {name}: it would mark a printed figure as inferred",
        )
        for claim in claims
        for name in READINGS
        if (given := getattr(_printed(claim), name)) is not None
        and _is_unused(claim, metrics[claim.question.metric_id], name)
    )


def _printed(claim: Claim) -> PrintedClaim:
    return claim.entry.record.claims[int(claim.place[-1])]


def _is_unused(claim: Claim, metric: Metric, name: str) -> bool:
    printed = _printed(claim).model_copy(update={name: None})
    try:
        return read_print(printed, metric, claim.entry.record.language) == claim.figure
    except ReadingError:
        return False
