"""The figures that stand in a text, found by the grammar that will read them.

Around each number the longest stretch is sought that reads as one figure, so that 约 and 亿 come
along, and of those that read the same the shortest. It proposes; a curator decides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from openbell.figures import Figure, FigureError, read_figure

_NUMBER = re.compile(r"[0-9０-９][0-9０-９,，.]*(?<![,，.])(?![0-9年月日号號时時点點分])")
_LINE_END = re.compile("\r\n|\r|\n")
BEFORE, AFTER = 12, 16
"""Characters looked at on either side of a number: enough for US$ and for 亿元人民币以上."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure as a text prints it, and its paragraph: the n-th line that is not blank, from 1."""

    text: str
    paragraph: int


def prints(text: str, language: str) -> Iterator[Printed]:
    """Every figure of a text in its order; dates, times and codes among them are the reader's."""
    paragraphs = (line for line in _LINE_END.split(text) if line.strip())
    for number, paragraph in enumerate(paragraphs, start=1):
        end = 0
        for match in _NUMBER.finditer(paragraph):
            if match.start() >= end:
                start, end = _stretch(paragraph, match, end, language)
                yield Printed(paragraph[start:end].strip(), number)


def _stretch(paragraph: str, match: re.Match[str], past: int, language: str) -> tuple[int, int]:
    """The stretch around a number that says all of one figure; the number alone where none does."""
    first, last = max(past, match.start() - BEFORE), min(len(paragraph), match.end() + AFTER)
    read = {
        (start, end): figure
        for start in range(first, match.start() + 1)
        for end in range(match.end(), last + 1)
        if not (_within_word(paragraph, start) or _within_word(paragraph, end))
        if (figure := _figure(paragraph[start:end], language))
    }
    if not read:
        return match.span()
    whole = read[max(read, key=_length)]
    return min((span for span, figure in read.items() if figure == whole), key=_length)


def _within_word(paragraph: str, place: int) -> bool:
    """Whether a cut at a place would go through a word of Latin letters."""
    around = paragraph[max(place - 1, 0) : place + 1]
    return len(around) > 1 and around.isascii() and around.isalpha()


def _length(span: tuple[int, int]) -> tuple[int, int]:
    return span[1] - span[0], -span[0]


def _figure(text: str, language: str) -> Figure | None:
    if text != text.strip():
        return None
    try:
        return read_figure(text, language=language)
    except FigureError:
        return None
