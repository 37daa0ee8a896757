"""How a module of ours is run in a process of its own, wherever openbell lies."""

import os
import sys
from pathlib import Path


def command(module: str) -> list[str]:
    """What starts a module with this Python."""
    return [sys.executable, "-m", module]


def surroundings() -> dict[str, str]:
    """This process's environment, in which the same openbell is found."""
    source = str(Path(__file__).resolve().parents[2])
    paths = os.pathsep.join(filter(None, (source, os.environ.get("PYTHONPATH"))))
    return os.environ | {"PYTHONPATH": paths}


def cores() -> int:
    """How many processors there are."""
    return os.cpu_count() or 1
