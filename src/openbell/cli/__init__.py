"""The command line: one file per command; only here does anything print or exit.

Exit status: 0 clean, 1 problems found, 2 wrong use (the habit of grep, diff and most linters).
"""

from openbell.cli.main import main

__all__ = ["main"]
