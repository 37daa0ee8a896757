"""`openbell check --watch` answers every save, says when it did, and ends quietly."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.record_tree import BASE

from openbell.cli.watching import State, states

REVENUE = ("revenue", "revenues")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "records")
    return tmp_path / "records"


@contextmanager
def _watching(records: Path, *more: str) -> Generator[subprocess.Popen[str]]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    command = [sys.executable, "-m", "openbell", "check", "--watch", "--records", str(records)]
    with subprocess.Popen(
        [*command, *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment,
    ) as child:
        try:
            yield child
        finally:
            child.kill()


def _said(lines: Iterator[str], words: str) -> str:
    """The first line that holds some words; it comes, or the test waits in vain."""
    return next(line for line in lines if words in line)


def _save(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.mark.slow
def test_a_watched_folder_is_checked_again_after_every_save(records: Path) -> None:
    with _watching(records) as child:
        lines = iter(child.stdout or ())
        _said(lines, "0 errors")
        assert "checked at" in _said(lines, "Ctrl-C ends")
        _save(records / "sources" / "daily.yaml", *REVENUE)
        _said(lines, "unknown-metric")
        _said(lines, "1 error")
        _save(records / "sources" / "daily.yaml", *reversed(REVENUE))
        _said(lines, "0 errors")


@pytest.mark.slow
def test_ctrl_c_ends_a_watch_quietly(records: Path) -> None:
    with _watching(records) as child:
        _said(iter(child.stdout or ()), "Ctrl-C ends")
        child.send_signal(signal.SIGINT)
        assert child.communicate() == ("", "")
        assert child.returncode == 0


@pytest.mark.slow
def test_a_watch_for_machines_writes_nothing_but_json_to_its_output(records: Path) -> None:
    with _watching(records, "--json") as child:
        _said(iter(child.stderr or ()), "checked at")
        child.terminate()
        found = json.loads(child.communicate()[0])
    assert found == {"errors": 0, "warnings": 0, "problems": []}


def _add(records: Path) -> None:
    (records / "sources" / "more.yaml").write_text("kind: news\n", encoding="utf-8")


def _replace(records: Path) -> None:
    """By another file of the same size and date, as a move does."""
    path, other = records / "sources" / "daily.yaml", records.parent / "other"
    shutil.copy2(path, other)
    other.replace(path)


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda records: _save(records / "sources" / "daily.yaml", *REVENUE),
    lambda records: (records / "sources" / "daily.yaml").unlink(),
    lambda records: (records / "sources" / "daily.yaml").rename(records / "sources" / "news.yaml"),
    lambda records: (records / "drafts").mkdir(),
    lambda records: shutil.rmtree(records),
    _add,
    _replace,
)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(records: Path, change: Callable[[Path], object]) -> None:
    seen = states(records, interval=0)
    before = next(seen)
    change(records)
    assert next(seen) != before


def test_what_editors_write_for_themselves_is_not_looked_at(records: Path) -> None:
    seen: Iterator[State] = states(records, lambda name: name.startswith("."), interval=0)
    before = next(seen)
    (records / "sources" / ".daily.yaml.swp").write_text("typing", encoding="utf-8")
    _add(records)
    assert next(seen).keys() - before.keys() == {str(records / "sources" / "more.yaml")}
