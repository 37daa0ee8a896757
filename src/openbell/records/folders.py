"""A tree of records read in one fixed order, with every stray entry named.

What is neither a record nor plainly not meant as one (a hidden file, an editor's backup, a README)
is a problem rather than ignored: a source saved as `.yml` or in `source/` must not vanish.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from openbell.memory import Memory
from openbell.problems import Problem
from openbell.records.document import Document, Kind
from openbell.records.files import read_document, unreadable
from openbell.records.names import (
    is_ignored,
    is_record_name,
    misnamed_record,
    misplaced,
    not_a_folder,
    printable,
)
from openbell.records.rates import RATES_FILE

FOLDERS: Mapping[str, Kind] = MappingProxyType(
    {
        "companies": Kind.COMPANY,
        "metrics": Kind.METRIC,
        "offerings": Kind.OFFERING,
        "sources": Kind.SOURCE,
    }
)
PACKAGE_FILE = "package.yaml"


def read_tree(root: Path, memory: Memory | None = None) -> Iterator[Document]:
    """Every document under a folder of records, one at a time, sorted by path.

    The order is that of the names' code points, whatever the file system's. A stray entry and an
    unreadable folder come as Documents without data. An absent folder or package.yaml gives
    nothing: whoever needs it asks. The exchange rates are no record: `read_rates` reads them.
    What `memory` has read before is not parsed again.
    """
    memory = memory or Memory()
    paths, failed = _entries(root)
    yield from failed
    for path in paths:
        if path.name in FOLDERS:
            yield from _read_folder(path, FOLDERS[path.name], memory)
        elif path.name == PACKAGE_FILE:
            yield read_document(path, Kind.PACKAGE, memory)
        elif path.name != RATES_FILE:
            expected = (*FOLDERS, PACKAGE_FILE, RATES_FILE)
            yield _stray(misplaced(_shown(path), path.name, expected))


def _read_folder(folder: Path, kind: Kind, memory: Memory) -> Iterator[Document]:
    if folder.is_symlink() or not folder.is_dir():
        yield _stray(not_a_folder(_shown(folder)))
        return
    paths, failed = _entries(folder)
    yield from failed
    names = [path.name for path in paths]
    for path in paths:
        if is_record_name(path.name):
            yield read_document(path, kind, memory)
        else:
            yield _stray(misnamed_record(_shown(path), path.name, names))


def _entries(folder: Path) -> tuple[list[Path], list[Document]]:
    try:
        return sorted(path for path in folder.iterdir() if not is_ignored(path.name)), []
    except (OSError, ValueError) as error:
        return [], [_stray(unreadable(_shown(folder), error))]


def _stray(found: Problem) -> Document:
    return Document(found.path, None, "", problems=(found,))


def _shown(path: Path) -> str:
    return printable(path.as_posix())
