"""What was known of a company on the eve of its listing, on that day, and what is known now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from openbell.dates import parse_as_of
from openbell.site.history import at
from openbell.wording.library import Library, group
from openbell.wording.package import Row

WHOLE = frozenset({"total", "all"})
"""Values of dimensions that narrow nothing down."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """The answer to one question at three moments; None where it was not known."""

    metric_id: str
    asked: Row
    answers: tuple[Row | None, Row | None, Row | None]


@dataclass(frozen=True, slots=True)
class Memory:
    """The eve and day of a listing, and what was known then."""

    eve: date
    listed_on: date
    rows: tuple[Remembered, ...]


def memory(securities: Iterable[Row], facts: Iterable[Row], library: Library) -> Memory | None:
    """What was known of a company around its first listing on record; None where it has none.

    `facts` are all rows of the company, those that hold no more included. For each core metric the
    question is taken that an actual figure had answered by the listing, of the latest period then.
    """
    dates = [row["listed_on"] for row in securities if row["listed_on"]]
    if not dates:
        return None
    day = min(dates)
    core = (row for row in facts if row["metric_id"] in library.core_metrics)
    found = [_best(rows, day) for rows in group(core, lambda row: row["metric_id"]).values()]
    return Memory(day - timedelta(days=1), day, tuple(found)) if found else None


def _best(facts: list[Row], day: date) -> Remembered:
    questions = group(facts, lambda row: row["fact_id"]).values()
    return min((_remembered(rows, day) for rows in questions), key=lambda one: _rank(one, day))


def _remembered(rows: list[Row], day: date) -> Remembered:
    eve, then = (at(rows, parse_as_of(one)) for one in (day - timedelta(days=1), day))
    now = next((row for row in rows if row["known_to"] is None), None)
    return Remembered(rows[0]["metric_id"], rows[0], (eve, then, now))


def _rank(one: Remembered, day: date) -> tuple[bool, bool, bool, int, int, int, str]:
    """First what was answered by the listing, then results of a whole and nameable period.

    Of those the one of the whole, or of the fewest dimensions, then of the latest period by then,
    and then the one that most origins answered.
    """
    end = one.asked["period_end"]
    away = abs((day - end).days) + (10**6 if end > day else 0) if end else 10**7
    parts = [part for part in (one.asked["dimensions"] or "").split(";") if part]
    dimensions = sum(part.partition("=")[2] not in WHOLE for part in parts)
    return (
        one.answers[1] is None,
        one.asked["basis"] != "actual",
        one.asked["period"].startswith(".."),
        dimensions,
        away,
        -(one.answers[1] or one.asked)["n_origins"],
        str(one.asked["fact_id"]),
    )
