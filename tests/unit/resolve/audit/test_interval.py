"""Interval arithmetic encloses every point it could be about, exactly."""

from collections.abc import Callable
from fractions import Fraction
from operator import add, mul, sub, truediv

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from openbell.resolve.audit.interval import EVERYTHING, Interval

BOUNDS = st.none() | st.fractions(-50, 50, max_denominator=8)


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Interval, Fraction]:
    """An interval, perhaps unbounded, and a point inside it."""
    low, high = draw(BOUNDS), draw(BOUNDS)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    point = draw(
        st.fractions(
            -100 if low is None else low, 100 if high is None else high, max_denominator=16
        )
    )
    return Interval(low, high), point


def _holds(interval: Interval, point: Fraction) -> bool:
    return (interval.low is None or interval.low <= point) and (
        interval.high is None or point <= interval.high
    )


@given(intervals(), intervals(), st.sampled_from([add, sub, mul, truediv]))
def test_a_result_encloses_every_result_of_points_inside(
    one: tuple[Interval, Fraction],
    other: tuple[Interval, Fraction],
    operation: Callable[..., Interval],
) -> None:
    (a, x), (b, y) = one, other
    assume(operation is not truediv or y != 0)
    assert _holds(operation(a, b), operation(x, y))  # pyright: ignore[reportArgumentType]


@given(intervals(), st.integers(-9, 9))
def test_whole_numbers_stand_on_either_side(one: tuple[Interval, Fraction], number: int) -> None:
    interval, point = one
    assert _holds(number - interval, number - point)
    assert _holds(interval + number, point + number)
    assert _holds(number * interval, number * point)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (Interval(Fraction(2), Fraction(3)), Interval(Fraction(-1), Fraction(4)), (-3, 12)),
        (Interval(Fraction(-3), None), Interval(Fraction(2), Fraction(5)), (-15, None)),
        (Interval(Fraction(0), None), Interval(Fraction(0), None), (0, None)),
        (EVERYTHING, Interval(Fraction(0), Fraction(0)), (0, 0)),
    ],
)
def test_products_are_as_tight_as_their_corners(
    left: Interval, right: Interval, expected: tuple[int | None, int | None]
) -> None:
    product = left * right
    assert (product.low, product.high) == expected


def test_a_divisor_that_may_be_zero_leaves_nothing_known() -> None:
    assert Interval(Fraction(1), Fraction(2)) / Interval(Fraction(-1), Fraction(1)) == EVERYTHING
    assert Interval(Fraction(1), Fraction(2)) / Interval(Fraction(0), Fraction(1)) == EVERYTHING


def test_a_quotient_is_exact_where_floats_are_not() -> None:
    third = Interval.point(1) / Interval.point(3)
    assert (third * 3).low == (third * 3).high == 1


def test_touching_intervals_are_not_disjoint_and_apart_they_have_a_distance() -> None:
    one, other = Interval(Fraction(1), Fraction(2)), Interval(Fraction(2), Fraction(3))
    assert not one.disjoint(other)
    assert one.distance(other) is None
    beyond = Interval(Fraction(5), None)
    assert one.disjoint(beyond)
    assert one.distance(beyond) == beyond.distance(one) == 3
