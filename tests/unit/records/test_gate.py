"""Promises of the byte gate: only plain visible UTF-8 text reaches a parser."""

import pytest

from openbell.problems import Problem, Span
from openbell.records import Document, Kind, parse_document
from openbell.records.characters import find_unseen
from openbell.records.gate import LARGEST_FILE, MOST_CHARACTERS_NAMED


def read(content: bytes) -> Document:
    return parse_document(content, path="x.yaml", kind=Kind.PACKAGE, id="x")


def only(document: Document) -> Problem:
    assert document.data is None
    assert len(document.problems) == 1
    return document.problems[0]


def test_invalid_utf8_is_placed_by_characters_not_bytes() -> None:
    found = only(read("name: 智谱\nsay: 智".encode() + b"\xff\n"))
    assert (found.code, found.span) == ("file-encoding", Span(2, 7, 8))
    assert "0xFF" in found.message
    assert found.line_text == "say: 智\ufffd"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_and_utf32_are_refused_once_and_named(encoding: str) -> None:
    found = only(read("name: x\n".encode(encoding)))
    assert found.code == "file-encoding"
    assert "UTF-16" in found.message


def test_a_byte_order_mark_is_refused_with_the_way_out() -> None:
    found = only(read(b"\xef\xbb\xbfname: x\n"))
    assert (found.code, found.span) == ("file-encoding", Span(1, 1, 2))
    assert "BYTE ORDER MARK" in found.message
    assert "without a byte order mark" in found.hint


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\u200b", "ZERO WIDTH SPACE"),
        ("\u200d", "ZERO WIDTH JOINER"),
        ("\u202e", "RIGHT-TO-LEFT OVERRIDE"),
        ("\u2066", "LEFT-TO-RIGHT ISOLATE"),
        ("\u2060", "WORD JOINER"),
        ("\ufeff", "BYTE ORDER MARK"),
        ("\u2028", "LINE SEPARATOR"),
        ("\xad", "SOFT HYPHEN"),
        ("\u3164", "HANGUL FILLER"),
        ("\U000e0041", "TAG LATIN CAPITAL LETTER A"),
        ("\x85", "control"),
        ("\x07", "control"),
        ("\x1b", "control"),
        ("\x7f", "control"),
        ("\t", "TAB"),
    ],
)
def test_a_character_that_cannot_be_seen_is_refused_at_its_place(character: str, name: str) -> None:
    found = only(read(f"a: b\nname: 智谱{character}AI\n".encode()))
    assert (found.code, found.span) == ("file-encoding", Span(2, 9, 10))
    assert found.value == f"U+{ord(character):04X}"
    assert name in found.message


def test_a_tab_as_indentation_is_answered_with_spaces() -> None:
    assert "spaces" in only(read(b"a:\n\tb: c\n")).hint


def test_every_unseen_character_of_a_file_is_given_at_once_up_to_a_bound() -> None:
    assert len(read("a: \u200b1\u200b\nb: \u200b\n".encode()).problems) == 3
    many = read(("a: " + "\u200b" * 1000 + "\n").encode())
    assert len(many.problems) == MOST_CHARACTERS_NAMED


def test_what_can_be_seen_passes() -> None:
    text = "“quotes” – — … · • ￥１２３（全角）\u3000é\u0301 😀 𠮷 ¶14 30%"
    assert find_unseen(text) is None
    assert read(f"a: {text!s}\n".encode()).data == {"a": text}


def test_lf_and_cr_lf_read_alike_and_a_lone_cr_is_refused() -> None:
    lf, crlf = read(b"a: b\nc: |\n  d\n  e\n"), read(b"a: b\r\nc: |\r\n  d\r\n  e\r\n")
    assert lf.data == crlf.data == {"a": "b", "c": "d\ne\n"}
    assert lf.lines == crlf.lines
    assert not crlf.problems
    assert {found.span for found in read(b"a: b\rc: d\r\r\n").problems} == {
        Span(1, 5, 6),
        Span(1, 10, 11),
    }


def test_a_file_beyond_the_size_is_refused_unread() -> None:
    found = only(read(b"#" * (LARGEST_FILE + 1)))
    assert found.code == "file-size"
    assert found.allowed == "at most 8,388,608 bytes"
