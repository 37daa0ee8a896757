"""Promises of a problem as text: where, what, the line marked, what is allowed, what to do."""

import pytest

from openbell.cli.render import WIDEST_LINE, render_text
from openbell.problems import Problem, Span, problem


def make(line: str | None, span: Span | None, value: str | None = None) -> Problem:
    return problem(
        "bad-value",
        "this is wrong",
        path="sources/x.yaml",
        hint="mend it",
        span=span,
        value=value,
        allowed="what is right",
        line_text=line,
    )


def carets(text: str) -> tuple[str, str]:
    _, shown, marker, *_ = text.splitlines()
    return shown, marker


def test_a_problem_is_shown_with_its_line_marked_and_a_way_out() -> None:
    assert render_text(make("kind: nwes", Span(7, 7, 11), "nwes")).splitlines() == [
        "sources/x.yaml:7:7: error[bad-value]: this is wrong",
        "    7 | kind: nwes",
        "      |       ^^^^",
        "allowed: what is right",
        "do: mend it",
        "see docs/checks/bad-value.md",
    ]


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert render_text(make(None, None, "Zhipu.yaml")).splitlines()[:2] == [
        "sources/x.yaml: error[bad-value]: this is wrong",
        "value: Zhipu.yaml",
    ]


def test_markers_stand_beneath_wide_characters() -> None:
    shown, marker = carets(render_text(make("  a: 智谱 x", Span(1, 6, 8))))
    assert shown == "    1 |   a: 智谱 x"
    assert marker == "      |      ^^^^"
    _, marker = carets(render_text(make("智谱: é\u0301x", Span(1, 7, 8))))
    assert marker == "      |        ^"


@pytest.mark.parametrize("wide", ["x", "智"])
@pytest.mark.parametrize("column", [1, 40, 5_000, 9_999])
def test_a_long_line_is_windowed_around_its_marker(wide: str, column: int) -> None:
    line = wide * (column - 1) + "!" + wide * (9_999 - column)
    shown, marker = carets(render_text(make(line, Span(1, column, column + 1))))
    cells = "".join(one * 2 if one == "智" else one for one in shown)
    assert len(cells) <= len("    1 | ") + WIDEST_LINE
    assert cells[marker.index("^")] == "!"
    assert marker.count("^") == 1


def test_a_marker_longer_than_the_window_is_cut() -> None:
    shown, marker = carets(render_text(make("x" * 5_000, Span(1, 1, 5_001))))
    assert shown.endswith("x…")
    assert marker.count("^") == shown.count("x")


def test_a_point_beyond_the_end_still_has_a_marker() -> None:
    assert carets(render_text(make("a:", Span(1, 3, 3)))) == ("    1 | a:", "      |   ^")
    assert carets(render_text(make("", Span(1, 1, 1)))) == ("    1 |", "      | ^")


def test_text_from_a_file_cannot_steer_the_terminal() -> None:
    hostile = problem(
        "file-encoding",
        "\x1b[2J",
        path="a\nb.yaml",
        hint="\x07",
        span=Span(1, 4, 5),
        line_text="a: \u202e\x1b[31mred",
    )
    text = render_text(hostile)
    assert "<U+202E><U+001B>[31mred" in text
    assert all(line.isprintable() for line in text.splitlines())
    assert len(text.splitlines()) == 5
    assert carets(text)[1] == "      |    " + "^" * len("<U+202E>")


def test_colour_is_added_only_when_asked_and_changes_no_words() -> None:
    found = make("kind: nwes", Span(7, 7, 11))
    plain, coloured = render_text(found), render_text(found, colour=True)
    assert "\x1b" not in plain
    assert coloured.replace("\x1b[1;31m", "").replace("\x1b[0m", "") == plain
