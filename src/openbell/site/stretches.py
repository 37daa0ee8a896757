"""Long lists in parts: a document's figures in its order, a page's sources newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from openbell.site.marks import mark_of_claim
from openbell.wording.edition import Edition
from openbell.wording.library import Library
from openbell.wording.package import Row

MOST_TOGETHER = 40
"""Rows that stand together; up to half as many more are not worth a fold."""
MOST_NAMED = 3
"""Metrics that the line of a stretch names."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Rows from `first` to `last`, counted from 1; `doubt` of them are contradicted."""

    rows: list[Row]
    first: int
    last: int
    about: str
    doubt: int


def stretches(rows: list[Row], edition: Edition) -> list[Stretch]:
    """All rows in their order; a single stretch where they are few."""
    if len(rows) <= MOST_TOGETHER * 3 // 2:
        return [_stretch(rows, 0, edition)] if rows else []
    starts = range(0, len(rows), MOST_TOGETHER)
    return [_stretch(rows[start : start + MOST_TOGETHER], start, edition) for start in starts]


def _stretch(rows: list[Row], start: int, edition: Edition) -> Stretch:
    metrics = list(dict.fromkeys(row["metric_id"] for row in rows))
    named = edition.language.listed([edition.metric(one) for one in metrics[:MOST_NAMED]])
    marks = [mark_of_claim(row, edition.library) for row in rows]
    doubt = sum(mark in {"disputed", "refuted"} for mark in marks)
    return Stretch(rows, start + 1, start + len(rows), named, doubt)


def newest_sources(ids: Iterable[str], library: Library) -> list[str]:
    """Sources by the day they print, the latest first and those without one last."""
    return sorted(ids, key=lambda one: (_day(library.sources, one), one), reverse=True)


def _day(sources: Mapping[str, Row], source_id: str) -> str:
    return str(sources[source_id]["published"] or "")
