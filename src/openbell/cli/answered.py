"""An answer that is known already: nothing has changed since it was worked out."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from openbell.state import Answers, Seen, code_state, folder_state


@dataclass(frozen=True, slots=True)
class Told:
    """What a check has to say, in every way in which it may be asked for."""

    errors: int
    text: str
    coloured: str
    json: str


def answered(records: Path, cache: Path | None, work: Callable[[], Told]) -> Told:
    """What ``work`` tells of a folder of records, recalled where nothing has changed since.

    What it tells must follow from the folder's path, from what is in it and from the code. A folder
    that changes while the work is done leaves nothing behind.
    """
    if cache is None:
        return work()
    answers, state = Answers(cache / "check"), _state(records, cache)
    told = _told(answers.recall(state))
    if told is None:
        told = work()
        if _state(records, cache) == state:
            answers.keep(state, asdict(told))
    return told


def _told(kept: Mapping[str, object] | None) -> Told | None:
    match kept:
        case {"errors": int(errors), "text": str(text), "coloured": str(also), "json": str(data)}:
            return Told(errors, text, also, data)
        case _:
            return None


def _state(records: Path, cache: Path) -> str:
    seen = Seen(cache / "seen.json")
    parts = (str(records), folder_state(records, seen), code_state(seen))
    seen.keep()
    return hashlib.sha256("\0".join(parts).encode(errors="surrogateescape")).hexdigest()
