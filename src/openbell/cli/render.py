"""Problems as text for people: the only place that knows how a finding looks.

sources/x.yaml:7:11: error[bad-period]: there is no month 13
  7 |   period: 2025-13
    |           ^^^^^^^
allowed: 2024, 2025-H1, 2025-Q3, …
do: write the period as printed
see docs/checks/bad-period.md
"""

from openbell.cli.aligned import width
from openbell.problems import Problem, Severity, Span

WIDEST_LINE = 100
"""Terminal columns of a shown line; a longer one is windowed around its marker."""

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33"}
_ELLIPSIS = "…"


def render_text(found: Problem, *, colour: bool = False) -> str:
    """One problem as lines without a final newline; ANSI colours only when asked."""
    place = f"{found.path}:{found.span.line}:{found.span.column}" if found.span else found.path
    kind = _paint(f"{found.severity}[{found.code}]", _COLOURS[found.severity], colour)
    parts = [f"{_visible(place)}: {kind}: {_visible(found.message)}"]
    if found.span and found.line_text is not None:
        parts += _marked(found.line_text, found.span, _COLOURS[found.severity], colour)
    if found.value is not None and not _stands_in_line(found, found.value):
        parts.append(f"value: {_visible(_cut(found.value))}")
    if found.allowed is not None:
        parts.append(f"allowed: {_visible(found.allowed)}")
    parts += [f"do: {_visible(found.hint)}", f"see docs/checks/{found.code}.md"]
    return "\n".join(parts)


def _stands_in_line(found: Problem, value: str) -> bool:
    if found.span is None or found.line_text is None:
        return False
    return value in found.line_text[found.span.column - 1 : found.span.end_column - 1]


def _marked(line: str, span: Span, shade: str, colour: bool) -> list[str]:
    gutter = f"{span.line:>5} | "
    start = min(span.column - 1, len(line))
    end = max(min(span.end_column - 1, len(line)), start)
    first, last = _window(line, start, end)
    before = (_ELLIPSIS if first else "") + _visible(line[first:start])
    marked = _visible(line[start : min(end, last)])
    after = _visible(line[min(end, last) : last]) + (_ELLIPSIS if last < len(line) else "")
    carets = _paint("^" * max(1, width(marked)), shade, colour)
    return [
        f"{gutter}{before}{marked}{after}".rstrip(),
        f"{'| ':>{len(gutter)}}{' ' * width(before)}{carets}",
    ]


def _window(line: str, start: int, end: int) -> tuple[int, int]:
    """The part of a line to show, as a slice that holds the marker's start."""
    if len(line) <= WIDEST_LINE and width(_visible(line)) <= WIDEST_LINE:
        return 0, len(line)
    first = last = start
    room = WIDEST_LINE - 2
    while last < min(end, len(line)) and (step := width(_visible(line[last]))) <= room:
        room, last = room - step, last + 1
    lead = room // 2
    while first > 0 and (step := width(_visible(line[first - 1]))) <= lead:
        room, lead, first = room - step, lead - step, first - 1
    while last < len(line) and (step := width(_visible(line[last]))) <= room:
        room, last = room - step, last + 1
    return first, last


def _visible(text: str) -> str:
    """Text that cannot steer a terminal: what is not printable is shown by its number."""
    if text.isprintable():
        return text
    return "".join(
        one if one.isprintable() or one == "\u3000" else f"<U+{ord(one):04X}>" for one in text
    )


def _cut(text: str) -> str:
    return text if len(text) <= WIDEST_LINE else text[: WIDEST_LINE - 1] + _ELLIPSIS


def _paint(text: str, shade: str, colour: bool) -> str:
    return f"\x1b[1;{shade}m{text}\x1b[0m" if colour else text
