"""Which pages show the rows that differ between two states of the tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from openbell.schema import BY_NAME
from openbell.site.safe import file_stem
from openbell.wording.package import Row

Tables: TypeAlias = Mapping[str, Sequence[Row]]

_PAGES = {
    "company_id": "companies",
    "offering_id": "offerings",
    "metric_id": "metrics",
    "source_id": "sources",
    "origin_id": "sources",
    "parent_id": "offerings",
}
"""Columns of ids whose record has a page, and the folder of that page."""
_CLAIMS = ("claim_id", "claim_a", "claim_b", "suspect", "mistaken_for")
"""Columns of claims; the first part of a claim's id is its source's."""
_PASSED_OVER = frozenset({"audits", "audit_terms", "exchange_rates"})
"""Tables that no page of a record shows by row: their bearing comes through conflicts and facts."""


def concerned(before: Tables, after: Tables) -> frozenset[str]:
    """The pages of records that show a row which is in one state only, or not the same in both.

    Paths are without ending, from the folder of a language: ``companies/zhipu``.
    """
    return frozenset(
        path
        for name in BY_NAME.keys() - _PASSED_OVER
        for row in _differing(name, before.get(name, ()), after.get(name, ()))
        for path in _shown_on(row)
    )


def shared(name: str, rows: Sequence[Row], others: Sequence[Row]) -> list[Row]:
    """The rows of a table, each as the object that it equals among the others, if any does."""
    key = BY_NAME[name].key if name in BY_NAME else ()
    known = {tuple(row[column] for column in key): row for row in others}
    found: list[Row] = []
    for row in rows:
        other = known.get(tuple(row[column] for column in key))
        found.append(other if other is not None and other == row else row)
    return found


def _differing(name: str, before: Sequence[Row], after: Sequence[Row]) -> Iterator[Row]:
    """Rows of either state that the other does not have, found by their key.

    Most rows of both states are the very same objects, and are not looked into.
    """
    key = BY_NAME[name].key
    held = set(map(id, after))
    old = {tuple(row[column] for column in key): row for row in before if id(row) not in held}
    held = set(map(id, before))
    for row in after:
        if id(row) in held:
            continue
        was = old.pop(tuple(row[column] for column in key), None)
        if was != row:
            yield row
            if was is not None:
                yield was
    yield from old.values()


def _shown_on(row: Row) -> Iterator[str]:
    for column, folder in _PAGES.items():
        if row.get(column):
            yield f"{folder}/{file_stem(row[column])}"
    for column in _CLAIMS:
        source = (row.get(column) or "").partition("#")[0]
        if source:
            yield f"sources/{file_stem(source)}"
