"""From YAML events to a tree of text, its places and every problem on the way.

Each event is taken once, on a stack of our own with bounds, so no input is deep or wide enough to
hurt. A fault that leaves the structure readable (a duplicate key, an empty value, an anchor, a
tag) is noted and reading goes on; one that
does not raises ReadingStoppedError with its problem already noted.
"""

from dataclasses import replace

import yaml

from openbell.problems import FieldPath, Problem
from openbell.records import refusals
from openbell.records.document import Extent, Place, Tree, TypedAs, Value
from openbell.records.events import extent_of
from openbell.records.frames import Frame, OpenList, OpenMap
from openbell.records.plain import SUSPECTS, typed_as
from openbell.records.refusals import Refusal

DEEPEST = 32
MOST_NODES = 200_000
MOST_PROBLEMS = 1_000
_NO_RECORD = (refusals.EMPTY_FILE, Extent(1, 1, 1, 1))


class ReadingStoppedError(Exception):
    """Reading this file ends here; the reason is among the builder's problems."""


class TreeBuilder:
    """Takes one file's events; `data` is None until the root mapping has been closed."""

    def __init__(self, path: str, lines: tuple[str, ...]) -> None:
        self._path = path
        self._lines = lines
        self._complex_keys = refusals.may_hold_complex_key("\n".join(lines))
        self._stack: list[Frame] = []
        self._nodes = 0
        self._documents = 0
        self.data: Tree | None = None
        self.positions: Place | None = None
        self.problems: list[Problem] = []
        self.plain: dict[FieldPath, TypedAs] = {}
        self.plain_keys: dict[FieldPath, TypedAs] = {}

    def take(self, event: yaml.Event) -> None:
        """Take the next event; raises ReadingStoppedError where reading must end."""
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event)
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(event)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._refuse(refusals.SECOND_DOCUMENT, extent_of(event))
                raise ReadingStoppedError
        elif isinstance(event, yaml.StreamEndEvent) and not self._documents:
            self._refuse(*_NO_RECORD)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        frame = self._awaiting_key()
        extent, value = self._enter(event, is_key=frame is not None), event.value
        if frame:
            frame.expect(value, extent)
        for refusal in refusals.of_text(event):
            self._refuse(refusal, extent)
        if frame:
            self._key(frame, event, extent)
            return
        if not (event.style or value or self._stack):
            self._refuse(*_NO_RECORD)
            return
        if not event.style:
            self._plain_value(value, extent)
        self._put(value, Place(extent))

    def _plain_value(self, value: str, extent: Extent) -> None:
        if not value:
            self._refuse(refusals.EMPTY_VALUE, extent)
        elif value[0] in SUSPECTS and (kind := typed_as(value)) and not self._is_lost():
            self.plain[self._steps()] = kind

    def _key(self, frame: OpenMap, event: yaml.ScalarEvent, extent: Extent) -> None:
        key = event.value
        if not event.style and key in ("", "<<"):
            self._refuse(refusals.MERGE_KEY if key else refusals.EMPTY_KEY, extent)
            frame.dropped = True
        elif key in frame.values:
            first = frame.places[key].key or extent
            self._refuse(refusals.duplicate_key(key, first.line, extent.line), extent)
            frame.dropped = True
        elif not event.style and (kind := typed_as(key)) and not frame.lost:
            self.plain_keys[self._steps()] = kind

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        parent = self._awaiting_key()
        extent = self._enter(event)
        if len(self._stack) == DEEPEST:
            self._refuse(replace(refusals.TOO_DEEP, allowed=f"{DEEPEST} levels"), extent)
            raise ReadingStoppedError
        if parent:
            self._refuse(refusals.COMPLEX_KEY, extent)
            parent.step = "?"
        kind = OpenMap if isinstance(event, yaml.MappingStartEvent) else OpenList
        frame = kind(Place(extent), self._is_lost() or parent is not None, parent is not None)
        frame.place.parts = frame.places
        self._stack.append(frame)

    def _close(self, event: yaml.CollectionEndEvent) -> None:
        frame, end = self._stack.pop(), extent_of(event)
        extent = frame.place.value
        extent.end_line, extent.end_column = end.end_line, end.end_column
        if frame.as_key and (parent := self._awaiting_key()):
            parent.drop("?", extent)
        else:
            self._put(frame.values, frame.place)

    def _alias(self, event: yaml.AliasEvent) -> None:
        parent = self._awaiting_key()
        extent = self._enter(event)
        if parent:
            parent.drop("*", extent)
        else:
            self._put("", Place(extent))

    def _put(self, value: Value, place: Place) -> None:
        if self._stack:
            self._stack[-1].put(value, place)
        elif isinstance(value, dict):
            self.data, self.positions = value, place
        else:
            self._refuse(refusals.NOT_A_RECORD, place.value)

    def _enter(self, event: yaml.NodeEvent, *, is_key: bool = False) -> Extent:
        """Count a node and refuse what it wears; every node passes here once."""
        extent = extent_of(event)
        self._nodes += 1
        if self._nodes > MOST_NODES:
            self._refuse(replace(refusals.TOO_MANY_NODES, allowed=f"{MOST_NODES:,}"), extent)
            raise ReadingStoppedError
        for refusal in refusals.of_node(event):
            self._refuse(refusal, extent)
        if is_key and self._complex_keys:
            line = self._lines[min(extent.line, len(self._lines)) - 1]
            if refusals.follows_question_mark(line, extent.column):
                self._refuse(refusals.COMPLEX_KEY, extent)
        return extent

    def _awaiting_key(self) -> OpenMap | None:
        frame = self._stack[-1] if self._stack else None
        return frame if isinstance(frame, OpenMap) and frame.key_at is None else None

    def _is_lost(self) -> bool:
        """Whether the next value hangs on nothing that `data` will hold."""
        return bool(self._stack) and self._stack[-1].loses_next

    def _steps(self) -> FieldPath:
        steps = tuple(frame.step for frame in self._stack)
        return steps[:-1] if steps and steps[-1] == "" else steps

    def _refuse(self, refusal: Refusal, extent: Extent) -> None:
        self.problems.append(refusal.at(extent, self._path, self._lines, self._steps()))
        if len(self.problems) == MOST_PROBLEMS:
            raise ReadingStoppedError
