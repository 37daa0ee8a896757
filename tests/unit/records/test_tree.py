"""Promises of reading one record: text, places, and every fault with its place, all at once."""

from collections.abc import Callable

import pytest

from openbell.problems import Problem, Span
from openbell.records import Document, Kind, parse_document
from openbell.records.parse import schema_line
from openbell.records.refusals import LONGEST_SCALAR
from openbell.records.tree import DEEPEST, MOST_NODES, MOST_PROBLEMS

Read = Callable[[str], Document]


def only(document: Document) -> Problem:
    assert len(document.problems) == 1, document.problems
    return document.problems[0]


def test_scalars_stay_text_whatever_they_look_like(read: Read) -> None:
    document = read("a: 02513\nb: NO\nc: 1.10\nd: 2026-01-08\ne: [true, ~, 0x1F]\nf: ''\n")
    assert document.data == {
        "a": "02513",
        "b": "NO",
        "c": "1.10",
        "d": "2026-01-08",
        "e": ["true", "~", "0x1F"],
        "f": "",
    }
    assert not document.problems


def test_a_duplicate_key_is_refused_with_both_lines(read: Read) -> None:
    document = read("kind: news\nurl: x\n'kind': repost\n")
    found = only(document)
    assert (found.code, found.span, found.value) == ("duplicate-key", Span(3, 1, 7), "kind")
    assert "line 1" in found.message
    assert "line 3" in found.message
    assert document.data == {"kind": "news", "url": "x"}


def test_a_key_given_three_times_is_told_twice_against_the_first(read: Read) -> None:
    document = read("claims:\n  - {a: 1, a: 2, a: 3}\n")
    assert [found.message.split("line ")[1][0] for found in document.problems] == ["2", "2"]
    assert [found.field for found in document.problems] == [("claims", 0, "a")] * 2
    assert document.data == {"claims": [{"a": "1"}]}
    assert document.plain == {("claims", 0, "a"): "int"}


@pytest.mark.parametrize(
    ("text", "code", "span", "word"),
    [
        ("a: &x 1\n", "yaml-feature", Span(1, 4, 8), "anchors"),
        ("a: *x\n", "yaml-feature", Span(1, 4, 6), "aliases"),
        ("*x : 1\n", "yaml-feature", Span(1, 1, 3), "aliases"),
        ("a: !!str 1\n", "yaml-feature", Span(1, 4, 11), "tags"),
        ("a: ! b\n", "yaml-feature", Span(1, 4, 7), "tags"),
        ("a: !x [b]\n", "yaml-feature", Span(1, 4, 8), "tags"),
        ("<<: {b: c}\n", "yaml-feature", Span(1, 1, 3), "merge"),
        ("? b\n: c\n", "yaml-feature", Span(1, 3, 4), "complex"),
        ("a: b\n---\nc: d\n", "yaml-feature", Span(2, 1, 4), "second document"),
        ("%YAML 1.1\n---\na: b\n", "yaml-feature", Span(1, 1, 10), "directives"),
        ("a:\nb: c\n", "empty-value", Span(1, 3, 3), "no value"),
        ("a: [b, {c}]\n", "empty-value", Span(1, 10, 10), "no value"),
        ('a: "b\\u200bc"\n', "file-encoding", Span(1, 4, 14), "cannot be seen"),
        ('a: "\\0"\n', "file-encoding", Span(1, 4, 8), "cannot be seen"),
        ('"\\u202ea": b\n', "file-encoding", Span(1, 1, 10), "cannot be seen"),
    ],
)
def test_a_feature_that_records_do_without_is_refused_at_its_place(
    read: Read, text: str, code: str, span: Span, word: str
) -> None:
    document = read(text)
    found = only(document)
    assert (found.code, found.span) == (code, span)
    assert word in found.message
    assert found.line_text == text.splitlines()[span.line - 1]
    assert document.data is not None


def test_an_empty_key_is_refused_and_an_empty_quoted_text_is_not(read: Read) -> None:
    document = read('a: {? : b, c: ""}\n')
    assert "a key is empty" in [found.message for found in document.problems]
    assert document.data == {"a": {"c": ""}}
    assert not read('a: {"": b}\n').problems


def test_a_mapping_or_list_as_a_key_is_refused_and_the_rest_is_read(read: Read) -> None:
    document = read("? [p, q]\n: {r: s}\n? {t: u}\n: v\nw: x\n")
    assert [found.code for found in document.problems] == ["yaml-feature"] * 2
    assert document.data == {"w": "x"}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n"])
def test_an_empty_file_is_refused_at_its_start(read: Read, text: str) -> None:
    document = read(text)
    found = only(document)
    assert (found.code, found.span) == ("empty-value", Span(1, 1, 1))
    assert document.data is None


@pytest.mark.parametrize("text", ["- a\n", "[]\n", "text\n", '""\n'])
def test_a_file_that_is_no_mapping_is_refused(read: Read, text: str) -> None:
    document = read(text)
    assert only(document).code == "wrong-type"
    assert document.data is None


