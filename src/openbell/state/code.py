"""The state of the code that answers: Python, our own files, all that is installed beside it."""

import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from openbell.state.folder import folder_state
from openbell.state.seen import Seen

_OURS = Path(__file__).parents[1]
_DEEPEST = 9


def code_state(seen: Seen) -> str:
    """A digest of Python, of openbell's own files and of every release that is installed.

    A release is known by the name of its folder of metadata, which holds its version (the standard
    on recording installed projects); `importlib.metadata` would import a parser of mail to read it.
    """
    parts = [sys.version, folder_state(_OURS, seen, depth=_DEEPEST), *sorted(_releases())]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _releases() -> Iterator[str]:
    for folder in sys.path:
        try:
            names = [entry.name for entry in Path(folder).iterdir()]
        except OSError:
            continue
        yield from (name for name in names if name.endswith((".dist-info", ".egg-info")))
