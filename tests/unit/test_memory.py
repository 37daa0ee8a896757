"""A memory gives what was worked out before, if and only if nothing tells the inputs apart."""

import operator
import pickle
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from support.edits import small_tree

from openbell.checks import examine
from openbell.memory import Memory, same
from openbell.models.gap import Gap

DONE: list[str] = []


def doubled(text: str, times: int) -> str:
    DONE.append(text)
    return text * times


def lengths(*texts: str) -> list[int]:
    DONE.extend(texts)
    return [len(text) for text in texts]


@pytest.fixture(autouse=True)
def _nothing_done() -> None:
    DONE.clear()


def test_the_same_work_on_the_same_inputs_is_done_once() -> None:
    memory = Memory()
    assert [memory.recall(doubled, "a", "ab", 2) for _ in range(3)] == ["abab"] * 3
    assert DONE == ["ab"]


def test_another_input_is_worked_out_and_the_one_before_is_forgotten() -> None:
    memory = Memory()
    assert [memory.recall(doubled, "a", text, 1) for text in ("x", "y", "x")] == ["x", "y", "x"]
    assert DONE == ["x", "y", "x"]


def test_works_and_what_they_are_about_are_told_apart() -> None:
    memory = Memory()
    assert memory.recall(doubled, "a", "x", 2) == "xx"
    assert memory.recall(doubled, "b", "y", 2) == "yy"
    assert memory.recall(lengths, "a", "x") == [1]
    assert memory.recall(doubled, "a", "x", 2) == "xx"
    assert DONE == ["x", "y", "x"]


def test_memories_know_nothing_of_one_another() -> None:
    assert [Memory().recall(doubled, "a", "x", 1) for _ in range(2)] == ["x", "x"]
    assert DONE == ["x", "x"]


def test_a_result_that_comes_out_the_same_is_the_same_object() -> None:
    memory = Memory()
    first = memory.recall(lengths, "a", "one", "two")
    assert memory.recall(lengths, "a", "six", "ten") is first
    assert memory.recall(lengths, "a", "three") == [5]


def test_a_work_that_fails_leaves_what_was_known() -> None:
    memory = Memory()
    memory.recall(doubled, "a", "x", 1)
    with pytest.raises(TypeError):
        memory.recall(doubled, "a", "y", "z")  # type: ignore[arg-type]
    assert memory.recall(doubled, "a", "x", 1) == "x"
    assert DONE == ["x", "y"]


@dataclass(frozen=True, slots=True)
class Pair:
    one: object
    aside: object = field(default=None, compare=False)


NOON = datetime(2026, 1, 8, 12, tzinfo=UTC)


def gap(**changed: Any) -> Gap:
    fields = {"metric": "revenue", "period": "2024", "status": "not_found", "looked_at": ["a", "b"]}
    return Gap.model_validate(fields | changed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (Decimal("1.10"), Decimal("1.1")),
        (1, True),
        (1, 1.0),
        ((1, 2), [1, 2]),
        (NOON, NOON.astimezone(timezone(timedelta(hours=8)))),
        (Pair((1,)), Pair((True,))),
        (gap(), gap(looked_at=["b", "a"])),
        ((1, 2), (1, 2, 3)),
        (lambda: 1, lambda: 2),
    ],
)
def test_what_equality_may_overlook_is_not_the_same(one: object, other: object) -> None:
    assert not same(one, other)
    assert same(one, one)


@pytest.mark.parametrize(
    "make",
    [
        lambda: {"a": [Decimal("1.10"), "text", b"bytes", None]},
        lambda: datetime(2026, 1, 8, tzinfo=UTC),
        lambda: Pair({"a": (1, 2)}),
        gap,
    ],
)
def test_what_nothing_tells_apart_is_the_same(make: Any) -> None:
    assert make() is not make()
    assert same(make(), make())


def test_what_a_dataclass_does_not_compare_tells_nothing_apart() -> None:
    assert same(Pair(1, aside=2), Pair(1, aside=3))


def test_a_memory_of_a_check_can_be_written_down_and_read_back(tmp_path: Path) -> None:
    root, memory = small_tree(tmp_path / "records"), Memory()
    found = examine(root, memory=memory)
    read_back, known = pickle.loads(pickle.dumps((memory, found)))
    again = examine(root, memory=read_back)
    assert same(again, found)
    assert again.resolution is not None
    assert again.resolution.facts
    assert all(map(operator.is_, again.resolution.facts, known.resolution.facts))