def test_all_faults_of_a_file_come_at_once_in_the_lines_order(read: Read) -> None:
    document = read("a: 1\na: 2\nb:\nc: &x d\ne: *x\nf: !!int 3\n---\ng: h\n")
    assert [(found.span.line, found.code) for found in document.problems if found.span] == [
        (2, "duplicate-key"),
        (3, "empty-value"),
        (4, "yaml-feature"),
        (5, "yaml-feature"),
        (6, "yaml-feature"),
        (7, "yaml-feature"),
    ]
    assert document.data == {"a": "1", "b": "", "c": "d", "e": "", "f": "3"}


def test_faults_before_a_syntax_error_are_told_too(read: Read) -> None:
    document = read('a: 1\na: 2\nb: "open\n')
    assert [found.code for found in document.problems] == ["duplicate-key", "yaml-syntax"]
    assert document.data is None


@pytest.mark.parametrize(
    ("text", "line", "column", "hint"),
    [
        ("a: b: c\n", 1, 5, "quote"),
        ('a: 1\nb: "open\nc: d\n', 2, 4, "close the quotation mark"),
        ("a: [1, 2\n", 1, 4, "close the bracket"),
        ("a: [1, 2\nb: c\n", 2, 2, "close the bracket"),
        ("a: @x\n", 1, 4, "double quotes"),
        ("a: 1\n  b: 2\n", 2, 4, "indentation"),
        ('a: "b" c\n', 1, 8, "neighbours"),
        ("a: b\n...\nfoo\n", 3, 1, "neighbours"),
    ],
)
def test_a_syntax_error_has_its_place_and_a_way_out(
    read: Read, text: str, line: int, column: int, hint: str
) -> None:
    found = only(read(text))
    assert found.code == "yaml-syntax"
    assert found.span is not None
    assert (found.span.line, found.span.column) == (line, column)
    assert hint in found.hint
    assert found.line_text == text.splitlines()[line - 1]


def test_places_count_characters_even_beyond_the_basic_plane(read: Read) -> None:
    document = read('"😀𠮷": {k: "智谱😀", z: x}\n')
    assert document.span(("😀𠮷",), key=True) == Span(1, 1, 5)
    assert document.span(("😀𠮷", "k")) == Span(1, 11, 16)
    assert document.span(("😀𠮷", "z"), key=True) == Span(1, 18, 19)
    assert document.span(("😀𠮷", "z")) == Span(1, 21, 22)


def test_a_span_falls_back_to_the_nearest_ancestor(read: Read) -> None:
    document = read("kind: news\nclaims:\n  - company: zhipu\n    metric: |\n      revenue\n")
    first = Span(3, 5, 19)
    assert document.span(("claims", 0)) == first
    assert document.span(("claims", 0, "period")) == first
    assert document.span(("claims", 0, "period", "x"), key=True) == first
    assert document.span(("claims", 0, "metric")) == Span(4, 13, 14)
    assert document.span(("claims", 7)) == Span(3, 3, 19)
    assert document.span(("claims", "word")) == Span(3, 3, 19)
    assert document.span(("claims",), key=True) == Span(2, 1, 7)
    assert document.span(("nothing",)) == document.span() == Span(1, 1, 11)


def test_a_document_makes_problems_that_know_their_line(read: Read) -> None:
    document = read("claims:\n  - period: 2025-13\n")
    at = ("claims", 0, "period")
    found = document.problem("bad-period", at, "no month 13", hint="mend it", value="2025-13")
    assert (found.path, found.span, found.field) == ("x.yaml", Span(2, 13, 20), at)
    assert found.line_text == "  - period: 2025-13"


def test_depth_has_a_bound_and_reaching_it_is_allowed(read: Read) -> None:
    within = "a: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1) + "\n"
    assert not read(within).problems
    document = read("a: " + "[" * DEEPEST + "]" * DEEPEST + "\n")
    assert only(document).code == "yaml-depth"
    assert only(document).span == Span(1, 4 + DEEPEST - 1, 4 + DEEPEST)
    assert document.data is None


def test_nodes_scalars_and_problems_have_bounds() -> None:
    def read(text: str) -> Document:
        return parse_document(text.encode(), path="x.yaml", kind=Kind.PACKAGE, id="x")

    wide = read("a: [" + "b," * MOST_NODES + "]\n")
    assert (only(wide).code, wide.data) == ("file-size", None)
    long = read("a: " + "b" * (LONGEST_SCALAR + 1) + "\n")
    assert only(long).code == "file-size"
    assert only(long).line_text is None
    faulty = read("a: {" + ",".join(f"k{n}" for n in range(MOST_PROBLEMS + 5)) + "}\n")
    assert (len(faulty.problems), faulty.data) == (MOST_PROBLEMS, None)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.PACKAGE])
def test_a_missing_or_wrong_schema_line_is_a_warning(kind: Kind) -> None:
    good = f"{schema_line(kind)}\na: b\n"
    assert good.startswith("# yaml-language-server: $schema=../../schemas/records/")
    for text, codes in [
        (good, []),
        (good.replace("\n", "\r\n"), []),
        ("a: b\n", ["schema-line"]),
        ("\n" + good, ["schema-line"]),
        (good.replace(".schema.json", ".json"), ["schema-line"]),
    ]:
        document = parse_document(text.encode(), path="x.yaml", kind=kind, id="x")
        assert [found.code for found in document.problems] == codes
        assert document.data == {"a": "b"}
