"""An amount meant in another currency, where its document uses both, is told by the rates."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from support.world import World

from openbell.claims import assemble
from openbell.rates import Rates
from openbell.resolve import Conflict, resolve

DAYS = [date(2023, 12, 1) + timedelta(days=n) for n in range(800)]
RATES = Rates(
    {
        "CNY": dict.fromkeys(DAYS, Decimal("7.4")),
        "HKD": dict.fromkeys(DAYS, Decimal("8.0")),
        "USD": dict.fromkeys(DAYS, Decimal("1.03")),
    }
)
IN_HONG_KONG = {"metric": "market-cap", "period": "2025-03-01", "reported": "500亿港元"}


def _world(one: str, other: str, *besides: dict[str, str]) -> World:
    world = World().source("one", "2025-03-01", [{"reported": one}])
    return world.source("two", "2025-03-02", [{"reported": other}, *besides])


def _conflict(world: World, rates: Rates = RATES) -> Conflict:
    dataset = replace(world.dataset(), rates=rates)
    found = resolve(dataset, assemble(dataset)).conflicts
    (conflict,) = (one for one in found if one.kind == "claims" and one.known_to is None)
    return conflict


def test_a_hong_kong_amount_named_in_yuan_is_suspected_where_the_document_uses_both() -> None:
    """3.12 hundred million Hong Kong dollars at 0.925 are 2.886 hundred million yuan."""
    conflict = _conflict(_world("2.886亿元", "3.12亿元", IN_HONG_KONG))
    assert conflict.suspicion == "currency"
    assert conflict.suspect is conflict.claim_b
    assert conflict.mistaken_for is None


def test_a_document_that_uses_one_currency_is_not_suspected_of_another() -> None:
    assert _conflict(_world("2.886亿元", "3.12亿元")).suspicion is None


def test_a_currency_that_does_not_bring_the_two_together_is_no_suspicion() -> None:
    assert _conflict(_world("2.95亿元", "3.12亿元", IN_HONG_KONG)).suspicion is None


def test_without_rates_of_the_time_nothing_is_said() -> None:
    world = _world("2.886亿元", "3.12亿元", IN_HONG_KONG)
    late = {
        code: {day: rate for day, rate in series.items() if day.year < 2025}
        for code, series in RATES.per_euro.items()
    }
    assert _conflict(world, Rates(late)).suspicion is None
    assert _conflict(world, Rates()).suspicion is None


@pytest.mark.parametrize("unit", ["share", "1"])
def test_only_money_has_a_currency_to_mistake(unit: str) -> None:
    claim = {"metric": "shares", "period": "2025-03-01"}
    if unit == "1":
        claim = {"metric": "revenue-share", "period": "2024"}
    printed = ("31.2%", "28.86%") if unit == "1" else ("312股", "289股")
    world = World()
    for name, reported in zip(("one", "two"), printed, strict=True):
        world.source(name, "2025-03-02", [claim | {"reported": reported}, IN_HONG_KONG])
    assert _conflict(world).suspicion is None
