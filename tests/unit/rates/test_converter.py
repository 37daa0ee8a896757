"""Every unit and period has a rate with its basis, or the reason why it has none."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from openbell.rates import BASE, QUOTED, Converter, NoRate, Rate, Rates

MONDAY, TUESDAY, THURSDAY = date(2026, 1, 5), date(2026, 1, 6), date(2026, 1, 8)
RATES = Rates(
    {
        "USD": {MONDAY: Decimal("1.2"), TUESDAY: Decimal("1.5"), THURSDAY: Decimal(2)},
        "CNY": {MONDAY: Decimal(6), TUESDAY: Decimal(6), THURSDAY: Decimal(6)},
        "RUB": {MONDAY: Decimal(90)},
    }
)


def reason(found: Rate | NoRate) -> str:
    assert isinstance(found, NoRate)
    return found.reason


def test_an_instant_takes_the_rate_of_its_day_and_a_period_the_mean() -> None:
    converter = Converter(RATES, "USD")
    assert converter.rate("CNY", TUESDAY, TUESDAY, instant=True) == Rate(
        Fraction(1, 4), "day", TUESDAY, TUESDAY
    )
    assert converter.rate("CNY", MONDAY, TUESDAY, instant=False) == Rate(
        Fraction(9, 40), "period_average", MONDAY, TUESDAY
    )


def test_the_euro_is_a_currency_like_the_others() -> None:
    assert RATES.currencies == ("CNY", BASE, "RUB", "USD")
    found = Converter(RATES, "EUR").rate("USD", TUESDAY, TUESDAY, instant=True)
    assert found == Rate(Fraction(2, 3), "day", TUESDAY, TUESDAY)
    found = Converter(RATES, "CNY").rate("EUR", TUESDAY, TUESDAY, instant=True)
    assert found == Rate(Fraction(6), "day", TUESDAY, TUESDAY)


@pytest.mark.parametrize("days", [(None, None), (TUESDAY, None), (date(1990, 1, 1), MONDAY)])
def test_a_currency_in_itself_needs_no_rate(days: tuple[date | None, date | None]) -> None:
    found = Converter(RATES, "USD").rate("USD", *days, instant=False)
    assert found == Rate(Fraction(1), "same_currency", None, None)


@pytest.mark.parametrize("unit", [None, "", "1", "share", "token", "usd", "US", "USDT"])
def test_what_is_no_currency_is_no_money(unit: str | None) -> None:
    assert reason(Converter(RATES, "USD").rate(unit, MONDAY, MONDAY, instant=True)) == "not_money"


def test_a_currency_without_rates_is_unknown() -> None:
    assert reason(Converter(RATES, "USD").rate("VND", MONDAY, MONDAY, instant=True)) == (
        "unknown_currency"
    )
    assert reason(Converter(Rates(), "EUR").rate("USD", MONDAY, MONDAY, instant=True)) == (
        "unknown_currency"
    )


@pytest.mark.parametrize("days", [(None, TUESDAY), (TUESDAY, None), (None, None)])
@pytest.mark.parametrize("instant", [True, False])
def test_an_open_period_has_no_rate(days: tuple[date | None, date | None], instant: bool) -> None:
    found = Converter(RATES, "USD").rate("CNY", *days, instant=instant)
    assert reason(found) == "no_period"


def test_rates_that_ended_do_not_reach_later_days() -> None:
    converter = Converter(RATES, "USD")
    assert reason(converter.rate("RUB", TUESDAY, TUESDAY, instant=True)) == "beyond_rates"
    assert reason(converter.rate("RUB", MONDAY, TUESDAY, instant=False)) == "beyond_rates"


def test_as_of_a_moment_only_the_rates_known_then_take_part() -> None:
    noon = datetime(2026, 1, 6, 12, tzinfo=UTC)
    then = Converter(RATES, "USD", noon)
    assert reason(then.rate("CNY", TUESDAY, TUESDAY, instant=True)) == "beyond_rates"
    assert reason(then.rate("CNY", MONDAY, TUESDAY, instant=False)) == "beyond_rates"
    assert isinstance(then.rate("CNY", MONDAY, MONDAY, instant=True), Rate)
    before = Converter(RATES, "USD", datetime(2026, 1, 5, tzinfo=UTC))
    assert reason(before.rate("CNY", MONDAY, MONDAY, instant=True)) == "beyond_rates"


def test_every_quoted_code_is_named_once_and_the_base_is_not_among_them() -> None:
    assert len(QUOTED) == len(set(QUOTED)) == 41
    assert BASE not in QUOTED
