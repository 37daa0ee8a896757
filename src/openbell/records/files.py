"""One file from the disk: only a regular file is opened, and read by the size that it has."""

import os
import stat
from pathlib import Path

from openbell.memory import Memory
from openbell.problems import Problem, problem
from openbell.records.document import Document, Kind
from openbell.records.gate import LARGEST_FILE, too_large
from openbell.records.names import printable
from openbell.records.parse import parse_document

_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_TYPES = (
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
)


def read_document(path: Path, kind: Kind | None, memory: Memory | None = None) -> Document:
    """Read one file; what keeps it from being read is a problem of the Document, never raised.

    Its id is its stem. A link is not followed, a pipe not waited for. Of a file that was read
    before, the bytes are read again all the same: a date and a size can lie, and bytes cost little
    beside what is made of them.
    """
    shown, name = printable(path.as_posix()), printable(path.stem)
    content = read_content(path, shown)
    if isinstance(content, Problem):
        return Document(shown, kind, name, problems=(content,))
    return (memory or Memory()).recall(_parsed, shown, content, shown, kind, name)


def _parsed(content: bytes, shown: str, kind: Kind | None, name: str) -> Document:
    return parse_document(content, path=shown, kind=kind, id=name)


def read_content(path: Path, shown: str) -> bytes | Problem:
    """The bytes of a regular file, or why there are none; ``shown`` is the path to speak of."""
    try:
        mode = path.lstat().st_mode
        if not stat.S_ISREG(mode):
            return _not_a_file(shown, mode)
        content = _read(path)
    except (OSError, ValueError) as error:
        return unreadable(shown, error)
    return too_large(shown) if content is None else content


def _read(path: Path) -> bytes | None:
    """A file's bytes, None if there are too many; the buffer is no larger than the file."""
    with os.fdopen(os.open(path, _OPEN), "rb", buffering=0) as file:
        size = os.fstat(file.fileno()).st_size
        return None if size > LARGEST_FILE else file.read(size + 1)


def _not_a_file(shown: str, mode: int) -> Problem:
    kind = next((name for is_one, name in _TYPES if is_one(mode)), "a device")
    return problem(
        "file-type",
        f"this is {kind}",
        path=shown,
        allowed="a regular file",
        hint="put the record itself here, or delete it",
    )


def unreadable(shown: str, error: OSError | ValueError) -> Problem:
    """The problem of a file or folder that the system does not let us read."""
    reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
    return problem(
        "file-unreadable",
        f"this cannot be read: {reason}",
        path=shown,
        hint="check that it exists and that you may read it",
    )
