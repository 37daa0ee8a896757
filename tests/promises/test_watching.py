"""A check that remembers earlier ones finds what a check finds that remembers nothing."""

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from support.edits import EXCHANGES, HANDLINGS, Edit, small_tree

from openbell.checks import Examination, examine
from openbell.memory import Memory, same

ALONE = (
    *EXCHANGES,
    *[edit for edit in HANDLINGS if edit.name in {"delete", "cut", "spoil"}],
)
EDITS = st.one_of(st.sampled_from(EXCHANGES), st.sampled_from(HANDLINGS))


def _walk(edits: list[Edit], memory: Memory | None = None) -> list[Examination]:
    """What a remembering check finds after each edit, held each time against a fresh one."""
    memory = memory or Memory()
    found: list[Examination] = []
    with tempfile.TemporaryDirectory() as folder:
        root, spare = small_tree(Path(folder) / "records"), small_tree(Path(folder) / "spare")
        examine(root, memory=memory)
        for edit in edits:
            edit.apply(root, spare)
            remembered, fresh = examine(root, memory=memory), examine(root)
            assert remembered.problems == fresh.problems
            assert same(remembered, fresh)
            found.append(remembered)
    return found


@settings(max_examples=60, deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=12))
def test_after_every_edit_it_finds_what_a_fresh_check_finds(edits: list[Edit]) -> None:
    _walk(edits)


def test_every_edit_alone_and_its_mending_is_found_as_by_a_fresh_check() -> None:
    whole, codes = Counter[bool](), Counter[str]()
    restoring = {edit.file: edit for edit in HANDLINGS if edit.name == "restore"}
    walk = [step for edit in ALONE for step in (edit, restoring[edit.file])]
    for found in _walk(walk):
        whole[found.resolution is not None] += 1
        codes.update(problem.code for problem in found.problems)
    assert min(whole[True], whole[False]) > 50
    assert len(codes) > 15
