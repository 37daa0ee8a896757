"""What Pydantic found, in words a curator can act on.

Pydantic names a kind of error and a location; a curator wants to know what is wrong, what is
allowed and what to do. Each kind of error has one function here that says so.
"""

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from openbell.models.forms import FORMS
from openbell.models.kinds import RecordKind
from openbell.models.shape import fields_at, value_at
from openbell.problems import FieldPath, Problem
from openbell.records import Document


@dataclass(frozen=True, slots=True)
class _Breach:
    """One error of Pydantic's, with what the record holds at its place."""

    document: Document
    kind: RecordKind
    error: str
    path: FieldPath
    of_key: bool
    message: str
    context: dict[str, Any]

    @property
    def name(self) -> str:
        """The field to speak of: the nearest key on the path."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "the record")

    @property
    def value(self) -> str | None:
        """The text at fault, None where it is a list, a mapping or absent."""
        value = self.name if self.of_key else value_at(self.document.data, self.path)
        return value if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class _Words:
    code: str
    message: str
    hint: str
    allowed: str | None = None


def explained(document: Document, kind: RecordKind, details: ErrorDetails) -> Problem:
    """The problem that one of Pydantic's errors is."""
    path, of_key = located(kind, details["loc"])
    error = details["type"]
    of_key = of_key or error == "extra_forbidden"
    if error in {"union_tag_not_found", "union_tag_invalid"}:
        path = (*path, "kind")
    context = details.get("ctx", {})
    if "field" in context:
        path = (*path, context["field"])
    breach = _Breach(document, kind, error, path, of_key, details["msg"], context)
    words = _WORDS.get(error, _own_words if "-" in error else _misshapen)(breach)
    return document.problem(
        words.code,
        path,
        words.message,
        value=breach.value,
        allowed=words.allowed,
        hint=words.hint,
        key=of_key,
    )


def _missing(breach: _Breach) -> _Words:
    field = _fields(breach).get(breach.name)
    meaning = f" ({field.description.rstrip('.')})" if field and field.description else ""
    return _Words(
        "missing-field", f"the field {breach.name} is missing", f"add {breach.name}{meaning}"
    )


def _unknown(breach: _Breach) -> _Words:
    known = sorted(_fields(breach))
    hint = _nearest(breach.name, known) or "remove it, or say it in a note"
    message = f"there is no field {breach.name} here"
    return _Words("unknown-field", message, hint, ", ".join(known))


def _unlisted(breach: _Breach) -> _Words:
    if breach.value is None:
        return _misshapen(breach)
    expected = str(breach.context.get("expected") or breach.context.get("expected_tags"))
    choices = re.findall(r"'([^']+)'", expected)
    hint = _nearest(breach.value or "", choices) or "choose one of these"
    message = f"{breach.name} cannot be {breach.value}"
    return _Words("bad-value", message, hint, ", ".join(choices))


def _misspelt(breach: _Breach) -> _Words:
    form = FORMS[breach.context["pattern"]]
    what = "the key" if breach.of_key else breach.name
    hint = "rewrite it in that form"
    for joint in "-_":
        better = joint.join(re.findall(r"[a-z0-9]+", (breach.value or "").lower()))
        if form.code == "bad-id" and re.fullmatch(form.pattern, better):
            hint = f"did you mean {better}?"
    return _Words(form.code, f"{what} is not written as it must be", hint, form.words)


def _empty(breach: _Breach) -> _Words:
    return _Words("empty-value", f"{breach.name} is empty", "give a value or delete the field")


def _too_long(breach: _Breach) -> _Words:
    longest = f"{breach.context['max_length']:,} characters"
    return _Words(
        "bad-value",
        f"{breach.name} is longer than {longest}",
        "keep to figures as printed and short notes",
        f"at most {longest}",
    )


def _own_words(breach: _Breach) -> _Words:
    """A validator of ours speaks for itself; its kind of error is the code."""
    hint = str(breach.context.get("hint") or "check it against the source, and correct it")
    return _Words(breach.error, breach.message, hint, breach.context.get("allowed"))


def _misshapen(breach: _Breach) -> _Words:
    shape, hint = _SHAPES.get(breach.error, _SHAPES["model_type"])
    value = value_at(breach.document.data, breach.path)
    given = "text" if isinstance(value, str) else "a list" if isinstance(value, list) else "fields"
    in_list = bool(breach.path) and isinstance(breach.path[-1], int)
    where = f"an item of {breach.name}" if in_list else breach.name
    return _Words("wrong-type", f"{where} must be {shape}, not {given}", hint, shape)


_WORDS: dict[str, Callable[[_Breach], _Words]] = {
    "missing": _missing,
    "union_tag_not_found": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _unlisted,
    "union_tag_invalid": _unlisted,
    "string_pattern_mismatch": _misspelt,
    "string_too_short": _empty,
    "too_short": _empty,
    "string_too_long": _too_long,
}

_SHAPES = {
    "string_type": ("text", "write one value after the colon"),
    "literal_error": ("text", "write one value after the colon"),
    "union_tag_invalid": ("text", "write one value after the colon"),
    "tuple_type": ("a list", "write [one, another], or one to a line after '- '"),
    "dict_type": ("fields", "write {name: value}, or one 'name: value' to a line, indented"),
    "model_type": ("fields", "write {name: value}, or one 'name: value' to a line, indented"),
}


def _fields(breach: _Breach) -> dict[str, Any]:
    tag = value_at(breach.document.data, ("kind",))
    return dict(fields_at(breach.kind, breach.path[:-1], tag if isinstance(tag, str) else None))


def _nearest(name: str, names: list[str]) -> str | None:
    near = difflib.get_close_matches(name, names, n=1)
    return f"did you mean {near[0]}?" if near else None


def located(kind: RecordKind, location: tuple[int | str, ...]) -> tuple[FieldPath, bool]:
    """Pydantic's location as a path in the file, and whether it is a key that is wrong."""
    steps = location[1:] if kind == "offering" and location else location
    of_key = bool(steps) and steps[-1] == "[key]"
    return (steps[:-1] if of_key else steps), of_key
