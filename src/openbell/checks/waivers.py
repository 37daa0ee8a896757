"""Waivers: a warning that a curator has looked at is dropped; a waiver of nothing is a warning."""

from collections.abc import Iterable, Iterator
from typing import Any

from openbell.models import Dataset, Entry, Record, Source, Waiver
from openbell.problems import CODES, FieldPath, Problem, Severity

Stand = tuple[Entry[Any], FieldPath, Waiver]


def waived(dataset: Dataset, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that stand, and a problem for each waiver that is stale or cannot be."""
    stands = list(_stands(dataset))
    used: set[int] = set()
    for found in problems:
        waivers = [i for i, stand in enumerate(stands) if _covers(stand, found)]
        used.update(waivers)
        if not waivers:
            yield found
    for index, (entry, at, waiver) in enumerate(stands):
        if index in used:
            continue
        known = CODES.get(waiver.code)
        if known is None or known.severity is Severity.ERROR:
            allowed = ", ".join(
                name for name, code in CODES.items() if code.severity is Severity.WARNING
            )
            yield entry.document.problem(
                "waiver-unknown",
                (*at, "code"),
                f"{waiver.code} is an error, which must be mended"
                if known
                else f"no check has the code {waiver.code}",
                value=waiver.code,
                allowed=allowed,
                hint="remove the waiver and mend what it names",
            )
        else:
            yield entry.document.problem(
                "waiver-stale",
                (*at, "code"),
                f"there is no {waiver.code} here any more",
                value=waiver.code,
                hint="remove the waiver",
            )


def _stands(dataset: Dataset) -> Iterator[Stand]:
    kinds = (dataset.companies, dataset.offerings, dataset.metrics, dataset.sources)
    for entries in kinds:
        for entry in entries.values():
            yield from _of(entry, (), entry.record)
            if isinstance(entry.record, Source):
                for index, claim in enumerate(entry.record.claims):
                    yield from _of(entry, ("claims", index), claim)


def _of(entry: Entry[Any], place: FieldPath, record: Record) -> Iterator[Stand]:
    for index, waiver in enumerate(record.waive):
        yield entry, (*place, "waive", index), waiver


def _covers(stand: Stand, found: Problem) -> bool:
    entry, at, waiver = stand
    place = at[:-2]
    return (
        found.severity is Severity.WARNING
        and found.code == waiver.code
        and found.path == entry.document.path
        and found.field[: len(place)] == place
    )
