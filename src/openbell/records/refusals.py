"""What records do without, said once: the code, the words and the way out of each refusal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import yaml

from openbell.problems import FieldPath, Problem, problem
from openbell.records.characters import describe, find_unseen
from openbell.records.document import Extent, clip, quotable

LONGEST_SCALAR = 65_536


@dataclass(frozen=True, slots=True)
class Refusal:
    """A problem without its place."""

    code: str
    message: str
    hint: str
    allowed: str | None = None
    value: str | None = None

    def at(
        self, extent: Extent, path: str, lines: tuple[str, ...], field: FieldPath = ()
    ) -> Problem:
        """The problem itself, at its place in a file."""
        span = clip(extent, lines)
        return problem(
            self.code,
            self.message,
            path=path,
            hint=self.hint,
            span=span,
            value=self.value,
            allowed=self.allowed,
            field=field,
            line_text=quotable(lines, span.line),
        )


_PARTS = "mappings, lists and text"
_KEYS = "keys of plain text"


def _feature(name: str, hint: str, allowed: str | None = None) -> Refusal:
    return Refusal("yaml-feature", f"records do without {name}", hint, allowed)


ANCHOR = _feature("anchors (&)", "delete it; if it is text, quote it", _PARTS)
ALIAS = _feature("aliases (*)", "write the value out; if it is text, quote it", _PARTS)
TAG = _feature("tags (!)", "delete it; if it is text, quote it", _PARTS)
DIRECTIVE = _feature("directives (%)", "delete the line; if it is text, quote and indent it")
MERGE_KEY = _feature("merge keys (<<)", "write the fields out", _KEYS)
COMPLEX_KEY = _feature("complex keys (?)", "write 'key: value'; if it is text, quote it", _KEYS)
SECOND_DOCUMENT = _feature("a second document", "move it to a file of its own", "one document")
EMPTY_VALUE = Refusal("empty-value", "no value is given", "give a value or delete the field")
EMPTY_KEY = Refusal("empty-value", "a key is empty", "name the field before the colon")
EMPTY_FILE = Refusal("empty-value", "the file holds no record", "write its fields or delete it")
NOT_A_RECORD = Refusal(
    "wrong-type",
    "the file is not a mapping of fields",
    "write 'field: value' lines, with a space after the colon",
)
TOO_DEEP = Refusal("yaml-depth", "this is nested too deeply", "look for a bracket left open")
TOO_MANY_NODES = Refusal("file-size", "the file holds too many values", "split the record")
TOO_LONG = Refusal(
    "file-size",
    "the text is too long",
    "keep to figures as printed and short notes",
    f"at most {LONGEST_SCALAR:,} characters",
)
UNSEEN = Refusal("file-encoding", "an escape gives a character that cannot be seen", "delete it")

_COMPLEX_KEY = re.compile(r"(?:^|[\s\[{,])\?\s", re.MULTILINE)


def duplicate_key(key: str, first_line: int, line: int) -> Refusal:
    """A key that stands twice in one mapping; both lines count from 1."""
    message = f"{key!r} is given on line {first_line} and again on line {line}"
    return Refusal("duplicate-key", message, "keep one of the two", value=key)


def may_hold_complex_key(text: str) -> bool:
    """Whether the text may hold `? key`, which leaves no trace in the events if all is plain."""
    return ("? " in text or "?\n" in text) and _COMPLEX_KEY.search(text) is not None


def follows_question_mark(line: str, column: int) -> bool:
    """Whether a key that begins at a column (from 1) is one of these."""
    return line[: column - 1].rstrip().endswith("?")


def of_node(event: yaml.NodeEvent) -> Iterator[Refusal]:
    """What a node wears that it may not: an anchor, a tag; or that it is an alias."""
    if event.anchor is not None:
        kind = ALIAS if isinstance(event, yaml.AliasEvent) else ANCHOR
        yield replace(kind, value=event.anchor)
    if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
        yield replace(TAG, value=event.tag)


def of_text(event: yaml.ScalarEvent) -> Iterator[Refusal]:
    """What a scalar's text may not be, key or value: too long, or with an unseen character."""
    if len(event.value) > LONGEST_SCALAR:
        yield TOO_LONG
    if event.style == '"' and (match := find_unseen(event.value)):
        yield replace(UNSEEN, value=describe(match.group()))
