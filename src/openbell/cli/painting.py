"""How lines reach a terminal: no wider than it is, and painted only where paint is welcome."""

from collections.abc import Iterable

from openbell.cli.terminal import coloured, width
from openbell.wording.outline import Line, as_text


def print_outline(lines: Iterable[Line]) -> None:
    """An outline on standard output."""
    print(as_text(lines, room=width(), colour=coloured()))
