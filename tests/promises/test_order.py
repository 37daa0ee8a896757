"""The order of files and claims changes nothing, and a claim that agrees takes no fact away."""

from hypothesis import given, settings
from hypothesis import strategies as st
from support.articles import excerpt
from support.world import World

from openbell.claims import Assembly, assemble
from openbell.resolve import resolve
from openbell.rows import build_tables

DATASET = excerpt()
ASSEMBLY = assemble(DATASET)
PRINTS = ("2亿元", "2.0亿元", "约2亿元", "超1.9亿元", "3亿元", "20亿元")


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(len(ASSEMBLY.claims))))
def test_the_real_claims_in_any_order_give_the_same_tables(order: list[int]) -> None:
    shuffled = Assembly(
        tuple(ASSEMBLY.claims[index] for index in order), ASSEMBLY.origins, ASSEMBLY.problems
    )
    expected = build_tables(resolve(DATASET, ASSEMBLY))
    made = build_tables(resolve(DATASET, shuffled))
    assert [name for name in expected if not made[name].equals(expected[name])] == []


@settings(deadline=None)
@given(st.lists(st.sampled_from(PRINTS), min_size=1, max_size=5), st.integers(0, 4))
def test_a_further_claim_that_agrees_takes_no_fact_away(prints: list[str], repeated: int) -> None:
    world = World()
    for index, reported in enumerate(prints):
        world.source(f"s{index}", f"2026-01-0{index + 1}", [{"reported": reported}])
    before = {fact.fact_id for fact in world.resolution().facts if fact.known_to is None}
    world.source("later", "2026-02-01", [{"reported": prints[repeated % len(prints)]}])
    assert before <= {fact.fact_id for fact in world.resolution().facts if fact.known_to is None}
