"""What became known on each day: figures that are new or changed, conflicts that arose or ended.

A day is Hong Kong's, as in every question asked as of a day. What counts is the difference between
the end of the day before and its own end, so that what came and went within it is not told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import NamedTuple

from openbell.dates import HONG_KONG, parse_as_of
from openbell.wording.library import Library
from openbell.wording.package import Row

FIGURE = ("value", "low", "high")


class Change(NamedTuple):
    """A figure as it stood at the end of the day before, and at the end of the day."""

    before: Row
    after: Row


@dataclass(slots=True)
class Day:
    """The rows of the facts and conflicts that a day brought or ended."""

    day: date
    new: list[Row] = field(default_factory=list[Row])
    changed: list[Change] = field(default_factory=list[Change])
    restated: list[Change] = field(default_factory=list[Change])
    """Figures of the same value whose agreement is another."""
    gone: list[Row] = field(default_factory=list[Row])
    arisen: list[Row] = field(default_factory=list[Row])
    settled: list[Row] = field(default_factory=list[Row])

    @property
    def weight(self) -> int:
        """How much it brought."""
        parts = (self.new, self.changed, self.arisen, self.settled)
        return sum(len(part) for part in parts)


def holds(row: Row, instant: datetime) -> bool:
    """Whether a row of facts or conflicts held at an instant: its end is no part of it."""
    return row["known_from"] <= instant and (row["known_to"] is None or instant < row["known_to"])


def at(rows: Iterable[Row], instant: datetime) -> Row | None:
    """The one of the rows of a fact or conflict that held at an instant."""
    return next((row for row in rows if holds(row, instant)), None)


def days(library: Library) -> dict[date, Day]:
    """Every day on which something became known, in order."""
    found: dict[date, Day] = {}
    for day, before, after in _steps(library, "facts", "fact_id"):
        _tell_fact(found.setdefault(day, Day(day)), before, after)
    for day, before, after in _steps(library, "conflicts", "conflict_id"):
        held = found.setdefault(day, Day(day))
        if before is None and after is not None:
            held.arisen.append(after)
        elif before is not None and after is None:
            held.settled.append(before)
    return {day: found[day] for day in sorted(found)}


def last_change(day: date, library: Library) -> datetime:
    """The last instant of a day at which something became known; its end where nothing did."""
    rows = (*library.package.rows("facts"), *library.package.rows("conflicts"))
    moments = {row[side] for row in rows for side in ("known_from", "known_to") if row[side]}
    return max((one for one in moments if _day(one) == day), default=parse_as_of(day))


def _tell_fact(day: Day, before: Row | None, after: Row | None) -> None:
    if after is None:
        day.gone += [before] if before else []
    elif before is None:
        day.new.append(after)
    elif any(before[side] != after[side] for side in FIGURE):
        day.changed.append(Change(before, after))
    elif before["agreement"] != after["agreement"]:
        day.restated.append(Change(before, after))


def _steps(library: Library, table: str, key: str) -> Iterator[tuple[date, Row | None, Row | None]]:
    """Each day on which a row began or ended, with what held at the ends of it and the eve."""
    groups: dict[str, list[Row]] = {}
    for row in library.package.rows(table):
        groups.setdefault(row[key], []).append(row)
    for rows in groups.values():
        moments = {row[side] for row in rows for side in ("known_from", "known_to") if row[side]}
        for day in sorted({_day(moment) for moment in moments}):
            eve = at(rows, parse_as_of(day - timedelta(days=1)))
            yield day, eve, at(rows, parse_as_of(day))


def _day(moment: datetime) -> date:
    return moment.astimezone(HONG_KONG).date()
