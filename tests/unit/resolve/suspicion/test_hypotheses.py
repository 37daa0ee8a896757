"""A suspicion is named only where its hypothesis brings the two prints together."""

from typing import Any

import pytest
from support.world import World

from openbell.resolve import Conflict
from openbell.resolve.suspicion import HYPOTHESES
from openbell.resolve.suspicion.factor import FACTORS, factor
from openbell.schema.findings import SUSPICIONS

LATER = "2026-01-09"
DAY = {"metric": "share-price", "period": "2026-01-08"}


def _world(one: str, other: str, **fields: Any) -> World:
    world = World().source("one", "2026-01-08", [{"reported": one} | fields])
    return world.source("two", "2026-01-08", [{"reported": other} | fields])


def _conflict(world: World) -> Conflict:
    """The one conflict between the sources one and two that still holds."""
    (found,) = (
        conflict
        for conflict in world.resolution().conflicts
        if (conflict.claim_a.source_id, conflict.claim_b.source_id) == ("one", "two")
        and conflict.known_to is None
    )
    return found


def _named(world: World) -> tuple[str | None, str | None, str | None]:
    """The suspicion, the source of the suspect, and the id of the claim it was mistaken for."""
    found = _conflict(world)
    return (
        found.suspicion,
        found.suspect and found.suspect.source_id,
        found.mistaken_for and found.mistaken_for.claim_id,
    )


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("2亿元", "20亿元", "factor_10"),
        ("243.77亿元", "243.8 billion yuan", "factor_10"),
        ("7.67亿元", "767亿元", "factor_100"),
        ("191万元", "19.1亿元", "factor_1000"),
        ("4.6万亿元", "4.6亿元", "factor_10000"),
        ("4.2亿元", "4.2元", "factor_100000000"),
        ("约2亿元", "21亿元", "factor_10"),
        ("亏损2亿元", "亏损20亿元", "factor_10"),
        ("亏损2亿元", "20亿元", None),
        ("超2亿元", "20.5亿元", "factor_10"),
        ("2亿元", "超20亿元", "factor_10"),
        ("2亿元", "40亿元", None),
        ("2.0亿元", "2.9亿元", None),
    ],
)
def test_a_factor_is_named_only_where_one_print_times_it_meets_the_other(
    one: str, other: str, name: str | None
) -> None:
    assert _named(_world(one, other)) == (name, None, None)


def test_an_open_side_proves_no_factor() -> None:
    """Some factor would bring any figure above a bound that has no upper end."""
    assert _named(_world("2亿元", "至少20亿元"))[0] is None


def test_a_reading_of_words_proves_no_factor() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2亿元"}])
    world.source("two", "2026-01-08", [{"reported": "数十亿元", "reads_as": "超19亿元"}])
    assert _named(world)[0] is None


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("1.913亿元", "1.193亿元", "digits_swapped"),
        ("亏损23.51亿元", "亏损23.15亿元", "digits_swapped"),
        ("116.20元", "161.20元", "digits_swapped"),
        ("537,400元", "53.47万元", "digits_swapped"),
        ("2,351.4万元", "2,315万元", "digits_swapped"),
        ("1.953亿元", "1.193亿元", None),
        ("1.234亿元", "4.231亿元", None),
        ("10.50亿元", "1.500亿元", None),
    ],
)
def test_swapped_digits_are_neighbours_in_one_print(one: str, other: str, name: str | None) -> None:
    assert _named(_world(one, other)) == (name, None, None)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("3.37亿元", "4亿元"),
        ("1.91亿元", "1.19亿元"),
        ("34.46亿元", "34.6亿元"),
        ("33,680.3万元", "4.0亿元"),
        ("189,415.47万元", "18.4亿元"),
        ("1,418,348千元", "1,418.4百万元"),
        ("5343.7万元", "5347万元"),
        ("1,913至1,915万元", "1,193万元"),
    ],
)
def test_digits_that_not_both_prints_show_are_swapped_by_chance_alone(one: str, other: str) -> None:
    """Of fewer than four digits, or with one of the two below the last that the other shows."""
    assert _named(_world(one, other))[0] is None


def test_the_year_before_names_the_claim_that_was_taken() -> None:
    world = _world("3.12亿元", "1.25亿元")
    world.source("zed", LATER, [{"reported": "1.247亿元", "period": "2023"}])
    assert _named(world) == ("year_before", "two", "zed#alpha.revenue.2023.actual")


