"""Dates that must follow one another."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

from openbell.checks.context import Context
from openbell.claims import known_at, printed_by
from openbell.models import ShareOffering
from openbell.problems import Problem

ORDERS = (
    ("announced_on", "opened_on", "closed_on", "listed_on"),
    ("announced_on", "priced_on", "listed_on"),
)
"""Shares are priced after the books close in Hong Kong, before they open in Shanghai."""
FARTHEST_EAST = timedelta(hours=14)


def offering_dates_in_order(context: Context) -> Iterator[Problem]:
    """An offering is announced, opened, closed and listed in that order, and priced in between."""
    for entry in context.dataset.offerings.values():
        if isinstance(entry.record, ShareOffering):
            for before, after in _steps(entry.record):
                first, second = getattr(entry.record, before), getattr(entry.record, after)
                if second < first:
                    yield entry.document.problem(
                        "date-order",
                        (after,),
                        f"{after} is {second}, before {before} ({first})",
                        value=second,
                        allowed=f"{first} or later",
                        hint="check both dates against the source",
                    )


def _steps(offering: ShareOffering) -> dict[tuple[str, str], None]:
    """The neighbouring steps of every order whose dates are both given, each pair once."""
    pairs = (
        pair for order in ORDERS for pair in pairwise(s for s in order if getattr(offering, s))
    )
    return dict.fromkeys(pairs)


def cited_before_citing(context: Context) -> Iterator[Problem]:
    """A document is published no later than the one that cites it.

    One that a record holds is known no later, or else what was known then would name a source that
    was not.
    """
    for entry in context.dataset.sources.values():
        if not entry.record.cites:
            continue
        citing = known_at(entry)
        for key, cited in entry.record.cites.items():
            held = context.dataset.sources.get(cited.source or "")
            if held is not None and known_at(held) > citing:
                yield entry.document.problem(
                    "date-order",
                    ("cites", key, "source"),
                    f"{held.id} was not known yet when this source was: its date says only "
                    f"{held.record.published}",
                    value=held.id,
                    allowed="a source that was known no later than this one",
                    hint="date that source more precisely, or give kind, publisher and date here",
                )
            if cited.published is None:
                continue
            if printed_by(entry, cited.published).earliest > citing:
                yield entry.document.problem(
                    "date-order",
                    ("cites", key, "published"),
                    f"{key} is dated {cited.published}, after this source cites it",
                    value=cited.published,
                    allowed=f"{entry.record.published} or earlier",
                    hint="check the date of the cited document",
                )


def results_after_their_period_began(context: Context) -> Iterator[Problem]:
    """A result is not published before its period begins, anywhere on Earth.

    The terms of a share offering are no results: they are of its listing, and set before it.
    """
    offerings = context.dataset.offerings
    for claim in context.assembly.claims:
        start, offering = claim.period.start, offerings.get(claim.question.offering_id)
        if claim.question.basis != "actual" or start is None:
            continue
        if offering is not None and isinstance(offering.record, ShareOffering):
            continue
        if datetime.combine(start, time.min, UTC) - claim.known_at > FARTHEST_EAST:
            yield claim.entry.document.problem(
                "date-order",
                (*claim.place, "period"),
                f"a result for {claim.period.text} was not known when this was published",
                value=claim.period.text,
                allowed="a period that had begun by then, or another basis",
                hint="correct the period, or say basis: forecast, guidance or estimate",
            )
