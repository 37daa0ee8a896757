"""Documents become records: text gets its types here, and what does not fit becomes a problem.

All problems of a file are found at once. A file with a problem yields no record, so nothing later
has to cope with half of one.
"""

import difflib
from collections.abc import Iterable, Iterator
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from openbell.models.dataset import Dataset, Entry
from openbell.models.kinds import AnyRecord, RecordKind, adapter
from openbell.models.shape import fields_at, is_flag
from openbell.problems import FieldPath, Problem
from openbell.records import Document

FOLDERS: dict[RecordKind, str] = {
    "company": "companies",
    "offering": "offerings",
    "metric": "metrics",
    "source": "sources",
}

_CODES = {
    "missing": "missing-field",
    "extra_forbidden": "unknown-field",
    "literal_error": "bad-value",
    "string_pattern_mismatch": "bad-value",
    "string_too_short": "empty-value",
    "string_too_long": "bad-value",
    "too_short": "missing-field",
    "union_tag_invalid": "bad-value",
    "union_tag_not_found": "missing-field",
}


def type_documents(documents: Iterable[Document]) -> tuple[Dataset, list[Problem]]:
    """Give every document its type.

    Returns the records that are whole, and every problem found in the others and in reading.
    """
    problems: list[Problem] = []
    kinds: dict[str, dict[str, Entry[Any]]] = {folder: {} for folder in FOLDERS.values()}
    broken: set[tuple[str, str]] = set()
    package: Entry[Any] | None = None
    for document in documents:
        record, found = type_document(document)
        problems += found
        if document.kind is None:
            continue
        if record is None:
            broken.add((document.kind.value, document.id))
            continue
        entry = Entry(document.id, record, document)
        if document.kind.value == "package":
            package = entry
        else:
            kinds[FOLDERS[document.kind.value]][document.id] = entry
    ordered = {folder: dict(sorted(entries.items())) for folder, entries in kinds.items()}
    return Dataset(**ordered, package=package, broken=frozenset(broken)), problems


def type_document(document: Document) -> tuple[AnyRecord | None, list[Problem]]:
    """One document's record, or None with the problems that keep it from being one."""
    problems = list(document.problems)
    if document.data is None or document.kind is None:
        return None, problems
    kind = cast("RecordKind", document.kind.value)
    problems += _retyped_elsewhere(document, kind)
    try:
        record = adapter(kind).validate_python(document.data)
    except ValidationError as error:
        return None, problems + [
            _problem(document, kind, details) for details in error.errors(include_url=False)
        ]
    broken = any(problem.severity == "error" for problem in document.problems)
    return (None if broken else record), problems


def _retyped_elsewhere(document: Document, kind: RecordKind) -> Iterator[Problem]:
    """Plain scalars that other readers would type; timestamps are text to YAML 1.2's editors."""
    tag = _tag(document)
    for path, typed_as in document.plain.items():
        if typed_as == "timestamp" or (typed_as == "bool" and is_flag(kind, path, tag)):
            continue
        value = _at(document, path)
        yield document.problem(
            "plain-scalar",
            path,
            f"{value} is text here, but other YAML readers make it a {typed_as}",
            value=value,
            hint=f'quote it: "{value}"',
        )


def _problem(document: Document, kind: RecordKind, details: ErrorDetails) -> Problem:
    path, of_key = _path(kind, details["loc"])
    context = details.get("ctx", {})
    code = _CODES.get(details["type"], details["type"])
    if "-" not in code:
        code = "wrong-type"
    at = path
    if details["type"] == "union_tag_not_found":
        at = (*path, "kind")
    elif details["type"] == "union_tag_invalid":
        at = (*path, "kind")
    value = _at(document, at)
    allowed, hint = _advice(document, kind, code, at, details["type"], context)
    return document.problem(
        code,
        at,
        _message(code, at, details, value, of_key),
        value=value,
        allowed=allowed,
        hint=hint,
        key=of_key or code == "unknown-field",
    )


def _message(
    code: str, path: FieldPath, details: ErrorDetails, value: str | None, of_key: bool
) -> str:
    name = _name(path)
    messages = {
        "unknown-field": f"there is no field {name} here",
        "missing-field": f"the field {name} is missing",
        "empty-value": f"{name} is empty",
        "wrong-type": f"{name} has the wrong shape: {details['msg'].lower()}",
    }
    if details["type"] in _CODES or code == "wrong-type":
        subject = "the key" if of_key else f"the value of {name}"
        return messages.get(code, f"{subject} is not allowed" + (f": {value}" if value else ""))
    return details["msg"]


def _advice(
    document: Document,
    kind: RecordKind,
    code: str,
    path: FieldPath,
    error: str,
    context: dict[str, Any],
) -> tuple[str | None, str]:
    """What is allowed there, and what to do."""
    name = _name(path)
    if code == "unknown-field":
        known = sorted(fields_at(kind, path[:-1], _tag(document)))
        near = difflib.get_close_matches(name, known, n=1)
        return ", ".join(known), f"did you mean {near[0]}?" if near else "remove it"
    if code == "missing-field" and "hint" not in context:
        return None, f"add {name}"
    if error == "string_pattern_mismatch":
        return f"text of the form {context['pattern']}", "rewrite the value in that form"
    if error in {"literal_error", "union_tag_invalid"}:
        allowed = str(context.get("expected") or context.get("expected_tags"))
        words = [word.strip("' ") for word in allowed.replace(" or ", ", ").split(",")]
        near = difflib.get_close_matches(_at(document, path) or "", words, n=1)
        return ", ".join(words), f"did you mean {near[0]}?" if near else "choose one of these"
    return context.get("allowed"), str(context.get("hint") or "correct the value")


def _path(kind: RecordKind, location: tuple[int | str, ...]) -> tuple[FieldPath, bool]:
    """Pydantic's location as a path in the file, and whether it is a key that is wrong."""
    steps = location[1:] if kind == "offering" and location else location
    of_key = bool(steps) and steps[-1] == "[key]"
    return tuple(steps[:-1] if of_key else steps), of_key


def _name(path: FieldPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "record")


def _at(document: Document, path: FieldPath) -> str | None:
    value: Any = document.data
    for step in path:
        if isinstance(value, dict):
            value = cast("dict[str | int, Any]", value).get(step)
        elif isinstance(value, list) and isinstance(step, int):
            items = cast("list[Any]", value)
            value = items[step] if step < len(items) else None
        else:
            return None
    return value if isinstance(value, str) else None


def _tag(document: Document) -> str | None:
    return _at(document, ("kind",))
