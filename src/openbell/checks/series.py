"""Series: facts of one kind along time, where a fall or a leap is worth a second look.

A doubt is a warning, because firms do shrink and leap. A curator who has looked waives it where it
stands, with the reason.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from openbell.figures import Figure
from openbell.problems import Problem
from openbell.resolve import Fact, Resolution

Pair = tuple[Fact, Fact]


def falls_explained(resolution: Resolution) -> Iterator[Problem]:
    """A figure that is cumulative or expected to rise does not fall, beyond its interval."""
    for before, after in _neighbours(resolution):
        metric = resolution.dataset.metrics[after.question.metric_id].record
        earlier, later = _figures(before, after)
        if metric.rising and _below(later, earlier):
            yield _doubt(
                "series-fall",
                before,
                after,
                f"{after.claim.reported} for {after.question.period} is less than "
                f"{before.claim.reported} for {before.question.period}",
                allowed=f"no fall: {after.question.metric_id} is expected to rise",
            )


def jumps_plausible(resolution: Resolution) -> Iterator[Problem]:
    """A figure changes between neighbouring periods by no more than its plausible factor."""
    for before, after in _neighbours(resolution):
        metric = resolution.dataset.metrics[after.question.metric_id].record
        earlier, later = _figures(before, after)
        factor = Decimal(metric.plausible_factor or "Infinity")
        if _leaps(earlier, later, factor) or _leaps(later, earlier, factor):
            yield _doubt(
                "series-jump",
                before,
                after,
                f"{after.claim.reported} for {after.question.period} is far from "
                f"{before.claim.reported} for {before.question.period}",
                allowed=f"a factor of {factor} at most",
            )


def _neighbours(resolution: Resolution) -> Iterator[Pair]:
    """Facts in force that differ in nothing but the period, of one kind, each with the next."""
    current = [fact for fact in resolution.facts if fact.known_to is None and fact.claim.period.end]
    for _, series in groupby(sorted(current, key=_in_series), key=lambda fact: _series(fact)):
        yield from pairwise(series)


def _series(fact: Fact) -> tuple[str, ...]:
    question = fact.question
    subject = (question.company_id, question.offering_id, question.metric_id, question.dimensions)
    return (*subject, question.basis, question.unit, fact.claim.period.kind)


def _in_series(fact: Fact) -> tuple[tuple[str, ...], str]:
    return _series(fact), str(fact.claim.period.end)


def _figures(before: Fact, after: Fact) -> tuple[Figure, Figure]:
    earlier, later = before.claim.figure, after.claim.figure
    assert earlier is not None
    assert later is not None
    return earlier, later


def _below(one: Figure, other: Figure) -> bool:
    return one.high is not None and other.low is not None and one.high < other.low


def _leaps(small: Figure, large: Figure, factor: Decimal) -> bool:
    """Whether even the nearest ends of two positive figures lie further apart than the factor."""
    if small.high is None or large.low is None or factor.is_infinite():
        return False
    return small.high > 0 and large.low > small.high * factor


def _doubt(code: str, before: Fact, after: Fact, message: str, *, allowed: str) -> Problem:
    claim = after.claim
    earlier = before.claim
    line = earlier.entry.document.span(earlier.place).line
    return claim.entry.document.problem(
        code,
        (*claim.place, "reported"),
        message,
        value=claim.reported,
        allowed=allowed,
        hint=f"compare {earlier.entry.document.path}:{line}; if both are printed so, waive this "
        f"with the reason",
    )
