"""Series: a fall or a leap is doubted only where it is beyond the intervals and of one kind."""

import pytest
from support.world import World

from openbell.checks.series import falls_explained, jumps_plausible


def _codes(*figures: tuple[str, str], metric: str = "downloads") -> list[tuple[str, str]]:
    claims = [
        {"metric": metric, "period": period, "reported": reported} for period, reported in figures
    ]
    resolution = World().source("one", "2026-01-31", claims).resolution()
    problems = [*falls_explained(resolution), *jumps_plausible(resolution)]
    return [(problem.code, problem.value or "") for problem in problems]


def test_a_cumulative_figure_that_falls_is_doubted_at_the_later_claim() -> None:
    found = _codes(("2025-06", "4.6万亿次"), ("2025-11", "4.2万亿次"))
    assert found == [("series-fall", "4.2万亿次")]


@pytest.mark.parametrize("later", ["4.6万亿次", "约4.5万亿次", "超4万亿次", "5万亿次"])
def test_a_figure_that_may_not_have_fallen_is_not_doubted(later: str) -> None:
    assert _codes(("2025-06", "4.6万亿次"), ("2025-11", later)) == []


def test_a_leap_beyond_the_plausible_factor_is_doubted_either_way() -> None:
    assert _codes(("2025-06", "100次"), ("2025-11", "100000次")) == [("series-jump", "100000次")]
    found = _codes(("2024", "100.0亿元"), ("2025", "1.0亿元"), metric="revenue")
    assert found == [("series-jump", "1.0亿元")]


def test_a_leap_within_the_plausible_factor_is_not_doubted() -> None:
    assert _codes(("2025-06", "100次"), ("2025-11", "10000次")) == []


def test_only_neighbours_of_one_kind_of_period_are_compared() -> None:
    assert _codes(("2024", "9亿元"), ("2025-01", "0.1亿元"), metric="revenue") == []
