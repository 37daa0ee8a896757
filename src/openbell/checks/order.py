"""Dates that must follow one another."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from openbell.checks.context import Context
from openbell.claims import chains
from openbell.dates import parse_printed
from openbell.models import ShareOffering
from openbell.problems import Problem

STEPS = ("announced_on", "opened_on", "closed_on", "listed_on")
FARTHEST_EAST = timedelta(hours=14)


def offering_dates_in_order(context: Context) -> Iterator[Problem]:
    """A share offering is announced, opened, closed and listed in that order."""
    for entry in context.dataset.offerings.values():
        if not isinstance(entry.record, ShareOffering):
            continue
        given = [(name, getattr(entry.record, name)) for name in STEPS]
        for (before, first), (after, second) in pairwise(pair for pair in given if pair[1]):
            if second < first:
                yield entry.document.problem(
                    "date-order",
                    (after,),
                    f"{after} is {second}, before {before} ({first})",
                    value=second,
                    allowed=f"{first} or later",
                    hint="check both dates against the source",
                )


def cited_before_citing(context: Context) -> Iterator[Problem]:
    """A document is published no later than the one that cites it."""
    for entry in context.dataset.sources.values():
        zone = entry.record.zone
        known_at = chains(entry)[None].origin.known_at
        for key, cited in entry.record.cites.items():
            if cited.published is None:
                continue
            if parse_printed(cited.published, zone=zone).earliest > known_at:
                yield entry.document.problem(
                    "date-order",
                    ("cites", key, "published"),
                    f"{key} is dated {cited.published}, after this source cites it",
                    value=cited.published,
                    allowed=f"{entry.record.published} or earlier",
                    hint="check the date of the cited document",
                )


def results_after_their_period_began(context: Context) -> Iterator[Problem]:
    """A result is not published before its period begins, anywhere on Earth."""
    for claim in context.assembly.claims:
        start = claim.period.start
        if claim.question.basis != "actual" or start is None:
            continue
        if start > (claim.known_at + FARTHEST_EAST).date():
            yield claim.entry.document.problem(
                "date-order",
                (*claim.place, "period"),
                f"a result for {claim.period.text} cannot be known on {claim.known_at:%Y-%m-%d}",
                value=claim.period.text,
                allowed="a period that had begun, or another basis",
                hint="correct the period, or say basis: forecast, guidance or estimate",
            )
