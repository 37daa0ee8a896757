"""Rows that are laid out anew only where a save touched them are those of a fresh build."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.edits import EXCHANGES, HANDLINGS, Edit, small_tree

from openbell.checks import examine
from openbell.memory import Memory
from openbell.rows import Rows, build_tables


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from((*EXCHANGES, *HANDLINGS)), min_size=1, max_size=10))
def test_after_every_edit_the_rows_are_those_of_a_fresh_build(edits: list[Edit]) -> None:
    _walk(edits)


def test_every_edit_alone_leaves_the_rows_of_a_fresh_build() -> None:
    restoring = {edit.file: edit for edit in HANDLINGS if edit.name == "restore"}
    assert _walk([step for edit in EXCHANGES for step in (edit, restoring[edit.file])]) > 50


def _walk(edits: list[Edit]) -> int:
    """Compare after each edit that leaves the records sound; how many did."""
    memory, rows, compared = Memory(), Rows(), 0
    with tempfile.TemporaryDirectory() as folder:
        root, spare = small_tree(Path(folder) / "records"), small_tree(Path(folder) / "spare")
        for edit in edits:
            edit.apply(root, spare)
            found = examine(root, memory=memory).resolution
            if found is None:
                continue
            fresh = {name: table.to_pylist() for name, table in build_tables(found).items()}
            assert rows.of(found) == fresh
            compared += 1
    return compared
