"""Where the numbers of a folded text begin and end, so that no figure is found inside another.

`15倍` does not stand in `115倍`, nor `4.2万` in `4.2万亿`, nor `12` in `12%`. A number runs over
its digits, groups of thousands, decimals and scale words, in digits or in Chinese numerals.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

__all__ = ["NumberSpans"]

_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)*"
_SCALE = "[十百千万亿兆]+"
_YEAR = "(?:19|20)[0-9]{2}年"
_SCALED = f"{_DIGITS}(?:{_SCALE}(?:(?!{_YEAR}){_DIGITS})?)*"
_LATIN_SCALE = "(?:[kKmMbBtT]|mn|bn|tn|thousand|[mbtMBT]illion|trillion|Trillion)(?![A-Za-z])"
_VAGUE = "(?:几|(?<![参人倍次指户总])数)"
_NUMERALS = "[〇零一二三四五六七八九十百千万亿兆两]"
_WORDS = f"{_VAGUE}?{_NUMERALS}+(?:点{_NUMERALS}+)?"
_NUMBER = re.compile(f"{_SCALED}(?:[%\u2030\u2031]|{_LATIN_SCALE})?|{_WORDS}")


class NumberSpans:
    """The numbers of one folded text, as offsets (start inclusive, end exclusive) in its order."""

    def __init__(self, text: str) -> None:
        self._spans = [match.span() for match in _NUMBER.finditer(text)]
        self._starts = [start for start, _ in self._spans]

    def stands_whole(self, start: int, end: int) -> bool:
        """Whether neither edge of the passage from `start` to `end` cuts through a number."""
        return not (self._cuts(start) or self._cuts(end))

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return iter(self._spans)

    def _cuts(self, position: int) -> bool:
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and self._starts[index] < position < self._spans[index][1]
