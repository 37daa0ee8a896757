"""Promises that hold for any input: a Document comes back, and it reads as others read."""

import subprocess
import sys

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from openbell.problems import CODES
from openbell.records import Document, Kind, Place, Value, parse_document
from openbell.records.events import FASTEST, PURE

FRAGMENTS = st.sampled_from(
    [
        *"abc:-?![]{},&*#|>@`%'\"\\~ \n\t\r智😀\u200b\x00",
        *(": ", "- ", "? ", "\n  ", "\n- ", "a: b\n", "<<: ", "&a ", "*a", "!!str ", "!<", "!%zz "),
        *('"\\x', "\\ud800", "\\U99999999", "%YAML 9", "%TAG ! x", "---", "...", "%41"),
        *("|2\n", ">-\n", "{a: [", "null", "02513", "''", '""'),
    ]
)
ANY_TEXT = st.lists(FRAGMENTS, max_size=40).map("".join) | st.text(max_size=200)


def read(content: bytes, parser: type = FASTEST) -> Document:
    return parse_document(content, path="x.yaml", kind=Kind.PACKAGE, id="x", parser=parser)


def assert_text_only(value: Value, place: Place | None) -> None:
    assert place is not None
    if isinstance(value, dict):
        for key, part in value.items():
            assert type(key) is str
            assert_text_only(part, place.part(key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            assert_text_only(part, place.part(index))
    else:
        assert type(value) is str


def assert_sound(document: Document) -> None:
    assert document.data is not None or document.problems
    for found in document.problems:
        assert found.code in CODES
        assert found.span is not None
        assert 1 <= found.span.line <= len(document.lines or "x")
        assert 1 <= found.span.column <= found.span.end_column
    if document.data is not None:
        assert_text_only(document.data, document.positions)


@pytest.mark.parametrize("parser", [PURE, FASTEST])
@settings(max_examples=400, deadline=None)
@given(text=ANY_TEXT)
@example(text="%YAML 99999999999999999999.1\n--- a")
@example(text='a: "\\ud800"')
@example(text='a: "\\U99999999"')
@example(text="!<tag:%ff> a")
@example(text="%TAG ! %\n--- !x a")
def test_any_text_gives_problems_or_a_tree_and_never_raises(parser: type, text: str) -> None:
    assert_sound(read(text.encode("utf-8", "replace"), parser))


@settings(max_examples=200, deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_give_problems_or_a_tree_and_never_raise(content: bytes) -> None:
    assert_sound(read(content))


TREES = st.recursive(
    st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=15,
)


@settings(max_examples=200, deadline=None)
@given(tree=st.dictionaries(st.text(max_size=8), TREES, max_size=4), flow=st.booleans())
def test_a_clean_file_reads_as_pyyaml_reads_it(tree: dict[str, Value], flow: bool) -> None:
    text = yaml.dump(tree, allow_unicode=True, default_flow_style=flow)
    document = read(text.encode("utf-8", "replace"))
    if not document.problems:
        assert document.data == yaml.load(text, Loader=yaml.BaseLoader)


@pytest.mark.parametrize("parser", [PURE, FASTEST])
@settings(max_examples=400, deadline=None)
@given(text=ANY_TEXT.map(lambda text: f"a: {text}"))
@example(text="a: |#")  # a comment to libyaml, an error to the pure parser
def test_whatever_has_no_problem_reads_as_pyyaml_reads_it(
    parser: type[yaml.BaseLoader], text: str
) -> None:
    document = read(text.encode("utf-8", "replace"), parser)
    if not document.problems:
        assert document.data == yaml.load(text, Loader=parser)


@settings(max_examples=200, deadline=None)
@given(tree=st.dictionaries(st.text(max_size=8), TREES, max_size=4), flow=st.booleans())
def test_both_parsers_give_the_same_tree_and_marks(tree: dict[str, Value], flow: bool) -> None:
    content = yaml.dump(tree, allow_unicode=True, default_flow_style=flow).encode(
        "utf-8", "replace"
    )
    pure, fastest = read(content, PURE), read(content, FASTEST)
    assert pure.data == fastest.data
    assert (pure.plain, pure.plain_keys) == (fastest.plain, fastest.plain_keys)
    assert [one.code for one in pure.problems] == [one.code for one in fastest.problems]
    for key in pure.data or ():
        assert pure.span((key,), key=True) == fastest.span((key,), key=True)
        assert pure.span((key,)) == fastest.span((key,))


HOSTILE = {
    "flow lists": '"a: " + "[" * 100_000',
    "flow mappings": '"{a: " * 100_000',
    "flow mappings without keys": '"{" * 100_000',
    "block lists": '"- " * 100_000',
    "block keys": '"? " * 100_000',
    "block mappings": '"".join(" " * n + "a:\\n" for n in range(2_000))',
    "anchors": '"a: [" + "&a " * 100_000',
    "tags": '"a: " + "!" * 100_000',
    "alias bomb": '"a: &a [x]\\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\\n" for n in range(400))',
    "open quote": '"a: \\"" + "x " * 1_000_000',
    "long key": '"a" * 1_000_000 + ": b"',
    "closing brackets": '"]" * 100_000',
    "one long comment": '"#" * 8_000_000',
}
PROGRAM = """
from openbell.records import Kind, parse_document
from openbell.records.events import FASTEST, PURE
for parser in (PURE, FASTEST):
    content = ({expression}).encode()
    document = parse_document(content, path="x", kind=Kind.PACKAGE, id="x", parser=parser)
    assert document.problems, "accepted"
print("refused")
"""


@pytest.mark.parametrize("expression", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_refused_without_a_crash_or_a_hang(expression: str) -> None:
    program = PROGRAM.format(expression=expression)
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=False
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "refused"), ran.stderr
