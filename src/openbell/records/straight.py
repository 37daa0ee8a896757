"""The short way from text to tree, for records that need no remark: nearly all of them.

A tree with the place of every part costs four times as much as the tree alone, and places are for
problems. So a text is first read without them. At the first sign of anything that would be a
problem, or that another YAML reader would type, this gives up, and the long way (`tree`) reads the
same text again and says what is wrong and where. What is read here is what would be read there;
tests hold the two against each other.
"""

from collections.abc import Iterator
from typing import TypeAlias

import yaml

from openbell.records.characters import find_unseen
from openbell.records.document import Tree, Value
from openbell.records.events import READER_FAULTS, EventReader, events_of
from openbell.records.plain import SUSPECTS, typed_as
from openbell.records.refusals import LONGEST_SCALAR, may_hold_complex_key
from openbell.records.tree import DEEPEST, MOST_NODES

_Open: TypeAlias = list[Value] | dict[str, Value]
_OPENING = [yaml.StreamStartEvent, yaml.DocumentStartEvent]
_CLOSING = [yaml.DocumentEndEvent, yaml.StreamEndEvent]


class _RemarkableError(Exception):
    """There is something that the long way must look at."""


def straight_tree(text: str, parser: type[EventReader]) -> Tree | None:
    """The tree of a text of which nothing is to be said; None if there may be something."""
    if len(text) > MOST_NODES or may_hold_complex_key(text):  # a node takes a character or more
        return None
    try:
        events = events_of(text, parser)
        opening = [type(next(events, None)) for _ in _OPENING]
        root = _root(events)
        closing = [type(event) for event in events]
    except (_RemarkableError, *READER_FAULTS):
        return None
    return root if isinstance(root, dict) and [opening, closing] == [_OPENING, _CLOSING] else None


def _root(events: Iterator[yaml.Event]) -> Value:
    """The collection that opens next, with all that it holds: one loop, a stack of our own."""
    whole: list[Value] = []
    above: list[_Open] = []
    into: _Open = whole
    key = ""
    for event in events:
        if isinstance(event, yaml.ScalarEvent):
            if not key and isinstance(into, dict):
                key = _key(event, into)
            else:
                key = _put(into, key, _text(event))
        elif isinstance(event, yaml.CollectionStartEvent) and len(above) < DEEPEST:
            inner = _opened(event)
            key = _put(into, key, inner)
            above.append(into)
            into = inner
        elif isinstance(event, yaml.CollectionEndEvent):
            into = above.pop()
            if into is whole:
                break
        else:
            raise _RemarkableError
    return whole[0]


def _opened(event: yaml.CollectionStartEvent) -> _Open:
    if event.anchor is not None or event.tag is not None:
        raise _RemarkableError
    return {} if isinstance(event, yaml.MappingStartEvent) else []


def _put(into: _Open, key: str, value: Value) -> str:
    """Put a value where it belongs; the key that is held then, which is none."""
    if isinstance(into, list):
        into.append(value)
    elif key:
        into[key] = value
    else:
        raise _RemarkableError
    return ""


def _key(event: yaml.ScalarEvent, into: dict[str, Value]) -> str:
    key = _text(event)
    if not key or key == "<<" or key in into or (not event.style and typed_as(key)):
        raise _RemarkableError
    return key


def _text(event: yaml.ScalarEvent) -> str:
    text, style = event.value, event.style
    if event.anchor is not None or event.tag is not None or len(text) > LONGEST_SCALAR:
        raise _RemarkableError
    if not style:
        if not text or (text[0] in SUSPECTS and typed_as(text) not in (None, "timestamp")):
            raise _RemarkableError
    elif style == '"' and find_unseen(text):
        raise _RemarkableError
    return text
