"""Promises of an equation's sides: exact, whatever stands in them, and never an exception."""

from fractions import Fraction

import pytest

from openbell.resolve.audit.equation import Equation
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
    assert Equation(expression).evaluate({"price": ONE}) == Interval.point(value)


@pytest.mark.parametrize("expression", ["1 / 0", "price / 0", "1 / (price - price)"])
def test_division_by_zero_says_nothing(expression: str) -> None:
    assert Equation(expression).evaluate({"price": ONE}) == EVERYTHING


def test_an_equation_is_evaluated_anew_over_other_terms() -> None:
    equation = Equation("price * shares")
    three, four = Interval.point(3), Interval.point(4)
    assert equation.evaluate({"price": three, "shares": four}) == Interval.point(12)
    assert equation.evaluate({"price": four, "shares": four}) == Interval.point(16)
