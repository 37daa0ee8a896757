"""Sound records, fresh for each test of the checks."""

import shutil
from pathlib import Path

import pytest
from support.record_tree import BASE, Tree


@pytest.fixture
def records(tmp_path: Path) -> Tree:
    """The sound records that the broken ones differ from."""
    shutil.copytree(BASE, tmp_path / "records")
    return Tree(tmp_path / "records")
