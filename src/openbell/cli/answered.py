"""An answer that is known already: nothing has changed since it was worked out."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openbell.cli.terminal import coloured
from openbell.state import Answers, Seen, code_state, folder_state


@dataclass(frozen=True, slots=True)
class Told:
    """What a command has to say, in every way in which it may be asked for."""

    errors: int
    text: str
    coloured: str
    json: str

    def say(self, *, as_json: bool) -> None:
        """Print it as its reader wants it."""
        print(self.json if as_json else self.coloured if coloured() else self.text)


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work that is a function of what stands in some places, and of the code.

    ``name`` and the paths as they are given are part of what it is asked. ``made`` are the folders
    that it leaves behind: an answer holds only while they are as it left them.
    """

    name: str
    inputs: Sequence[Path]
    do: Callable[[], Told]
    made: Sequence[Path] = ()


def answered(work: Work, cache: Path | None) -> Told:
    """What a piece of work tells, recalled where nothing has changed since it was done.

    What changes while it is done leaves nothing behind, and neither does work that stopped at
    errors where it should have made something.
    """
    if cache is None:
        return work.do()
    seen, answers = Seen(cache / "seen.json"), Answers(cache / work.name)
    state = _asked(work, seen)
    kept = answers.recall(state)
    told = _told(kept)
    if kept is None or told is None or kept.get("made") != _state(work.made, seen):
        told = work.do()
        if _asked(work, seen) == state and not (told.errors and work.made):
            answers.keep(state, _plain(told) | {"made": _state(work.made, seen)})
    seen.keep()
    return told


def _plain(told: Told) -> dict[str, object]:
    return {name: getattr(told, name) for name in Told.__slots__}


def _told(kept: Mapping[str, object] | None) -> Told | None:
    match kept:
        case {"errors": int(errors), "text": str(text), "coloured": str(also), "json": str(data)}:
            return Told(errors, text, also, data)
        case _:
            return None


def _asked(work: Work, seen: Seen) -> str:
    """The digest of all that a piece of work follows from."""
    return f"{_state(work.inputs, seen)[:32]}{code_state(seen)[:32]}"


def _state(paths: Iterable[Path], seen: Seen) -> str:
    """The digest of some places, as they are called, and of all that stands in them."""
    told = "\0".join(f"{path} {_content(path, seen)}" for path in paths)
    return hashlib.sha256(told.encode(errors="surrogateescape")).hexdigest()


def _content(path: Path, seen: Seen) -> str:
    return seen.sha256(str(path), path.stat()) if path.is_file() else folder_state(path, seen)
