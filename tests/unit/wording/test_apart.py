"""How far apart two prints lie is told to three digits, and by how many times where it is many."""

from dataclasses import replace
from decimal import Decimal

import pytest
from support.sample_rows import REVENUE, REVENUE_OTHER
from unit.wording.test_disagreements import edition, pair

from openbell.wording.apart import apart, factor
from openbell.wording.language import CHINESE


def told(one: str, other: str, gap: str) -> tuple[str, str]:
    """Two figures so far apart, in both languages."""
    english = edition([pair("c", REVENUE, REVENUE_OTHER, gap=Decimal(gap))])
    for claim_id, figure in ((REVENUE, one), (REVENUE_OTHER, other)):
        held = dict.fromkeys(("value", "low", "high"), Decimal(figure))
        english.library.claims[claim_id].update(held)  # pyright: ignore[reportAttributeAccessIssue]
    conflict = english.library.conflicts[0]
    return apart(conflict, english), apart(conflict, replace(english, language=CHINESE))


def test_a_gap_is_told_in_the_unit_of_the_prints_to_three_digits() -> None:
    assert told("1200000000", "1000000000", "199853123") == ("RMB\xa0200m apart", "相距2亿元")
    assert told("2000000000", "1100000000", "931852123")[0] == "RMB\xa0932m apart"


def test_a_figure_of_twice_the_other_or_more_is_told_by_how_many_times() -> None:
    english, chinese = told("34060000000", "3406000000", "30654000000")
    assert english == "RMB\xa030.7bn apart, a factor of about 10"
    assert chinese == "相距307亿元，较大者约为较小者的10倍"
    english, chinese = told("4200000000000", "42000", "4199999958000")
    assert english.endswith("a factor of about 100,000,000")
    assert chinese.endswith("较大者约为较小者的1亿倍")


@pytest.mark.parametrize(("one", "other"), [("-5", "10"), ("0", "10")])
def test_figures_on_two_sides_of_zero_are_no_multiples(one: str, other: str) -> None:
    assert "factor" not in told(one, other, "9")[0]


def test_a_figure_without_a_bound_has_no_middle() -> None:
    bounded = {"value": None, "low": Decimal(1), "high": Decimal(3)}
    assert factor([bounded, {**bounded, "low": Decimal(9), "high": Decimal(11)}]) == 5
    assert factor([bounded, {**bounded, "high": None}]) is None
