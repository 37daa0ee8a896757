"""A figure that its source converted was in another currency before."""

import pytest
from support.record_tree import Tree

DOLLARS = "reported: 2600万美元\n    converted_from: {}"


def test_a_figure_converted_from_another_currency_stands(records: Tree) -> None:
    assert (
        records.change("sources/daily", "reported: 1.91亿元", DOLLARS.format("CNY")).codes() == []
    )


@pytest.mark.parametrize(
    ("printed", "message"),
    [
        (DOLLARS.format("USD"), "2600万美元 is in USD itself, so it is not converted from it"),
        (
            "reported: 可观\n    text_only: true\n    converted_from: USD",
            "可观 is no amount of money, so it is not converted from any",
        ),
    ],
)
def test_a_figure_that_was_not_converted_is_refused(
    printed: str, message: str, records: Tree
) -> None:
    problem = records.change("sources/daily", "reported: 1.91亿元", printed).problem()
    assert (problem.code, problem.message) == ("inference-conflict", message)
    assert problem.field == ("claims", 0, "converted_from")
    assert problem.value == "USD"


def test_a_number_that_is_no_money_is_not_converted_from_any(records: Tree) -> None:
    records.change("metrics/revenue", "unit_kind: monetary", "unit_kind: ratio")
    printed = 'reported: "25%"\n    converted_from: USD'
    problem = records.change("sources/daily", "reported: 1.91亿元", printed).problem()
    assert (problem.code, problem.field) == ("inference-conflict", ("claims", 0, "converted_from"))
