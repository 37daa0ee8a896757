"""Waivers: a warning that a curator has looked at is dropped; a waiver of nothing is a warning."""

from collections.abc import Iterable, Iterator
from typing import Any

from openbell.checks.near import nearest
from openbell.models import Dataset, Entry, Record, Source, Waiver
from openbell.problems import CODES, FieldPath, Problem, Severity

WAIVABLE = tuple(
    name
    for name, code in CODES.items()
    if code.severity is Severity.WARNING and name != "waiver-stale"
)

Stand = tuple[Entry[Any], FieldPath, Waiver]


def waived(dataset: Dataset, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems that stand, and a problem for each waiver that is stale or cannot be.

    No waiver is called stale while an error stands, since an error may hide the warning.
    """
    stands = list(_stands(dataset))
    used: set[int] = set()
    errors = False
    for found in problems:
        errors = errors or found.severity is Severity.ERROR
        waivers = [i for i, stand in enumerate(stands) if _covers(stand, found)]
        used.update(waivers)
        if not waivers:
            yield found
    for index, (entry, at, waiver) in enumerate(stands):
        if waiver.code not in WAIVABLE:
            yield _unknown(entry, at, waiver)
        elif index not in used and not errors:
            yield entry.document.problem(
                "waiver-stale",
                (*at, "code"),
                f"there is no {waiver.code} here to waive",
                value=waiver.code,
                hint="remove the waiver, or move it to the record or claim that it is meant for",
            )


def _unknown(entry: Entry[Any], at: FieldPath, waiver: Waiver) -> Problem:
    known = waiver.code in CODES
    return entry.document.problem(
        "waiver-unknown",
        (*at, "code"),
        f"{waiver.code} cannot be waived" if known else f"no check has the code {waiver.code}",
        value=waiver.code,
        allowed=", ".join(WAIVABLE),
        hint="mend what it names, and remove the waiver"
        if known
        else nearest(waiver.code, WAIVABLE, otherwise="remove the waiver"),
    )


def _stands(dataset: Dataset) -> Iterator[Stand]:
    package = {"package": dataset.package} if dataset.package else {}
    kinds = (dataset.companies, dataset.offerings, dataset.metrics, package, dataset.sources)
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
