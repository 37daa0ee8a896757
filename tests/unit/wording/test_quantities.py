"""A figure is shown with its unit, its sign and its interval, in either language."""

from decimal import Decimal

import pytest

from openbell.wording.quantities import Quantity, RatioStyle, brief, figure, ratio_style, span

N = "\N{NO-BREAK SPACE}"


def quantity(
    value: str | None,
    low: str | None,
    high: str | None,
    unit: str | None,
    kind: str,
    qualifier: str = "exact",
    style: RatioStyle = "number",
    word: tuple[str, str] = ("", ""),
) -> Quantity:
    shown, least, most = (None if part is None else Decimal(part) for part in (value, low, high))
    return Quantity(shown, least, most, unit, kind, qualifier, style, word)


@pytest.mark.parametrize(
    ("held", "english", "chinese"),
    [
        (quantity("191e6", "190.5e6", "192e6", "CNY", "monetary"), f"RMB{N}191m", "1.91亿元"),
        (
            quantity("4.3e9", "4.3e9", None, "HKD", "monetary", "over"),
            f"≥{N}HK$4.3bn",
            f"≥{N}43亿港元",
        ),
        (
            quantity("-2e9", None, "-2e9", "USD", "monetary", "over"),
            f"≤{N}−US$2bn",
            f"≤{N}−20亿美元",
        ),
        (
            quantity("-2.351e9", "-2.36e9", "-2.35e9", "CNY", "monetary"),
            f"−RMB{N}2.351bn",
            "−23.51亿元",
        ),
        (quantity("5e6", "5e6", "5e6", "CHF", "monetary"), f"CHF{N}5m", f"500万{N}CHF"),
        (quantity("116.2", "116.2", "116.2", "HKD", "per_share"), "HK$116.20", "116.20港元"),
        (
            quantity("2.2e9", "2.1e9", "2.3e9", "CNY", "monetary", "about"),
            f"≈{N}RMB{N}2.2bn",
            "约22亿元",
        ),
        (
            quantity("58e9", "57e9", "58e9", "HKD", "monetary", "near"),
            f"nearly{N}HK$58bn",
            "近580亿港元",
        ),
        (quantity(None, "0.5", "0.65", "1", "ratio", "range", "percent"), "50% to 65%", "50%至65%"),
        (
            quantity("1159.46", "1159.46", "1159.46", "1", "ratio", "exact", "multiple"),
            "1,159.46×",
            "1159.46倍",
        ),
        (quantity("1", "1", "1", "1", "rank"), f"No.{N}1", "第1"),
        (
            quantity("1", "1", "1", "share", "count", word=("share", "shares")),
            f"1{N}share",
            "1share",
        ),
        (
            quantity("2", "2", "2", "share", "count", word=("share", "shares")),
            f"2{N}shares",
            "2share",
        ),
    ],
)
def test_a_figure_reads_as_people_write_it(held: Quantity, english: str, chinese: str) -> None:
    assert figure(held, "en") == english
    assert figure(held, "zh") == chinese


def test_an_interval_shows_both_bounds_and_a_point_one() -> None:
    held = quantity("191e6", "190.5e6", "192e6", "CNY", "monetary")
    assert span(held, "en") == f"RMB{N}190.5m to RMB{N}192m"
    assert span(held, "zh") == "1.905亿元至1.92亿元"
    astride = quantity("3.406e9", "3405500000", "3.407e9", "CNY", "monetary")
    assert span(astride, "en") == f"RMB{N}3,405.5m to RMB{N}3,407m"
    assert span(quantity(None, "0", "2e9", "CNY", "monetary"), "en") == f"RMB{N}0 to RMB{N}2bn"
    assert span(quantity("5", "5", "5", "1", "ratio"), "en") == "5"
    assert span(quantity("5", "5", None, "1", "ratio"), "en") == f"≥{N}5"


@pytest.mark.parametrize(
    ("exact", "shown"),
    [
        ("1234567891", f"RMB{N}1.235bn"),
        ("-1234567891", f"−RMB{N}1.235bn"),
        ("52828000000", f"RMB{N}52.828bn"),
        ("190000000.5", f"RMB{N}190m"),
        ("0.000000000001", f"RMB{N}0.000000000001"),
    ],
)
def test_at_a_glance_only_a_long_number_is_rounded(exact: str, shown: str) -> None:
    held = quantity(exact, exact, exact, "CNY", "monetary")
    assert figure(brief(held), "en") == shown
    assert brief(held).qualifier == held.qualifier


def test_words_alone_have_no_figure() -> None:
    held = quantity(None, None, None, None, "monetary")
    assert figure(held, "en") == span(held, "zh") == ""


@pytest.mark.parametrize(
    ("printed", "style"),
    [
        ("13.17%", "percent"),
        ("百分之五十", "percent"),
        ("50 bps", "percent"),
        ("1159.46倍", "multiple"),
        ("3.5x", "multiple"),
        ("tripled, 3 times", "multiple"),
        ("0.5", "number"),
    ],
)
def test_a_pure_number_is_shown_as_it_was_printed(printed: str, style: RatioStyle) -> None:
    assert ratio_style(printed) == style
