"""Text on a terminal: measured by what is seen, broken where lines may break, and unable to steer.

Chinese characters take two columns and a line may break between them; an id or an address is never
broken, so that it can be copied whole.
"""

import re
from unicodedata import combining, east_asian_width

LEAST = 20
"""Columns below which text is not broken: it would be a ribbon."""

_WIDE = "\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_OPENING = "（「『【《“‘"
_CLOSING = "、。，．：；？！）」』】》”’…"
_PIECE = re.compile(rf" +|[{_OPENING}]*[{_WIDE}][{_CLOSING}]*|[^ {_WIDE}]+[{_CLOSING}]*")
_SHOWN = "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"


def width(text: str) -> int:
    """Terminal columns: East Asian wide and full-width characters take two, marks none."""
    return sum(0 if combining(one) else 2 if east_asian_width(one) in "WF" else 1 for one in text)


def visible(text: str) -> str:
    """Text that cannot steer a terminal: what is not printable is shown by its number."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or one in _SHOWN else f"<U+{ord(one):04X}>" for one in text
    )


def broken(text: str, room: int | None) -> list[str]:
    """The text as lines of at most `room` columns, or as one where there is none to speak of."""
    if room is None or room < LEAST or width(text) <= room:
        return [text]
    lines = [""]
    for piece in _PIECE.findall(text):
        if lines[-1] and width(lines[-1] + piece.rstrip()) > room:
            lines.append("")
        if lines[-1] or piece.strip():
            lines[-1] += piece
    return [line.rstrip(" ") for line in lines]
