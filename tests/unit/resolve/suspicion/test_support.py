"""A suspected slip is passed over only where somebody else speaks for the other side."""

from typing import Any

from support.world import World

from openbell.resolve import Conflict, Fact

DAY = "2026-01-08"
NOTE = {"note": {"kind": "research_note", "publisher": "broker", "published": "2026-01-07"}}


def _slip(**fields: Any) -> World:
    """A filing that says two hundred million, and a paper that says two billion."""
    world = World().source("filing", DAY, [{"reported": "20亿元"}], kind="prospectus")
    return world.source("paper", "2026-01-09", [{"reported": "2.0亿元"} | fields])


def _facts(world: World) -> list[Fact]:
    found = [fact for fact in world.resolution().facts if _asked(fact)]
    return sorted(found, key=lambda fact: fact.known_from)


def _asked(fact: Fact) -> bool:
    return (fact.question.metric_id, fact.question.period) == ("revenue", "2024")


def _last(world: World) -> tuple[str, str]:
    fact = next(fact for fact in _facts(world) if fact.known_to is None)
    return fact.claim.source_id, fact.rule


def _pair(world: World, one: str, other: str) -> Conflict:
    (found,) = (
        conflict
        for conflict in world.resolution().conflicts
        if {conflict.claim_a.source_id, conflict.claim_b.source_id} == {one, other}
        and conflict.kind == "claims"
        and conflict.known_to is None
    )
    return found


def test_a_suspicion_alone_overrules_no_tier() -> None:
    assert _last(_slip()) == ("filing", "tier")
    assert _pair(_slip(), "filing", "paper").suspect is None


def test_an_independent_origin_tells_which_side_is_the_slip() -> None:
    world = _slip().source("third", "2026-01-10", [{"reported": "2.0亿元"}])
    assert _last(world) == ("paper", "earliest")
    conflict = _pair(world, "filing", "paper")
    assert conflict.suspicion == "factor_10"
    assert conflict.suspect
    assert conflict.suspect.source_id == "filing"
    assert conflict.preferred
    assert conflict.preferred.source_id == "paper"


def test_support_counts_only_from_the_day_on_which_it_is_known() -> None:
    world = _slip().source("third", "2026-01-10", [{"reported": "2.0亿元"}])
    told = [(fact.claim.source_id, fact.rule) for fact in _facts(world)]
    assert told == [("filing", "in_force"), ("filing", "tier"), ("paper", "earliest")]


def test_a_paper_that_relays_the_same_report_is_no_second_voice() -> None:
    world = World().source("filing", DAY, [{"reported": "20亿元"}], kind="prospectus")
    relay = {"reported": "2.0亿元", "cites": "note"}
    world.source("paper", "2026-01-09", [relay], cites=NOTE)
    world.source("third", "2026-01-10", [relay], cites=NOTE)
    assert _last(world)[0] == "filing"


def test_a_repost_is_no_second_voice() -> None:
    world = _slip().source("copy", "2026-01-10", [{"reported": "2.0亿元"}], kind="repost")
    assert _last(world)[0] == "filing"


def test_voices_for_both_sides_leave_the_choice_to_the_other_rules() -> None:
    world = _slip().source("third", "2026-01-10", [{"reported": "2.0亿元"}])
    world.source("fourth", "2026-01-10", [{"reported": "20亿元"}])
    assert _last(world) == ("filing", "tier")


def test_a_conflict_that_no_slip_explains_is_left_to_the_other_rules() -> None:
    world = World().source("filing", DAY, [{"reported": "20亿元"}], kind="prospectus")
    world.source("paper", "2026-01-09", [{"reported": "3.3亿元"}])
    world.source("third", "2026-01-10", [{"reported": "3.3亿元"}])
    assert _last(world) == ("filing", "tier")


def test_an_identity_that_breaks_with_one_side_and_holds_with_the_other_tells_the_slip() -> None:
    """Growth of a fifth over 1.67 gives 2.0, and no filing makes that 20."""
    world = _slip()
    world.source(
        "growth",
        "2026-01-10",
        [
            {"metric": "growth", "reported": "20%"},
            {"reported": "1.67亿元", "period": "2023"},
        ],
    )
    assert _last(world) == ("paper", "suspicion")
    told = [(fact.claim.source_id, fact.rule) for fact in _facts(world)]
    assert told[-2:] == [("filing", "tier"), ("paper", "suspicion")]


def test_an_identity_speaks_against_the_side_that_the_hypothesis_suspects_or_not_at_all() -> None:
    """The paper is suspected of the figure of the year before, and the arithmetic bears it out."""
    world = World().source("filing", DAY, [{"reported": "3.12亿元"}], kind="prospectus")
    world.source("paper", "2026-01-09", [{"reported": "1.25亿元"}])
    before = {"reported": "1.25亿元", "period": "2023"}
    world.source("other", "2026-01-10", [before, {"metric": "growth", "reported": "0%"}])
    conflict = _pair(world, "filing", "paper")
    assert (conflict.suspicion, conflict.suspect and conflict.suspect.source_id) == (
        "year_before",
        "paper",
    )
    assert _last(world) == ("filing", "tier")


def test_what_two_identities_imply_for_an_unprinted_term_tells_the_slip_as_well() -> None:
    """Nobody prints the shares; the market value at the close implies as many as one side does."""

    def at(metric: str, session: str, reported: str) -> dict[str, Any]:
        fields = {"metric": metric, "period": DAY, "dimensions": {"session": session}}
        return fields | {"reported": reported}

    world = World().source(
        "filing", DAY, [at("market-cap", "intraday", "5741亿港元")], kind="prospectus"
    )
    world.source("paper", "2026-01-09", [at("market-cap", "intraday", "574.1亿港元")])
    prices = [at("share-price", "intraday", "130港元"), at("share-price", "close", "131.50港元")]
    world.source("other", "2026-01-10", [*prices, at("market-cap", "close", "580.7亿港元")])
    conflict = _pair(world, "filing", "paper")
    assert conflict.suspicion == "factor_10"
    assert conflict.suspect
    assert conflict.suspect.source_id == "filing"
    assert conflict.preferred
    assert conflict.preferred.source_id == "paper"
