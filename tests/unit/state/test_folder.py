"""The state of a folder is that of all that is in it, and of nothing besides."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from openbell.state import Seen, folder_state


def state(root: Path) -> str:
    return folder_state(root, Seen(None))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    (tmp_path / "tree" / "sources").mkdir(parents=True)
    (tmp_path / "tree" / "sources" / "one.yaml").write_text("a: b\n", encoding="utf-8")
    (tmp_path / "tree" / "package.yaml").write_text("c: d\n", encoding="utf-8")
    return tmp_path / "tree"


def test_the_same_bytes_elsewhere_are_the_same_state(tree: Path, tmp_path: Path) -> None:
    before = state(tree)
    shutil.copytree(tree, tmp_path / "copy")
    assert state(tmp_path / "copy") == before


def _link(root: Path) -> None:
    (root / "sources" / "one.yaml").unlink()
    (root / "sources" / "one.yaml").symlink_to(root / "package.yaml")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a byte": lambda root: (root / "package.yaml").write_text("c: e\n", encoding="utf-8"),
    "a name": lambda root: (root / "package.yaml").rename(root / "packages.yaml"),
    "a new file": lambda root: (root / "sources" / "two.yaml").touch(),
    "a file gone": lambda root: (root / "package.yaml").unlink(),
    "an empty folder": lambda root: (root / "metrics").mkdir(),
    "a link": _link,
    "a pipe": lambda root: os.mkfifo(root / "sources" / "two.yaml"),
    "another place": lambda root: (root / "package.yaml").rename(root / "sources" / "package.yaml"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_is_another_state(tree: Path, change: str) -> None:
    before = state(tree)
    CHANGES[change](tree)
    assert state(tree) != before


def test_what_is_hidden_does_not_count(tree: Path) -> None:
    before = state(tree)
    (tree / "sources" / ".one.yaml.swp").write_text("x", encoding="utf-8")
    assert state(tree) == before


def test_a_folder_that_is_not_there_has_a_state_of_its_own(tree: Path, tmp_path: Path) -> None:
    assert state(tmp_path / "nowhere") != state(tree)
