"""What the models expect at a place in a record: so that a problem can say what is allowed.

Pydantic says where validation failed; a curator wants to know which fields exist there, which is
nearest to the one typed, and whether a bare ``true`` is a truth value. The models themselves are
asked, so the answers cannot drift from what is accepted.
"""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from openbell.models.kinds import MODELS, RecordKind
from openbell.problems import FieldPath

Model = type[BaseModel]


def fields_at(kind: RecordKind, path: FieldPath, tag: str | None = None) -> dict[str, FieldInfo]:
    """The fields of the part of a record that the path leads to; empty where it is no part.

    ``tag`` chooses among the members of a tagged union (an offering's ``kind``).
    """
    model = _member(MODELS[kind], tag)
    for step in path:
        if not isinstance(step, str) or model is None:
            continue
        field = model.model_fields.get(step)
        if field is None:
            continue
        model = next(_models(field.annotation), None)
    return dict(model.model_fields) if model else {}


def is_flag(kind: RecordKind, path: FieldPath, tag: str | None = None) -> bool:
    """Whether the field that the path leads to is a truth value."""
    if not path or not isinstance(path[-1], str):
        return False
    field = fields_at(kind, path[:-1], tag).get(path[-1])
    return field is not None and field.annotation is bool


def value_at(data: Any, path: FieldPath) -> Any:
    """What the tree of a record holds at a path; None where it holds nothing."""
    for step in path:
        if isinstance(data, list) and isinstance(step, int):
            items = cast("list[Any]", data)
            data = items[step] if step < len(items) else None
        elif isinstance(data, dict):
            data = cast("dict[str | int, Any]", data).get(step)
        else:
            return None
    return data


def _member(model: Any, tag: str | None) -> Model | None:
    """The model itself, or the member of a tagged union whose ``kind`` allows the tag."""
    if isinstance(model, type) and issubclass(model, BaseModel):
        return model
    members = list(_models(model))
    for member in members:
        if tag in get_args(member.model_fields["kind"].annotation):
            return member
    return members[0] if members else None


def _models(annotation: Any) -> Iterator[Model]:
    """Every model inside an annotation: of tuples, dicts, unions and what is annotated."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {Annotated, tuple, dict, list, Union, types.UnionType}:
        for part in get_args(annotation):
            yield from _models(part)
