"""Words with their meanings, looked up by the longest that stands at a place.

Longest match is what keeps 降至 (a level reached) from being 降 (a fall) and "up to" (a bound)
from being "up" (a rise).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from openbell.figures.figure import Qualifier
from openbell.figures.kind import Kind


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency word. ``code`` is its default; ``also`` what else it may mean."""

    code: str | None
    also: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Entry:
    """The meaning of a word: its part and, by part, its number, qualifier or currency."""

    kind: Kind
    value: Fraction = Fraction(0)
    qualifier: Qualifier | None = None
    currency: Currency | None = None


Words = Iterable[tuple[str, Entry]]


def words(
    kind: Kind,
    spelled: str,
    *,
    value: Fraction | int = 0,
    qualifier: Qualifier | None = None,
    currency: Currency | None = None,
) -> Words:
    """Entries of one meaning for the words in ``spelled``, divided by ``|``."""
    entry = Entry(kind, Fraction(value), qualifier, currency)
    return [(word, entry) for word in spelled.split("|")]


def numbered(kind: Kind, values: Mapping[str, Fraction | int]) -> Words:
    """Entries of one kind whose values differ."""
    return [(word, Entry(kind, Fraction(value))) for word, value in values.items()]


_UNPARTED = ("至少", "至多")


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict[str, "_Node"])
    entry: Entry | None = None


class Lexicon:
    """A tree of words. A space in a word matches any run of spaces, or one hyphen."""

    def __init__(self, vocabulary: Words) -> None:
        self._root = _Node()
        for word, entry in vocabulary:
            node = self._root
            for character in word:
                node = node.children.setdefault(character, _Node())
            if node.entry not in (None, entry):
                raise ValueError(f"{word!r} has two meanings: {node.entry} and {entry}")
            node.entry = entry

    def longest(self, text: str, start: int) -> tuple[int, Entry] | None:
        """The end and meaning of the longest word of folded ``text`` at ``start``, if any."""
        node, at, found = self._root, start, None
        while at < len(text):
            node, at = _step(node, text, at)
            if node is None:
                break
            if node.entry is not None and not _inside_a_word(text, at):
                found = (at, node.entry)
        return found


def _step(node: _Node, text: str, at: int) -> tuple[_Node | None, int]:
    character = text[at]
    child = node.children.get(character)
    if child is None and character == "-":
        child = node.children.get(" ")
    at += 1
    if child is not None and character == " ":
        while at < len(text) and text[at] == " ":
            at += 1
    return child, at


def _inside_a_word(text: str, at: int) -> bool:
    """Whether a word would end between two letters, or within 至少: 下降至少5% is no 下降至."""
    before, after = text[at - 1], text[at : at + 1]
    return (_is_letter(before) and _is_letter(after)) or before + after in _UNPARTED


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
