"""Lines fit the terminal, are broken where lines may be, and lose and hide nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.wording.terminal import LEAST, broken, visible, width

CLAIM = "2026-01-08-nbdnews-zhipu-debut#zhipu.revenue.2025-H1.actual"


def test_a_line_is_broken_between_words_and_between_chinese_characters() -> None:
    assert broken("one two three four five six", 20) == ["one two three four", "five six"]
    lines = broken("来源所印的数字不可能同时成立，双方都保留。", 20)
    assert lines == ["来源所印的数字不可能", "同时成立，双方都保", "留。"]


def test_an_id_is_never_broken() -> None:
    assert broken(f"claim {CLAIM} of a source", 30) == ["claim", CLAIM, "of a source"]


def test_no_break_spaces_hold() -> None:
    assert broken("a price of about HK$\N{NO-BREAK SPACE}116.20", 20)[0] == "a price of about"


@pytest.mark.parametrize("room", [None, LEAST - 1])
def test_without_a_width_to_speak_of_nothing_is_broken(room: int | None) -> None:
    assert broken("one two three four five six seven", room) == [
        "one two three four five six seven"
    ]


@given(st.text(alphabet="ab 智谱，。（“”1.", max_size=60), st.integers(LEAST, 40))
def test_breaking_loses_nothing_but_spaces(text: str, room: int) -> None:
    lines = broken(text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= room or " " not in line for line in lines)


def test_nothing_steers_a_terminal() -> None:
    assert visible("a\x1b[31mb\u202ec\n") == "a<U+001B>[31mb<U+202E>c<U+000A>"
    assert visible("RMB\N{NO-BREAK SPACE}191m\N{IDEOGRAPHIC SPACE}智") == "RMB\xa0191m\u3000智"
