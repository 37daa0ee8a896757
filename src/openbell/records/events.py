"""YAML events from PyYAML, and its complaints in words a curator can act on.

Why PyYAML, why events, why the C parser: no fast parser is at once safe, textual and positioned
(the fastest crash on deep nesting, drop a second document or take a byte order mark into a key).
Events carry every scalar as text with its place, and stacking them ourselves bounds depth and
nodes before anything recurses; the composer, which crashes, is never used. libyaml's event parser
holds its state on the heap, gives the same events as the pure one, and its marks count code points
as the pure ones do (each held by tests). Measured on 10,000 claims in 2.2 MB,
to trees with positions: C 0.6 s, pure 3.7 s, bare C events 0.3 s.
PyYAML without libyaml falls back to the pure parser.
"""

from collections.abc import Iterator
from typing import Protocol, cast

import yaml

from openbell.problems import Problem, Span, problem
from openbell.records.document import Extent, quotable


class EventReader(Protocol):
    """What both of PyYAML's parsers are to us; None after the last event."""

    def get_event(self) -> yaml.Event | None:
        """The next event."""
        ...


class NotYamlError(Exception):
    """The text is not YAML; carries the finished problem, and never leaves this package."""

    def __init__(self, found: Problem) -> None:
        super().__init__(found.message)
        self.found = found


# BaseLoader only for its parser: no constructor and no resolver of it is ever called.
PURE: type[EventReader] = yaml.BaseLoader
FASTEST: type[EventReader] = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

_WAYS_OUT = (
    ("mapping values are not allowed", 'quote the text if it holds ": "; check the indentation'),
    ("cannot start any token", "put the value in double quotes"),
    ("unknown escape", "put the value in single quotes, or double the backslash"),
    ("unexpected end of stream", "close the quotation mark or bracket"),
    ("expected ',' or", "close the bracket, and put a comma between its parts"),
    ("did not find expected ',' or", "close the bracket, and put a comma between its parts"),
    ("could not find expected ':'", 'give the key a ": " and a value'),
    ("did not find expected key", "indent the line as its neighbours; quote the value above it"),
    ("did not find expected '-'", "indent the line as its neighbours; begin it with '- '"),
    ("block end", "indent the line as its neighbours; quote the value above it"),
    ("document start", "indent the line as its neighbours; a file is one mapping"),
)
_OTHERWISE = "check quotation marks, brackets and indentation on and above this line"
READER_FAULTS = (yaml.YAMLError, ValueError, LookupError, ArithmeticError, RecursionError)
"""What PyYAML raises on text that is not YAML: not YAMLError alone."""


def read_events(
    lines: tuple[str, ...], path: str, parser: type[EventReader]
) -> Iterator[yaml.Event]:
    """The events of a text; raises NotYamlError where it stops being YAML, and nothing else."""
    try:
        yield from events_of("\n".join(lines), parser)
    except READER_FAULTS as error:
        raise NotYamlError(_translate(error, lines, path)) from error


def events_of(text: str, parser: type[EventReader]) -> Iterator[yaml.Event]:
    """The events of a text; raises one of READER_FAULTS where it stops being YAML."""
    return cast("Iterator[yaml.Event]", iter(parser(text).get_event, None))  # type: ignore[call-arg]


def _translate(error: Exception, lines: tuple[str, ...], path: str) -> Problem:
    words = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    opened, context = getattr(error, "context_mark", None), getattr(error, "context", None)
    mark = getattr(error, "problem_mark", None) or opened
    if opened and mark and not "".join(lines[mark.line :]).strip():
        mark = opened  # it went wrong at the file's end: show what was left open
    line = min(mark.line + 1, len(lines)) if mark else 1
    column = min(mark.column, len(lines[line - 1])) + 1 if mark else 1
    since = f", {context} that begins on line {opened.line + 1}" if context and opened else ""
    return problem(
        "yaml-syntax",
        f"this is not YAML: {words}{since}",
        path=path,
        hint=next((way for sign, way in _WAYS_OUT if sign in words), _OTHERWISE),
        span=Span(line, column, min(column, len(lines[line - 1])) + 1),
        line_text=quotable(lines, line),
    )


def extent_of(event: yaml.Event) -> Extent:
    """Where an event stands; PyYAML counts from 0, an Extent from 1."""
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        raise TypeError("PyYAML's parsers give every event its marks")
    return Extent(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
