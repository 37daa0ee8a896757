"""The short way to a tree reads what the long way reads, and leaves every problem to it."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from openbell.records import Document, Kind, parse_document, read_tree
from openbell.records.events import FASTEST, PURE, EventReader, NotYamlError, read_events
from openbell.records.straight import straight_tree
from openbell.records.tree import DEEPEST, ReadingStoppedError, TreeBuilder

RECORDS = Path(__file__).parents[3] / "datapackage"

FRAGMENTS = st.sampled_from(
    [
        *("a: b\n", "c: d\n", "a:\n  b: c\n", "- a\n", "- {x: y}\n", "[p, q]", "{r: s}"),
        *("{r: [s, t]}", "a: 1\n", "e: 2026-01-08\n", "2026-01-08: f\n", "g: true\n", "h:\n"),
        *("no: i\n", 'j: "\\u200b"\n', "? k", "<<: l\n", "&m ", "*m", "!!str ", "---\n", "...\n"),
        *("%YAML 1.2\n", "# n\n", '"": o\n', "  ", "\n", '"p"', "'q'", "|\n  r\n", ": ", "~"),
        "智谱: 1.91亿元\n",
    ]
)


def long_way(text: str, parser: type[EventReader]) -> TreeBuilder | None:
    builder = TreeBuilder("x.yaml", tuple(text.split("\n")))
    try:
        for event in read_events(tuple(text.split("\n")), "x.yaml", parser):
            builder.take(event)
    except (NotYamlError, ReadingStoppedError):
        return None
    return builder


@pytest.mark.parametrize("parser", [PURE, FASTEST])
@settings(max_examples=600, deadline=None)
@given(text=st.lists(FRAGMENTS, max_size=8).map("".join))
@example(text="{a: " * (DEEPEST + 1) + "b" + "}" * (DEEPEST + 1))
@example(text="a: " + "b" * 70_000)
@example(text="? a\n: b")
@example(text="a: b\na: c")
@example(text="a: !!str b")
@example(text="&a {b: c}")
@example(text="a: b\n---\nc: d")
def test_what_the_short_way_reads_the_long_way_reads_alike_and_without_a_word(
    parser: type[EventReader], text: str
) -> None:
    tree = straight_tree(text, parser)
    if tree is None:
        return
    whole = long_way(text, parser)
    assert whole is not None
    assert repr(whole.data) == repr(tree)
    assert not whole.problems
    assert not whole.plain_keys
    assert set(whole.plain.values()) <= {"timestamp"}


def test_the_deepest_tree_allowed_is_read_and_the_next_is_not() -> None:
    nested = ["{a: " * depth + "b" + "}" * depth for depth in (DEEPEST, DEEPEST + 1)]
    assert [straight_tree(text, FASTEST) is None for text in nested] == [False, True]


def test_nearly_every_published_record_takes_the_short_way() -> None:
    documents = list(read_tree(RECORDS))
    short = [straight_tree("\n".join(one.lines), FASTEST) is not None for one in documents]
    assert sum(short) > 0.9 * len(short) > 0


def test_places_are_those_of_the_long_way() -> None:
    text = "a: b\nc:\n  - {d: 智谱, e: f}\n"
    document = read(text)
    builder = long_way(text, FASTEST)
    assert builder is not None
    assert document.positions == builder.positions
    assert document.span(("c", 0, "e")).column == 16


def read(text: str) -> Document:
    return parse_document(text.encode(), path="x.yaml", kind=Kind.PACKAGE, id="x")
