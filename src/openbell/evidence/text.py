"""A held text, folded once and searched many times.

A paragraph is a line of the text that is not blank, counted from 1, as `at: ¶14` counts it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nlargest
from itertools import accumulate

from openbell.evidence.folding import fold
from openbell.evidence.numbers import NumberSpans

__all__ = ["Candidate", "FoldedText"]

_LINE_END = re.compile("\r\n|\r|\n")
_ALIKE = 0.5
_CONTEXT = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that resembles what was sought: its paragraph, and the passage as folded."""

    paragraph: int
    excerpt: str


class FoldedText:
    """The paragraphs of one text, folded and joined by line ends, which no figure contains."""

    def __init__(self, text: str) -> None:
        self.paragraphs = [fold(line) for line in _LINE_END.split(text) if line.strip()]
        self._joined = "\n".join(self.paragraphs)
        self._starts = [0, *accumulate(len(paragraph) + 1 for paragraph in self.paragraphs)]
        self._numbers = NumberSpans(self._joined)

    def paragraphs_with(self, printed: str) -> tuple[int, ...]:
        """The numbers of the paragraphs in which `printed` stands whole, in their order."""
        sought = fold(printed)
        starts = [
            start
            for start in _occurrences(self._joined, sought)
            if self._numbers.stands_whole(start, start + len(sought))
        ]
        return tuple(dict.fromkeys(self._paragraph_at(start) for start in starts))

    def nearest_to(self, printed: str, limit: int = 3) -> tuple[Candidate, ...]:
        """The passages most like `printed`, best first, at most one of each paragraph."""
        sought = fold(printed)
        best: dict[int, tuple[float, int, str]] = {}
        for start, end in self._passages(sought):
            number = self._paragraph_at(start)
            likeness = SequenceMatcher(None, sought, self._joined[start:end]).ratio()
            found = (likeness, -number, self._excerpt(number, start, end))
            if likeness >= _ALIKE and found > best.get(number, (0.0, 0, "")):
                best[number] = found
        return tuple(Candidate(-key, text) for _, key, text in nlargest(limit, best.values()))

    def _passages(self, sought: str) -> Iterator[tuple[int, int]]:
        """Where `sought` might have stood: by its first number, else by what is most in common."""
        lead = next(iter(NumberSpans(sought)), None)
        if lead is None:
            yield from self._common_passages(sought)
            return
        for start, end in self._numbers:
            first = max(start - lead[0], self._starts[self._paragraph_at(start) - 1])
            yield first, max(end, start - lead[0] + len(sought))

    def _common_passages(self, sought: str) -> Iterator[tuple[int, int]]:
        for offset, paragraph in zip(self._starts, self.paragraphs, strict=False):
            matcher = SequenceMatcher(None, sought, paragraph, autojunk=False)
            block = matcher.find_longest_match()
            first = offset + max(block.b - block.a, 0)
            yield first, first + len(sought)

    def _excerpt(self, number: int, start: int, end: int) -> str:
        first, last = self._starts[number - 1], self._starts[number] - 1
        return self._joined[max(first, start - _CONTEXT) : min(last, end + _CONTEXT)]

    def _paragraph_at(self, position: int) -> int:
        return bisect_right(self._starts, position)


def _occurrences(text: str, sought: str) -> Iterator[int]:
    start = text.find(sought) if sought else -1
    while start >= 0:
        yield start
        start = text.find(sought, start + 1)
