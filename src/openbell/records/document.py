"""What reading a file gives: a tree of text, the place of every part, and what went wrong.

Positions stand in a tree beside the values, so that `data` is plain dicts, lists and strings that
any model can take, and a check can still mark the very characters that it speaks of.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

from openbell.problems import FieldPath, Problem, Span, problem

Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Tree: TypeAlias = dict[str, Value]
TypedAs: TypeAlias = Literal["int", "float", "bool", "null", "timestamp"]

LONGEST_QUOTED_LINE = 10_000
"""A problem carries the text of its line up to this many code points."""


class Kind(StrEnum):
    """What a file describes; all but the package are one folder of records each."""

    COMPANY = "company"
    OFFERING = "offering"
    METRIC = "metric"
    SOURCE = "source"
    PACKAGE = "package"


@dataclass(slots=True)
class Extent:
    """From a character to the one after the last; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(slots=True)
class Place:
    """Where a value stands, where its key stands (None in a list), and its parts' places."""

    value: Extent
    key: Extent | None = None
    parts: "dict[str, Place] | list[Place] | None" = None

    def part(self, step: str | int) -> "Place | None":
        """The place one step further down, None where there is nothing."""
        if isinstance(self.parts, dict):
            return self.parts.get(step) if isinstance(step, str) else None
        if isinstance(self.parts, list) and isinstance(step, int):
            return self.parts[step] if 0 <= step < len(self.parts) else None
        return None


class Places:
    """The places of a file's parts, worked out when somebody first asks: only a problem does."""

    def __init__(self, find: Callable[[], Place | None]) -> None:
        """``find`` is called once at most; data under a name, where a Document is to be pickled."""
        self._find = find
        self._root: Place | None = None
        self._is_found = False

    @classmethod
    def known(cls, root: Place | None) -> "Places":
        """Places that are there already."""
        places = cls(_nothing)
        places._root, places._is_found = root, True
        return places

    @property
    def root(self) -> Place | None:
        """The place of the whole, None where no tree could be made."""
        if not self._is_found:
            self._root, self._is_found = self._find(), True
        return self._root


def _nothing() -> None:
    return None


def _nowhere() -> Places:
    return Places.known(None)


def _no_scalars() -> dict[FieldPath, TypedAs]:
    return {}


@dataclass(frozen=True, slots=True)
class Document:
    """One file as read.

    `data` is None where no tree could be made (`problems` then says why); otherwise it holds all
    that could be read, and a part with a problem is still there with the text that it has.
    `plain` gives, for each unquoted value that YAML 1.1 or the 1.2 core schema would not read as
    text, what it would become; `plain_keys` the same for keys. `kind` is None for a stray file.
    `lines` are without line ends.
    """

    path: str
    kind: Kind | None
    id: str
    data: Tree | None = None
    places: Places = field(default_factory=_nowhere, repr=False, compare=False)
    problems: tuple[Problem, ...] = ()
    lines: tuple[str, ...] = ()
    plain: Mapping[FieldPath, TypedAs] = field(default_factory=_no_scalars)
    plain_keys: Mapping[FieldPath, TypedAs] = field(default_factory=_no_scalars)

    @property
    def positions(self) -> Place | None:
        """Where everything stands, None without a tree."""
        return self.places.root

    def span(self, at: FieldPath = (), *, key: bool = False) -> Span:
        """The characters of a value, or of its key; of the nearest ancestor if it is absent.

        What covers several lines is marked on its first; without a tree it is the file's start.
        """
        place, whole = self.positions, True
        for step in at:
            part = place.part(step) if place else None
            if part is None:
                whole = False
                break
            place = part
        if place is None:
            return Span(1, 1, 1)
        return clip(place.key if key and whole and place.key else place.value, self.lines)

    def problem(
        self,
        code: str,
        at: FieldPath,
        message: str,
        *,
        hint: str,
        value: str | None = None,
        allowed: str | None = None,
        key: bool = False,
    ) -> Problem:
        """A problem of this file with path, span and line filled in from the field's place."""
        span = self.span(at, key=key) if self.positions else None
        return problem(
            code,
            message,
            path=self.path,
            hint=hint,
            span=span,
            value=value,
            allowed=allowed,
            field=at,
            line_text=quotable(self.lines, span.line) if span else None,
        )


def clip(extent: Extent, lines: tuple[str, ...]) -> Span:
    """The part of an extent that lies on its first line; the file's end if it lies beyond."""
    if extent.line > len(lines):
        end = len(lines[-1]) + 1
        return Span(len(lines), end, end)
    if extent.end_line == extent.line:
        return Span(extent.line, extent.column, extent.end_column)
    end = len(lines[extent.line - 1].rstrip()) + 1
    return Span(extent.line, extent.column, max(extent.column, end))


def quotable(lines: tuple[str, ...], line: int) -> str | None:
    """The text of a line (from 1) for a problem to show; None if absent or overlong."""
    if not 1 <= line <= len(lines) or len(lines[line - 1]) > LONGEST_QUOTED_LINE:
        return None
    return lines[line - 1]
