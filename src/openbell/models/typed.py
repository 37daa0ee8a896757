"""Documents become records: text gets its types here, and what does not fit becomes a problem.

All problems of a file are found at once. A file with a problem yields no record, so nothing later
has to cope with half of one.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import ValidationError

from openbell.memory import Memory
from openbell.models.dataset import Dataset, Entry
from openbell.models.explain import explained, located
from openbell.models.kinds import AnyRecord, RecordKind, adapter
from openbell.models.shape import is_flag, value_at
from openbell.problems import FieldPath, Problem
from openbell.records import Document, TypedAs

FOLDERS: dict[RecordKind, str] = {
    "company": "companies",
    "offering": "offerings",
    "metric": "metrics",
    "source": "sources",
}

_READINGS: dict[TypedAs, str] = {
    "int": "a number",
    "float": "a number",
    "bool": "true or false",
    "null": "no value at all",
    "timestamp": "a point in time",
}


def type_documents(
    documents: Iterable[Document], memory: Memory | None = None
) -> tuple[Dataset, list[Problem]]:
    """Give every document its type; what `memory` has typed before is not typed again.

    Returns the records that are whole, and every problem found in the others and in reading.
    """
    memory = memory or Memory()
    problems: list[Problem] = []
    kinds: dict[str, dict[str, Entry[Any]]] = {folder: {} for folder in FOLDERS.values()}
    broken: set[tuple[str, str]] = set()
    package: Entry[Any] | None = None
    for document in documents:
        entry, found = memory.recall(_entered, document.path, document)
        problems += found
        if document.kind is None:
            continue
        if entry is None:
            broken.add((document.kind.value, document.id))
        elif document.kind.value == "package":
            package = entry
        else:
            kinds[FOLDERS[document.kind.value]][document.id] = entry
    ordered = {folder: dict(sorted(entries.items())) for folder, entries in kinds.items()}
    dataset = Dataset(
        companies=ordered["companies"],
        offerings=ordered["offerings"],
        metrics=ordered["metrics"],
        sources=ordered["sources"],
        package=package,
        broken=frozenset(broken),
    )
    return dataset, problems


def _entered(document: Document) -> tuple[Entry[Any] | None, tuple[Problem, ...]]:
    record, found = type_document(document)
    entry = None if record is None else Entry(document.id, record, document)
    return entry, tuple(found)


def type_document(document: Document) -> tuple[AnyRecord | None, list[Problem]]:
    """One document's record, or None with the problems that keep it from being one."""
    problems = list(document.problems)
    if document.data is None or document.kind is None:
        return None, problems
    kind: RecordKind = document.kind.value
    problems += _retyped_elsewhere(document, kind)
    try:
        record = adapter(kind).validate_python(document.data)
    except ValidationError as error:
        return None, problems + _further(document, kind, error)
    broken = any(problem.severity == "error" for problem in document.problems)
    return (None if broken else record), problems


def _further(document: Document, kind: RecordKind, error: ValidationError) -> list[Problem]:
    """What typing found, but for fields that reading has already complained of.

    A list is not too short for the sake of items that are there and wrong.
    """
    told = {problem.field for problem in document.problems if problem.field}
    found = [
        explained(document, kind, details)
        for details in error.errors(include_url=False)
        if details["type"] != "too_short"
        or not value_at(document.data, located(kind, details["loc"])[0])
    ]
    return [problem for problem in found if problem.field not in told]


def _retyped_elsewhere(document: Document, kind: RecordKind) -> Iterator[Problem]:
    """Plain scalars that other readers would type; timestamps are text to YAML 1.2's editors."""
    tag = value_at(document.data, ("kind",))
    for path, typed_as in document.plain.items():
        flag = is_flag(kind, path, tag if isinstance(tag, str) else None)
        if typed_as != "timestamp" and not (typed_as == "bool" and flag):
            yield _plain(document, path, typed_as, str(value_at(document.data, path)))
    for path, typed_as in document.plain_keys.items():
        yield _plain(document, path, typed_as, str(path[-1]), key=True)


def _plain(
    document: Document, path: FieldPath, typed_as: TypedAs, value: str, *, key: bool = False
) -> Problem:
    otherwise = ", or delete the field" if typed_as == "null" else ""
    return document.problem(
        "plain-scalar",
        path,
        f"{value} is text here, but other YAML readers make it {_READINGS[typed_as]}",
        value=value,
        hint=f'quote it: "{value}"{otherwise}',
        key=key,
    )
