"""How lines reach a terminal: no wider than it is, and painted only where paint is welcome."""

import os
import shutil
import sys
from collections.abc import Iterable

from openbell.wording.outline import Line, as_text


def terminal_width() -> int | None:
    """Columns of the terminal written to; None for a file or a pipe, whose lines are left whole."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def colourful() -> bool:
    """Whether to paint: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )


def print_outline(lines: Iterable[Line]) -> None:
    """An outline on standard output."""
    print(as_text(lines, room=terminal_width(), colour=colourful()))
