"""What to tell someone who named a thing that does not exist: what exists, and what is nearest."""

import difflib
from collections.abc import Iterable

SHOWN = 12


def known_names(names: Iterable[str]) -> str:
    """The names that exist, at most a dozen of them spelt out."""
    ordered = sorted(names)
    if not ordered:
        return "none is recorded yet"
    rest = len(ordered) - SHOWN
    return ", ".join(ordered[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def nearest(name: str, names: Iterable[str], *, otherwise: str) -> str:
    """A hint: the nearest name that exists, or else what to do."""
    near = difflib.get_close_matches(name, sorted(names), n=1)
    return f"did you mean {near[0]}?" if near else otherwise
