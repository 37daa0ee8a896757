"""What kind of reader stands at the other end of standard output."""

import os
import sys


def coloured() -> bool:
    """Whether the reader sees colours: a terminal, and nobody who asks for none."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ
