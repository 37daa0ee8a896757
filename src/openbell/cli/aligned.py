"""Columns on a terminal: aligned by what is seen, where Chinese characters take two places."""

from collections.abc import Iterable, Sequence
from unicodedata import combining, east_asian_width

GAP = "  "


def width(text: str) -> int:
    """Terminal columns: East Asian wide and full-width characters take two, marks none."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def aligned(rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset()) -> list[str]:
    """One line a row, each column as wide as its widest cell; ``right`` columns end together."""
    cells = [tuple(row) for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [GAP.join(_padded(row, widths, right)).rstrip() for row in cells]


def _padded(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> Iterable[str]:
    for index, (cell, room) in enumerate(zip(row, widths, strict=True)):
        space = " " * (room - width(cell))
        yield space + cell if index in right else cell + space
