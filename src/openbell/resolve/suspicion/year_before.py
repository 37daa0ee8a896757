"""The year before: a figure taken from the neighbouring column of a table."""

from dataclasses import replace

from openbell.claims import Question
from openbell.dates import Period, PeriodError
from openbell.resolve.suspicion.hypothesis import Pair, Suspicion, misprint
from openbell.resolve.suspicion.surroundings import Surroundings


def year_before(pair: Pair, known: Surroundings) -> Suspicion | None:
    """A side prints what another claim says of the same period a year before."""
    asked = earlier(pair[0].question, pair[0].period)
    if asked is None:
        return None
    return misprint(
        "year_before", pair, (c for c in known.around(asked) if c.question == asked), known
    )


def earlier(question: Question, period: Period) -> Question | None:
    """The same question a year before; None for a span of unknown place."""
    try:
        return replace(question, period=period.previous_year().text)
    except PeriodError:
        return None
