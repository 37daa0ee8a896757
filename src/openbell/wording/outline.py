"""Lines that explain something, each with its depth and its part: for a terminal or a notebook.

What explains says what there is to say, once; how a line is broken, painted or put into HTML is
decided here. Whatever a source printed stays text: nothing is markup and nothing steers a terminal.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Literal

from openbell.wording.terminal import broken, visible

Part = Literal["title", "head", "figure", "chosen", "against", "disputed", "plain", "aside"]
"""A title opens an outline, a head a section; the chosen and the contradicting are marked.

What is disputed says so in its own words, and is painted where there is paint.
"""

MARKS: dict[Part, str] = {"chosen": "✓ ", "against": "✗ "}
_PAINT: dict[Part, str] = {
    "title": "1",
    "head": "1",
    "figure": "1",
    "chosen": "32",
    "against": "33",
    "disputed": "33",
    "aside": "2",
}
_STYLE: dict[Part, str] = {
    "chosen": "border-left:3px solid;padding-left:.6em",
    "against": "border-left:3px dashed;padding-left:.6em",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line: how deep it stands, what it says, what part it plays, and where it leads.

    What is `laid` stands in columns already: it is never broken again.
    """

    depth: int
    text: str
    part: Part = "plain"
    url: str | None = None
    laid: bool = False


def as_text(lines: Iterable[Line], *, room: int | None = None, colour: bool = False) -> str:
    """Two spaces a level, an empty line before each section; addresses in angle brackets.

    `room` is the width of a terminal, in columns; without it no line is broken. No-break spaces
    become plain ones, so that what is shown can be searched for.
    """
    shown: list[str] = []
    for line in lines:
        if line.part == "head" and shown:
            shown.append("")
        shown += _broken(line, room, colour=colour)
    return "\n".join(shown)


def _broken(line: Line, room: int | None, *, colour: bool) -> Iterator[str]:
    indent = "  " * line.depth
    text = MARKS.get(line.part, "") + visible(line.text)
    text += f" <{visible(line.url)}>" if line.url else ""
    left = None if room is None or line.laid else room - len(indent) - 2
    paint = _PAINT.get(line.part) if colour else None
    for number, piece in enumerate(broken(text, left)):
        words = piece.replace("\N{NO-BREAK SPACE}", " ")
        painted = f"\x1b[{paint}m{words}\x1b[0m" if paint else words
        yield indent + ("  " if number else "") + painted


def as_html(lines: Iterable[Line], *, language: str) -> str:
    """Paragraphs for title and sections, nested lists beneath; only http(s) addresses are links.

    It brings no colours and no fonts, so it is read on light and dark alike.
    """
    parts = [f'<div class="openbell-trace" lang="{escape(language)}">']
    depth = 0
    for line in lines:
        if line.part in {"title", "head"}:
            parts.append("</li></ul>" * depth)
            parts.append(f"<p><strong>{escape(visible(line.text))}</strong></p>")
            depth = 0
            continue
        level = max(line.depth, 1)
        parts.append("</li></ul>" * (depth - level))
        parts.append("</li>" if level <= depth else "<ul><li>" * (level - depth - 1) + "<ul>")
        depth = level
        style = f' style="{_STYLE[line.part]}"' if line.part in _STYLE else ""
        parts.append(f'<li class="openbell-{line.part}"{style}>{_item(line)}')
    return "".join([*parts, "</li></ul>" * depth, "</div>"])


def _item(line: Line) -> str:
    text = escape(MARKS.get(line.part, "") + visible(line.text))
    if line.url and line.url.startswith(("https://", "http://")):
        text = f'<a href="{escape(line.url)}" rel="noopener">{text}</a>'
    match line.part:
        case "chosen" | "figure":
            return f"<strong>{text}</strong>"
        case "aside":
            return f"<small>{text}</small>"
        case _:
            return text
