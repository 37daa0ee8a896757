"""The days that the timeline tells: every day of a listing, and those that brought the most."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from openbell.site.history import Day
from openbell.wording.library import Library

MOST_DAYS = 60


@dataclass(frozen=True, slots=True)
class Sum:
    """How much became known over several days."""

    new: int = 0
    changed: int = 0
    arisen: int = 0
    settled: int = 0
    days: int = 0

    @classmethod
    def of(cls, days: Sequence[Day]) -> "Sum":
        """All that these days brought."""
        return cls(
            new=sum(len(day.new) for day in days),
            changed=sum(len(day.changed) for day in days),
            arisen=sum(len(day.arisen) for day in days),
            settled=sum(len(day.settled) for day in days),
            days=len(days),
        )


@dataclass(frozen=True, slots=True)
class Month:
    """A month, as ``2026-01``: its days that are told, and what all and the other days brought."""

    month: str
    told: tuple[Day, ...]
    whole: Sum
    rest: Sum
    last: date
    """The last of its days on which anything became known."""


def listings(library: Library) -> dict[date, list[str]]:
    """The companies that listed on each day: of their securities, or else of their offerings."""
    found: dict[date, list[str]] = {}
    for table in ("securities", "share_offerings"):
        for row in library.package.rows(table):
            day = row["listed_on"]
            if day and row["company_id"] not in found.setdefault(day, []):
                found[day].append(row["company_id"])
    return found


def months(days: Mapping[date, Day], listed: Mapping[date, object]) -> list[Month]:
    """Every month in which something became known or a company listed, the latest first."""
    told = chosen(days, listed)
    held: dict[str, list[Day]] = {}
    for day in sorted({*days, *told}):
        held.setdefault(f"{day:%Y-%m}", []).append(days.get(day) or Day(day))
    return [_month(month, found, told) for month, found in reversed(held.items())]


def chosen(days: Mapping[date, Day], listed: Mapping[date, object]) -> set[date]:
    """Every listing day, then the weightiest until there are `MOST_DAYS`."""
    ranked = sorted(days.values(), key=lambda day: (-day.weight, day.day))
    others = [day.day for day in ranked if day.weight and day.day not in listed]
    return {*listed, *others[: max(0, MOST_DAYS - len(listed))]}


def _month(month: str, held: list[Day], told: set[date]) -> Month:
    shown = tuple(day for day in held if day.day in told)
    rest = [day for day in held if day.day not in told]
    return Month(month, shown, Sum.of(held), Sum.of(rest), held[-1].day)
