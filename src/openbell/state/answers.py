"""Answers kept under the digest of all that they were worked out from."""

import json
from pathlib import Path
from typing import cast

from openbell.state.seen import write_whole

MOST_KEPT = 32
"""Answers of one kind; the oldest are forgotten."""


class Answers:
    """The answers of one kind in a folder of a cache, which may be deleted at any time."""

    def __init__(self, folder: Path) -> None:
        """The folder need not exist."""
        self._folder = folder

    def recall(self, state: str) -> dict[str, object] | None:
        """What was answered in a state; None where it is not known."""
        try:
            told = json.loads((self._folder / f"{state}.json").read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        return cast("dict[str, object]", told) if isinstance(told, dict) else None

    def keep(self, state: str, told: dict[str, object]) -> None:
        """Keep an answer, and no more than the newest of the others."""
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
        write_whole(self._folder / f"{state}.json", text)
        try:
            held = sorted(self._folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns)
            for file in held[:-MOST_KEPT]:
                file.unlink(missing_ok=True)
        except OSError:
            return
