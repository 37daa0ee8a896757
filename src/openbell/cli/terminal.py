"""What kind of reader stands at the other end of standard output."""

import os
import shutil
import sys


def width() -> int | None:
    """Columns of the terminal written to; None for a file or a pipe, whose lines are left whole."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def coloured() -> bool:
    """Whether to paint: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    return (
        sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
