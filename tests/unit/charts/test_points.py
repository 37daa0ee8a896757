"""What charts show is what the package says, with what stands against it."""

from decimal import Decimal

import pytest
from unit.charts.little_world import DAY, World, whole_world

from openbell.charts import CHARTS
from openbell.charts import company as own
from openbell.charts.demand import group_of
from openbell.charts.metric import comparison
from openbell.charts.offering import raised as raised_points
from openbell.charts.offering import steps
from openbell.charts.raised import of_offering, part_of

BY_NAME = {chart.name: chart for chart in CHARTS}


@pytest.mark.parametrize("code", ["en", "zh"])
@pytest.mark.parametrize("name", BY_NAME)
def test_every_point_is_a_fact_of_the_package_with_its_bounds(name: str, code: str) -> None:
    edition = whole_world().edition(code)
    points = BY_NAME[name].points(edition)
    assert points
    facts = {fact["fact_id"]: fact for fact in edition.library.facts}
    for one in points:
        if name == "timeline":
            assert one.fact["offering_id"] in edition.library.offerings
            assert (one.value, one.low, one.high) == (None, None, None)
        else:
            fact = facts[one.fact["fact_id"]]
            assert (one.value, one.low, one.high) == (fact["value"], fact["low"], fact["high"])


def test_a_disputed_fact_has_the_figures_that_stand_against_it_and_no_others() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", rivals=("410", "250"))
    world.fact("revenue", "400", period="2024")
    points = BY_NAME["results"].points(world.edition())
    assert [[rival.value for rival in one.rivals] for one in points] == [[250, 410], []]


def test_a_print_that_meets_the_facts_interval_is_no_rival() -> None:
    world = World()
    world.fact("revenue", "300", period="2023", low="290", high="310", rivals=("305", "500"))
    world.fact("revenue", "400", period="2024")
    first = BY_NAME["results"].points(world.edition())[0]
    assert [rival.value for rival in first.rivals] == [500]


def test_a_figure_in_another_currency_does_not_share_a_companys_scale() -> None:
    world = World()
    world.fact("revenue", "300", period="2022")
    world.fact("revenue", "300", period="2023")
    world.fact("revenue", "55", period="2024", unit="USD")
    points = BY_NAME["results"].points(world.edition())
    assert [one.fact["period"] for one in points] == ["2022", "2023"]


def test_a_range_is_drawn_in_the_middle_of_its_bounds() -> None:
    world = World()
    world.fact("revenue", None, low="100", high="200", period="2023")
    world.fact("revenue", "300", period="2024")
    first = BY_NAME["results"].points(world.edition())[0]
    assert (first.value, first.place) == (None, Decimal(150))


def proceeds(**figures: str) -> World:
    """An offering with gross figures by how they take the over-allotment."""
    world = World()
    for held, figure in figures.items():
        given = {"unit": "HKD", "offering": "alpha-ipo"}
        metric = "net-proceeds" if held.startswith("net_") else "gross-proceeds"
        taken = held.removeprefix("net_")
        world.fact(metric, figure, dimensions=f"overallotment={taken}", **given)
    return world


def test_what_includes_the_over_allotment_is_never_the_base() -> None:
    edition = proceeds(included="5540", unstated="5540").edition()
    found = {part_of(one.fact): one.value for one in of_offering("alpha-ipo", edition)}
    assert found == {"whole": Decimal(5540)}


def test_a_gross_figure_that_says_nothing_of_the_over_allotment_is_marked_so() -> None:
    edition = proceeds(unstated="5540").edition()
    assert [part_of(one.fact) for one in of_offering("alpha-ipo", edition)] == ["unstated"]


def test_proceeds_are_those_of_the_first_day_of_trading() -> None:
    world = proceeds(excluded="320", net_unstated="206")
    world.fact(
        "net-proceeds",
        "45",
        period="2026-02-01",
        unit="HKD",
        offering="alpha-ipo",
        dimensions="overallotment=unstated",
    )
    found = {part_of(one.fact): one.value for one in of_offering("alpha-ipo", world.edition())}
    assert found == {"base": Decimal(320), "net": Decimal(206)}


def test_a_net_follows_only_the_gross_that_takes_the_over_allotment_as_it_does() -> None:
    both = proceeds(excluded="4817", included="5540", net_excluded="4596", net_included="5293")
    values = [one.value for one in raised_points("alpha-ipo", both.edition())]
    assert values == [4817, 5540, 5293]
    base_only = proceeds(excluded="4817", included="5540", net_excluded="4596")
    assert [one.value for one in raised_points("alpha-ipo", base_only.edition())] == [4817, 5540]


def test_the_steps_of_a_waterfall_join_where_the_figures_are() -> None:
    world = proceeds(excluded="4817", included="5540", net_included="5293")
    edition = world.edition()
    held = steps(raised_points("alpha-ipo", edition), edition)
    assert [(step.start, step.end) for step in held] == [
        (0, 4817),
        (4817, 5540),
        (0, 5540),
        (5540, 5293),
        (0, 5293),
    ]
    assert [step.difference for step in held] == [False, True, False, True, False]


def test_an_estimate_of_demand_is_told_apart_from_the_result() -> None:
    world = World()
    for source in ("allotment", "margin_estimate"):
        dimensions = f"count=ratio;source={source};tranche=hk_public"
        world.fact(
            "subscription-multiple", "12", dimensions=dimensions, unit="1", offering="alpha-ipo"
        )
    points = BY_NAME["demand"].points(world.edition())
    assert {group_of(one.fact) for one in points} == {"public", "estimate"}


def test_only_figures_of_one_unit_and_one_length_of_period_are_compared() -> None:
    world = World()
    for year in ("2021", "2022", "2023"):
        world.fact("revenue", "300", period=year)
    world.fact("revenue", "150", period="2023-H1")
    world.fact("revenue", "40", period="2024", unit="USD")
    held = comparison("revenue", world.edition())
    assert held is not None
    assert [one.fact["period"] for one in held.points] == ["2021", "2022", "2023"]


def test_fewer_than_three_comparable_figures_are_not_drawn() -> None:
    world = World()
    world.fact("revenue", "300", period="2022")
    world.fact("revenue", "300", period="2023")
    world.fact("revenue", "150", period="2023-H1")
    assert comparison("revenue", world.edition()) is None


def test_a_companys_results_are_years_and_half_years_in_order() -> None:
    world = World()
    for period in ("2024", "2023", "2024-H1", "2024-Q1"):
        world.fact("revenue", "300", period=period)
    points = own.results("alpha", world.edition())
    assert [one.fact["period"] for one in points] == ["2023", "2024-H1", "2024"]


def test_the_day_of_a_listing_is_the_day_on_the_timeline() -> None:
    points = BY_NAME["timeline"].points(World().edition())
    assert {one.fact["period"] for one in points} == {DAY}
