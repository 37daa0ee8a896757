"""Readings add what the print leaves open: what it has is not given again, nor overridden."""

import pytest
from support.record_tree import Tree


def reading(records: Tree, printed: str, given: str) -> Tree:
    return records.change("sources/daily", "1.91亿元", f"{printed}\n    {given}")


@pytest.mark.parametrize(
    ("printed", "given"),
    [
        ("1.91亿", "unit: CNY"),
        ("1.91亿元", "unit: HKD"),
        ('"191"', "{scale: 百万, unit: CNY}"),
        ("23.51亿元", "direction: loss"),
        ("1.91亿元", "qualifier: about"),
        ("数亿元", "reads_as: 超2亿元"),
    ],
)
def test_what_the_print_leaves_open_may_be_given(printed: str, given: str, records: Tree) -> None:
    lines = given.strip("{}").replace(", ", "\n    ")
    assert reading(records, printed, lines).codes() == []


@pytest.mark.parametrize(
    ("printed", "given"),
    [
        ("1.91亿元", "unit: CNY"),
        ("约1.91亿元", "qualifier: about"),
        ("1.91亿元", "reads_as: 1.91亿元"),
        ("1.91亿港元", "unit: HKD"),
    ],
)
def test_what_the_print_has_is_not_given_again(printed: str, given: str, records: Tree) -> None:
    problem = reading(records, printed, given).problem()
    assert problem.code == "inference-unused"
    assert problem.field == ("claims", 0, given.split(":")[0])


@pytest.mark.parametrize(
    ("printed", "given"),
    [
        ("1.91亿港元", "unit: USD"),
        ("1.91亿元", "scale: 百万"),
        ("1.91元", "scale: 许多"),
        ("亏损23.51亿元", "direction: loss"),
        ("超1.91亿元", "qualifier: about"),
    ],
)
def test_what_is_printed_is_not_overridden(printed: str, given: str, records: Tree) -> None:
    problem = reading(records, printed, given).problem()
    assert problem.code == "inference-conflict"
    assert problem.field == ("claims", 0, given.split(":")[0])


def test_a_print_that_is_no_figure_is_blamed_before_what_was_added_to_it(records: Tree) -> None:
    problem = reading(records, "数亿元", "unit: CNY").problem()
    assert (problem.code, problem.field) == ("unreadable-figure", ("claims", 0, "reported"))


@pytest.mark.parametrize("printed", ["1.0000000000001元", f"1{'0' * 26}元"])
def test_a_figure_that_no_table_can_hold_is_refused(printed: str, records: Tree) -> None:
    assert records.change("sources/daily", "1.91亿元", printed).codes() == ["figure-decimals"]
