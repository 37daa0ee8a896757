"""A file that is untouched is not read again, and no change passes for untouched."""

import hashlib
import os
from pathlib import Path

import pytest

from openbell.state import seen as module
from openbell.state.seen import Seen


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "record.yaml"
    path.write_text("a: b\n", encoding="utf-8")
    return path


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "seen.json"


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def look(file: Path, index: Path) -> str:
    seen = Seen(index)
    found = seen.sha256(str(file), file.lstat())
    seen.keep()
    return found


@pytest.fixture
def no_grain(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if every change lay long ago: what was written a moment ago is trusted."""
    monkeypatch.setattr(module, "GRAIN", -(10**12))


@pytest.mark.usefixtures("no_grain")
def test_an_untouched_file_is_not_read_again(
    file: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert look(file, index) == digest(b"a: b\n")

    def refused(*_: object) -> object:
        raise AssertionError("read again")

    monkeypatch.setattr(hashlib, "file_digest", refused)
    assert look(file, index) == digest(b"a: b\n")


@pytest.mark.usefixtures("no_grain")
def test_a_change_of_the_same_size_with_its_old_time_put_back_is_noticed(
    file: Path, index: Path
) -> None:
    look(file, index)
    held = file.stat()
    file.write_text("a: c\n", encoding="utf-8")
    os.utime(file, ns=(held.st_atime_ns, held.st_mtime_ns))
    assert look(file, index) == digest(b"a: c\n")


def test_a_file_read_within_the_grain_of_its_change_is_read_again(
    file: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look(file, index)
    read: list[object] = []
    whole = hashlib.file_digest

    def counted(*given: object) -> object:
        read.append(given)
        return whole(*given)  # pyright: ignore[reportArgumentType, reportUnknownVariableType]

    monkeypatch.setattr(hashlib, "file_digest", counted)
    assert look(file, index) == digest(b"a: b\n")
    assert len(read) == 1


@pytest.mark.usefixtures("no_grain")
@pytest.mark.parametrize(
    "told",
    ["", "[", "[]", '{"form": "openbell seen 1", "files": []}', "[" * 100_000, '{"files": {}}'],
)
def test_an_index_that_cannot_be_read_is_none(file: Path, index: Path, told: str) -> None:
    index.parent.mkdir()
    index.write_text(told, encoding="utf-8")
    assert look(file, index) == digest(b"a: b\n")
    assert "record.yaml" in index.read_text(encoding="utf-8")


@pytest.mark.usefixtures("no_grain")
def test_an_index_with_nonsense_in_it_does_no_harm(file: Path, index: Path) -> None:
    look(file, index)
    for nonsense in ("null", '"x"', "[1,2,3]", '[[1],2,"x"]', "[[0,0,0,0,0],null,3]"):
        index.write_text(
            f'{{"form": "openbell seen 1", "files": {{"{file}": {nonsense}}}}}', encoding="utf-8"
        )
        assert look(file, index) == digest(b"a: b\n")


def test_a_cache_that_cannot_be_written_is_none(file: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    assert look(file, tmp_path / "cache" / "seen.json") == digest(b"a: b\n")
