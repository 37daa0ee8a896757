"""What is vague, malformed or two figures is refused, by name and place."""

import copy
import doctest
import pickle
from pathlib import Path

import pytest

import openbell.figures
from openbell.figures import FigureError, parse_figure, read_figure

HERE = Path(__file__).parent


def _rows() -> list[list[str]]:
    lines = (HERE / "refusals.tsv").read_text("utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if not line.startswith("# ")]


ROWS = _rows()


@pytest.mark.parametrize(("text", "reason", "fragment"), ROWS, ids=[repr(row[0]) for row in ROWS])
def test_a_print_that_is_no_figure_is_refused_with_its_reason_and_place(
    text: str, reason: str, fragment: str
) -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure(text)
    error = caught.value
    assert (error.reason, error.fragment) == (reason, fragment)
    assert text[error.span[0] : error.span[1]] == fragment


def test_the_message_names_the_print_the_fault_and_the_way_out() -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure("约5亿以上")
    assert str(caught.value) == (
        "cannot read '约5亿以上' as a figure: malformed at '以上': it cannot be both about and over"
    )


def test_a_fault_of_the_whole_print_is_not_named_twice() -> None:
    with pytest.raises(FigureError, match=r"^cannot read '1.2.3' as a figure: malformed: write"):
        parse_figure("1.2.3")


def test_a_long_text_is_refused_before_it_is_read() -> None:
    with pytest.raises(FigureError) as caught:
        parse_figure("5" + " " * 200)
    assert (caught.value.reason, caught.value.span) == ("too_long", (200, 201))


def test_a_refusal_is_a_value_error_that_travels() -> None:
    with pytest.raises(ValueError, match="数亿元") as caught:
        parse_figure("数亿元")
    for travelled in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert isinstance(travelled, FigureError)
        assert str(travelled) == str(caught.value)
        assert travelled.span == (0, 2)


@pytest.mark.parametrize("text", [None, 5, 5.0, b"5", ["5"]])
def test_what_is_not_text_is_a_type_error(text: object) -> None:
    with pytest.raises(TypeError, match="figures are read from text"):
        parse_figure(text)  # pyright: ignore[reportArgumentType]


def test_a_surrounding_that_is_not_text_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="not from int"):
        read_figure("5", unit=1)  # pyright: ignore[reportArgumentType]


def test_the_examples_of_the_docstring_hold() -> None:
    found = doctest.testmod(openbell.figures)
    assert found.attempted >= 5
    assert found.failed == 0
