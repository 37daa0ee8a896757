"""Facts and conflicts along time: what was known when, and what followed from it then."""

from support.world import World

from openbell.resolve import Conflict, Fact

FIRST, SECOND = "2026-01-08T09:00+08:00", "2026-01-09T09:00+08:00"


def _facts(world: World) -> tuple[Fact, ...]:
    return world.resolution().facts


def _conflicts(world: World) -> tuple[Conflict, ...]:
    return world.resolution().conflicts


def test_a_later_better_source_ends_a_fact_and_begins_another() -> None:
    world = World().source("one", FIRST, [{"reported": "2亿元"}])
    world.source("two", SECOND, [{"reported": "2.1亿元"}], kind="prospectus")
    before, after = _facts(world)
    assert before.claim.source_id == "one"
    assert before.known_to == after.known_from == world.claims()[after.claim.claim_id].known_at
    assert (after.claim.source_id, after.agreement, after.known_to) == ("two", "corroborated", None)
    assert before.fact_id == after.fact_id


def test_a_fact_that_a_later_claim_does_not_change_keeps_one_row_but_for_its_counts() -> None:
    world = World().source("one", FIRST, [{"reported": "2亿元"}])
    world.source("two", SECOND, [{"reported": "2亿元"}])
    assert [(fact.claim.source_id, fact.n_claims) for fact in _facts(world)] == [
        ("one", 1),
        ("one", 2),
    ]


def test_claims_to_different_questions_are_never_compared() -> None:
    different = [
        {"reported": "2亿元"},
        {"reported": "9亿元", "period": "2025"},
        {"reported": "9亿元", "company": "beta"},
        {"reported": "9亿美元"},
        {"reported": "9亿元", "basis": "estimate"},
    ]
    world = World().source("one", FIRST, different)
    assert len(_facts(world)) == len(different)
    assert _conflicts(world) == ()


def test_an_unstated_dimension_is_compared_only_with_unstated() -> None:
    def subscription(reported: str, tranche: str) -> dict[str, object]:
        return {
            "offering": "alpha-ipo",
            "metric": "subscription-multiple",
            "period": "2026-01-07",
            "dimensions": {"tranche": tranche},
            "reported": reported,
        }

    world = World().source("one", FIRST, [subscription("1159.46倍", "hk_public")])
    world.source("two", SECOND, [subscription("15.28倍", "unstated")])
    assert _conflicts(world) == ()
    world.source("zed", SECOND, [subscription("超15倍", "hk_public")])
    assert [conflict.strength for conflict in _conflicts(world)] == ["soft"]


def test_every_contradicting_pair_is_a_conflict_from_the_moment_both_are_known() -> None:
    world = World().source("one", FIRST, [{"reported": "2亿元"}])
    world.source("two", SECOND, [{"reported": "4亿元"}], kind="prospectus")
    world.source("zed", SECOND, [{"reported": "6亿元"}])
    found = _conflicts(world)
    assert {(c.claim_a.source_id, c.claim_b.source_id) for c in found} == {
        ("one", "two"),
        ("one", "zed"),
        ("two", "zed"),
    }
    assert {c.known_from for c in found} == {found[0].claim_b.known_at}
    assert {
        c.preferred and c.preferred.source_id for c in found if c.claim_b.source_id == "two"
    } == {"two"}


def test_a_conflict_that_rests_on_a_reading_is_labelled_so() -> None:
    share = {"metric": "revenue-share", "period": "2025-H1"}
    world = World().source("one", FIRST, [share | {"reported": "15.2%"}])
    world.source("two", FIRST, [share | {"reported": "主要来自", "reads_as": "超50%"}])
    (conflict,) = _conflicts(world)
    assert conflict.strength == "reading"
    assert str(conflict.gap) == "0.347"


def test_a_reading_bounds_only_where_it_says_so() -> None:
    price = {"metric": "share-price", "period": "2026-01-08"}
    world = World().source(
        "one", FIRST, [price | {"reported": "破发", "reads_as": "低于116.20港元"}]
    )
    world.source("two", SECOND, [price | {"reported": "110港元"}])
    assert _conflicts(world) == ()


def test_a_correction_ends_the_claim_and_its_conflict_when_it_becomes_known() -> None:
    world = World().source("one", FIRST, [{"reported": "2亿元"}])
    world.source("two", FIRST, [{"reported": "20亿元"}])
    world.source(
        "zed",
        SECOND,
        [{"reported": "2亿元", "supersedes": "two#alpha.revenue.2024.actual", "reason": "Slip."}],
    )
    (conflict,) = _conflicts(world)
    corrected = world.claims()["zed#alpha.revenue.2024.actual"].known_at
    assert conflict.known_to == corrected
    assert _facts(world)[-1].agreement == "corroborated"


def test_a_withdrawn_claim_leaves_no_fact_behind() -> None:
    withdrawn = {"reported": "2亿元", "retracted": {"source": "two", "reason": "Withdrawn."}}
    world = World().source("one", FIRST, [withdrawn]).source("two", SECOND, [])
    (fact,) = _facts(world)
    assert fact.known_to is not None


def test_text_and_conversions_take_no_part() -> None:
    world = World().source(
        "one",
        FIRST,
        [
            {"reported": "2亿元"},
            {"reported": "9亿元", "converted_from": "USD", "id": "converted"},
            {"reported": "前列", "text_only": "true", "id": "words"},
        ],
    )
    assert [fact.claim.reported for fact in _facts(world)] == ["2亿元"]
    assert _conflicts(world) == ()
