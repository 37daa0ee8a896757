"""Promises of an equation's sides: exact, whatever stands in them, and never an exception."""

from fractions import Fraction

import pytest

from openbell.resolve.audit.equation import evaluate
from openbell.resolve.audit.interval import EVERYTHING, Interval

ONE = Interval.point(1)


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("1 / 3", Fraction(1, 3)),
        ("price * (1 / 3)", Fraction(1, 3)),
        ("2 - 3 * 4", Fraction(-10)),
        ("-(1 / 3)", Fraction(-1, 3)),
        ("7", Fraction(7)),
    ],
)
def test_whole_numbers_divide_exactly(expression: str, value: Fraction) -> None:
    assert evaluate(expression, {"price": ONE}) == Interval.point(value)


@pytest.mark.parametrize("expression", ["1 / 0", "price / 0", "1 / (price - price)"])
def test_division_by_zero_says_nothing(expression: str) -> None:
    assert evaluate(expression, {"price": ONE}) == EVERYTHING