def test_the_year_after_is_no_slip_that_is_looked_for() -> None:
    world = _world("3.12亿元", "1.25亿元")
    world.source("zed", LATER, [{"reported": "1.247亿元", "period": "2025"}])
    assert _named(world)[0] is None


def test_another_session_s_price_is_named_with_the_claim_it_was_taken_from() -> None:
    world = _world("120港元", "131.5港元", **DAY, dimensions={"session": "open"})
    world.source(
        "zed", LATER, [DAY | {"reported": "131.50港元", "dimensions": {"session": "close"}}]
    )
    expected = "zed#alpha.share-price.session=close.2026-01-08.actual"
    assert _named(world) == ("dimension", "two", expected)


def test_an_estimate_printed_as_the_result_is_another_dimension_s_figure() -> None:
    world = _world("3.12亿元", "1.75亿元")
    world.source("zed", LATER, [{"reported": "1.748亿元", "basis": "estimate"}])
    assert _named(world) == ("dimension", "two", "zed#alpha.revenue.2024.estimate")


def test_a_figure_of_two_other_dimensions_explains_nothing() -> None:
    price = {"metric": "share-price", "period": "2026-01-08"}
    world = _world("120港元", "131.5港元", **DAY, dimensions={"session": "open"})
    other = {"reported": "131.50港元", "dimensions": {"session": "close"}, "basis": "estimate"}
    world.source("zed", LATER, [price | other])
    assert _named(world)[0] is None


def test_a_figure_whose_dimension_nobody_stated_explains_nothing() -> None:
    world = _world("120港元", "131.5港元", **DAY, dimensions={"session": "open"})
    claim = {"reported": "131.50港元", "dimensions": {"session": "unstated"}}
    world.source("zed", LATER, [DAY | claim])
    assert _named(world)[0] is None


def test_a_range_is_nobody_s_misprint() -> None:
    world = _world("120港元", "131.5港元", **DAY, dimensions={"session": "open"})
    claim = {"reported": "130至140港元", "dimensions": {"session": "close"}}
    world.source("zed", LATER, [DAY | claim])
    assert _named(world)[0] is None


def test_where_either_side_may_be_the_misprint_none_is_named() -> None:
    world = _world("120港元", "131.5港元", **DAY, dimensions={"session": "open"})
    for name, reported, session in (("y", "131.50港元", "close"), ("z", "120.0港元", "intraday")):
        claim = {"reported": reported, "dimensions": {"session": session}}
        world.source(name, LATER, [DAY | claim])
    assert _named(world) == ("dimension", None, None)


def test_a_number_that_belongs_to_another_currency_names_the_claim_in_it() -> None:
    world = _world("2.85亿元", "3.12亿元")
    world.source("zed", LATER, [{"reported": "3.12亿港元"}])
    assert _named(world) == ("currency", "two", "zed#alpha.revenue.2024.actual")


def test_hypotheses_are_tried_in_their_order() -> None:
    """What is ten times the figure is the year before's as well: the factor comes first."""
    world = _world("2亿元", "20亿元")
    world.source("zed", LATER, [{"reported": "20亿元", "period": "2023"}])
    assert _named(world)[0] == "factor_10"


def test_a_suspicion_begins_when_what_it_rests_on_is_known() -> None:
    world = _world("3.12亿元", "1.25亿元")
    world.source("zed", LATER, [{"reported": "1.247亿元", "period": "2023"}])
    found = [conflict for conflict in world.resolution().conflicts if conflict.kind == "claims"]
    assert [conflict.suspicion for conflict in found] == [None, "year_before"]
    assert (
        found[0].known_to == found[1].known_from == world.claims()[_named(world)[2] or ""].known_at
    )


def test_a_suspicion_ends_when_what_it_rests_on_is_withdrawn() -> None:
    withdrawn = {"reported": "1.247亿元", "period": "2023"}
    withdrawn |= {"retracted": {"source": "zulu", "reason": "Wrong."}}
    world = _world("3.12亿元", "1.25亿元").source("zed", LATER, [withdrawn])
    world.source("zulu", "2026-01-10", [])
    found = [conflict for conflict in world.resolution().conflicts if conflict.kind == "claims"]
    assert [conflict.suspicion for conflict in found] == [None, "year_before", None]


def test_every_suspicion_that_can_be_named_is_in_the_schema_in_the_order_of_trial() -> None:
    tried = [
        f"factor_{times}" if test is factor else test.__name__
        for test in HYPOTHESES
        for times in (FACTORS if test is factor else (1,))
    ]
    assert tuple(tried) == SUSPICIONS
