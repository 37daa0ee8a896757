"""Prints of the press, and prints of our own, against values worked by hand.

``printed.tsv`` holds 317 figures as newspapers printed them; ``worked.tsv`` holds one or more
for every row of the rules, with the whole interval.
"""

from decimal import Decimal
from pathlib import Path

import pytest

from openbell.figures import Figure, parse_figure

HERE = Path(__file__).parent


def _rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()[1:]
    return [line.split("\t") for line in lines if not line.startswith("# ")]


PRINTED = _rows("printed.tsv")
WORKED = _rows("worked.tsv")


def test_the_sample_is_whole() -> None:
    assert len(PRINTED) == 317
    assert len(WORKED) >= 400


@pytest.mark.parametrize(("text", "value", "unit"), PRINTED, ids=[row[0] for row in PRINTED])
def test_every_print_of_the_press_has_its_value_and_unit(text: str, value: str, unit: str) -> None:
    figure = parse_figure(text)
    assert figure.value == Decimal(value)
    expected = {"%": "1", "-": None}.get(unit, unit)
    is_multiple = text.endswith(("倍", "x", "times"))
    assert figure.unit == ("1" if is_multiple else expected)


@pytest.mark.parametrize("row", WORKED, ids=[row[0] for row in WORKED])
def test_every_worked_print_has_its_whole_interval(row: list[str]) -> None:
    assert _written(parse_figure(row[0])) == row[1:]


def _written(figure: Figure) -> list[str]:
    return [
        _plain(figure.value),
        _plain(figure.low),
        _plain(figure.high),
        figure.unit or "-",
        figure.qualifier,
        _plain(figure.soft_low),
        _plain(figure.soft_high),
        figure.per or "-",
    ]


def _plain(number: Decimal | None) -> str:
    return "-" if number is None else f"{number:f}"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("580亿", "1000000000"),
        ("0.2万亿", "100000000000"),
        ("116.20港元", "0.01"),
        ("120港元", "1"),
        ("50%", "0.01"),
        ("8轮", "0"),
        ("约200家", "100"),
    ],
)
def test_a_figure_tells_the_weight_of_its_last_digit(text: str, weight: str) -> None:
    assert parse_figure(text).weight == Decimal(weight)


def test_a_range_has_no_weight() -> None:
    assert parse_figure("151至165港元").weight is None


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("三分之一", "0.333333333333", "0.283333333333", "0.433333333334"),
        ("two-thirds", "0.666666666667", "0.616666666666", "0.766666666667"),
        ("约1/3", "0.333333333333", "0.233333333333", "0.433333333334"),
        ("亏损三分之一", "-0.333333333333", "-0.433333333334", "-0.283333333333"),
    ],
)
def test_a_fraction_that_does_not_end_has_bounds_rounded_outwards(
    text: str, value: str, low: str, high: str
) -> None:
    figure = parse_figure(text)
    assert (figure.value, figure.low, figure.high) == (Decimal(value), Decimal(low), Decimal(high))


def test_bounds_beyond_twelve_decimals_are_rounded_outwards() -> None:
    figure = parse_figure("0.000000000001")
    assert (figure.low, figure.high) == (Decimal(0), Decimal("0.000000000002"))


def test_thin_spaces_group_digits_and_others_part_figures() -> None:
    assert parse_figure("12\u2009345\u202f678.5").value == Decimal("12345678.5")
    assert parse_figure("12\u00a0亿").value == Decimal(1_200_000_000)


@pytest.mark.parametrize("language", ["ja", "ja-JP", "zh-TW", "zh-Hant-TW"])
def test_a_language_settles_which_scale_zhao_is(language: str) -> None:
    assert parse_figure("1兆2000億", language=language).value == Decimal(1_200_000_000_000)


def test_the_first_five_fields_stay_in_place() -> None:
    one = Decimal(1)
    assert Figure(one, one, one, "CNY", "exact") == Figure(
        value=one, low=one, high=one, unit="CNY", qualifier="exact"
    )
