"""What the place of a print supplies, and what it may not contradict."""

from decimal import Decimal

import pytest

from openbell.figures import FigureError, Reason, read_figure


def test_a_print_alone_reads_as_it_parses() -> None:
    figure = read_figure("1.91亿元")
    assert (figure.value, figure.unit) == (Decimal(191_000_000), "CNY")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("1.91亿", "CNY"),
        ("1.91亿元", "HKD"),
        ("5亿元", "CNY"),
        ("$5 million", "HKD"),
        ("5 million dollars", "SGD"),
        ("¥5 million", "JPY"),
        ("¥5 million", "CNY"),
        ("HK$5 million", "HKD"),
        ("15.28", "1"),
        ("35%", "1"),
        ("8轮", "1"),
    ],
)
def test_the_record_supplies_a_unit_or_settles_an_ambiguous_one(text: str, unit: str) -> None:
    assert read_figure(text, unit=unit).unit == unit


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("HK$5 million", "USD"),
        ("5亿美元", "CNY"),
        ("人民币5亿元", "HKD"),
        ("$5 million", "EUR"),
        ("¥5 million", "USD"),
        ("5亿元", "1"),
        ("35%", "CNY"),
        ("15倍", "HKD"),
        ("8轮", "CNY"),
    ],
)
def test_a_unit_that_the_print_contradicts_is_refused(text: str, unit: str) -> None:
    assert _refusal(text, unit=unit) == "unit_conflict"


@pytest.mark.parametrize("unit", ["", "rmb", "%", "share", "RMBX", "元元元"])
def test_a_unit_that_is_no_code_is_refused(unit: str) -> None:
    with pytest.raises(ValueError, match="ISO 4217"):
        read_figure("5", unit=unit)


@pytest.mark.parametrize(
    ("text", "scale", "low", "value", "high"),
    [
        ("312,414", "thousand", 312_413_500, 312_414_000, 312_415_000),
        ("312,400", "千", 312_350_000, 312_400_000, 312_500_000),
        ("5.2", "百万", 5_150_000, 5_200_000, 5_300_000),
        ("5.2", "million", 5_150_000, 5_200_000, 5_300_000),
        ("1.5", "万亿", 1_450_000_000_000, 1_500_000_000_000, 1_600_000_000_000),
        ("58元", "億", 5_750_000_000, 5_800_000_000, 5_900_000_000),
        ("(5.2)", "万", -53_000, -52_000, -51_500),
    ],
)
def test_a_table_head_supplies_the_scale(
    text: str, scale: str, low: int, value: int, high: int
) -> None:
    figure = read_figure(text, scale=scale)
    assert (figure.low, figure.value, figure.high) == (low, value, high)


def test_a_scale_holds_for_both_ends_of_a_range() -> None:
    figure = read_figure("3至5", scale="亿", unit="CNY")
    assert (figure.low, figure.high) == (300_000_000, 500_000_000)


def test_a_scaled_count_is_no_longer_exact() -> None:
    assert read_figure("5名", scale="万").weight == 10_000


@pytest.mark.parametrize("text", ["5亿", "3百家", "$5m", "35%", "3倍", "half"])
def test_a_second_scale_is_refused(text: str) -> None:
    assert _refusal(text, scale="万") == "scale_conflict"


@pytest.mark.parametrize(("scale", "reason"), [("dozen eggs", "unknown_word"), ("", "empty")])
def test_a_scale_that_is_no_scale_word_is_refused(scale: str, reason: Reason) -> None:
    assert _refusal("5", scale=scale) == reason


def test_an_ambiguous_scale_needs_its_language() -> None:
    assert _refusal("5", scale="兆") == "unknown_word"


@pytest.mark.parametrize("direction", ["loss", "fall"])
def test_a_direction_mirrors_the_figure(direction: str) -> None:
    figure = read_figure("23.51亿元", direction=direction)  # pyright: ignore[reportArgumentType]
    assert figure.value == -2_351_000_000
    assert (figure.low, figure.high) == (-2_352_000_000, -2_350_500_000)


def test_a_direction_mirrors_soft_bounds_and_ranges() -> None:
    over = read_figure("超23亿", direction="loss")
    assert (over.low, over.high, over.soft_low) == (None, -2_300_000_000, -2_400_000_000)
    span = read_figure("3至5", direction="fall")
    assert (span.low, span.high) == (-5, -3)


@pytest.mark.parametrize("text", ["-5", "(5)", "亏损5亿", "下降5%", "-5至3"])
def test_a_direction_of_what_is_negative_already_is_refused(text: str) -> None:
    assert _refusal(text, direction="loss") == "sign_conflict"


def test_a_direction_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="'loss' or 'fall'"):
        read_figure("5", direction="gain")  # pyright: ignore[reportArgumentType]


def test_a_qualifier_from_the_heading_widens_the_print() -> None:
    figure = read_figure("5亿", qualifier="about")
    assert (figure.qualifier, figure.low, figure.high) == ("about", 400_000_000, 600_000_000)
    assert read_figure("达5亿", qualifier="over").low == 500_000_000
    assert read_figure("约5亿", qualifier="about") == figure
    assert read_figure("3至5", qualifier="about").low == 2


@pytest.mark.parametrize(
    ("text", "qualifier"), [("超5亿", "about"), ("约5亿", "exact"), ("3至5", "over")]
)
def test_a_qualifier_that_the_print_contradicts_is_refused(text: str, qualifier: str) -> None:
    assert _refusal(text, qualifier=qualifier) == "qualifier_conflict"


@pytest.mark.parametrize("qualifier", ["range", "exactly"])
def test_a_qualifier_that_no_single_print_has_is_refused(qualifier: str) -> None:
    with pytest.raises(ValueError, match="no qualifier"):
        read_figure("5", qualifier=qualifier)  # pyright: ignore[reportArgumentType]


def test_a_metric_that_counts_makes_a_bare_whole_number_exact() -> None:
    figure = read_figure("400,100,000", count=True)
    assert figure.low == figure.value == figure.high == 400_100_000
    assert read_figure("400,100,000").low == Decimal("400099999.5")


@pytest.mark.parametrize(("text", "weight"), [("1.5", "0.1"), ("5元", "1"), ("5万", "10000")])
def test_a_metric_that_counts_changes_no_other_print(text: str, weight: str) -> None:
    assert read_figure(text, count=True).weight == Decimal(weight)


def _refusal(text: str, **surroundings: str) -> Reason:
    with pytest.raises(FigureError) as caught:
        read_figure(text, **surroundings)  # pyright: ignore[reportArgumentType]
    return caught.value.reason
