"""Two prints conflict exactly when no number fits both."""

from decimal import Decimal

import pytest

from openbell.figures import parse_figure
from openbell.resolve.overlap import gap, soft_gap, within


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1159.46倍", "超1159倍"),
        ("15.28倍", "超15倍"),
        ("116.2港元", "116.20港元"),
        ("约580亿港元", "接近580亿港元"),
        ("至少8轮", "9轮"),
        ("151至165港元", "165港元"),
    ],
)
def test_prints_that_one_number_can_satisfy_do_not_conflict(one: str, other: str) -> None:
    assert gap(parse_figure(one), parse_figure(other)) is None
    assert soft_gap(parse_figure(one), parse_figure(other)) is None


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("120港元", "低于116.20港元", "3.3"),
        ("4.2万亿", "0.2万亿", "3850000000000"),
        ("12%", "15.2%", "0.0215"),
        ("50%", "10%", "0.385"),
    ],
)
def test_prints_that_no_number_satisfies_are_apart_by_the_distance_of_their_bounds(
    one: str, other: str, distance: str
) -> None:
    assert gap(parse_figure(one), parse_figure(other)) == Decimal(distance)
    assert gap(parse_figure(other), parse_figure(one)) == Decimal(distance)


def test_a_print_that_only_suggests_a_bound_conflicts_softly_beyond_it() -> None:
    suggested, beyond = parse_figure("超1159倍"), parse_figure("1209倍")
    assert gap(suggested, beyond) is None
    assert soft_gap(suggested, beyond) == Decimal("48.5")


def test_intervals_that_touch_do_not_conflict() -> None:
    assert gap(parse_figure("至少9轮"), parse_figure("最多9轮")) is None


def test_an_unbounded_interval_holds_a_bounded_one_and_never_the_reverse() -> None:
    assert within(parse_figure("1159.46倍"), parse_figure("超1159倍"))
    assert not within(parse_figure("超1159倍"), parse_figure("1159.46倍"))
