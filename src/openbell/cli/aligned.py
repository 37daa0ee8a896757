"""Columns on a terminal: aligned by what is seen, where Chinese characters take two places."""

from collections.abc import Iterable, Iterator, Sequence

from openbell.wording.terminal import LEAST, broken, visible, width

__all__ = ["aligned", "blocks", "width"]

GAP = "  "
BENEATH = 4
"""Columns by which a cell that has no room beside the others is set in beneath them."""


def aligned(
    rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset(), room: int | None = None
) -> list[str]:
    """Lines of cells, each column as wide as its widest cell; ``right`` columns end together."""
    return [line for block in blocks(rows, right=right, room=room) for line in block]


def blocks(
    rows: Iterable[Sequence[str]], *, right: frozenset[int] = frozenset(), room: int | None = None
) -> list[list[str]]:
    """The lines of each row, which are several only where one is wider than ``room``.

    The last cell then goes on beneath itself; beneath the row, where the others leave it no width
    to speak of.
    """
    cells = [tuple(map(visible, row)) for row in rows]
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    return [list(_lines(row, widths, right, room)) for row in cells]


def _lines(
    row: Sequence[str], widths: Sequence[int], right: frozenset[int], room: int | None
) -> Iterator[str]:
    line = GAP.join(_padded(row, widths, right)).rstrip(" ")
    if room is None or width(line) <= room or len(row) == 1:
        yield line
        return
    before = sum(widths[:-1]) + len(GAP) * (len(widths) - 1)
    start = GAP.join(_padded(row[:-1], widths[:-1], right))
    if room - before >= LEAST:
        first, *rest = broken(row[-1], room - before)
        yield start + GAP + first
    else:
        before, rest = BENEATH, broken(row[-1], room - BENEATH)
        yield start.rstrip(" ")
    yield from (" " * before + line for line in rest)


def _padded(row: Sequence[str], widths: Sequence[int], right: frozenset[int]) -> Iterable[str]:
    for index, (cell, room) in enumerate(zip(row, widths, strict=True)):
        space = " " * (room - width(cell))
        yield space + cell if index in right else cell + space
