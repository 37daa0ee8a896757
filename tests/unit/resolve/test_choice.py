"""The written rules of choice decide, in their order, and say which one did."""

from support.world import World

from openbell.resolve.choice import choose


def _chosen(world: World) -> tuple[str, str]:
    choice = choose(list(world.claims().values()))
    return choice.claim.source_id, choice.rule


def test_a_single_claim_is_chosen_because_it_is_in_force() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "1.91亿元"}])
    assert _chosen(world) == ("one", "in_force")


def test_a_filing_outranks_a_paper() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2亿元"}])
    world.source("two", "2026-02-08", [{"reported": "3亿元"}], kind="exchange_filing")
    assert _chosen(world) == ("two", "tier")


def test_each_relay_lowers_a_claim_by_one_tier() -> None:
    cites = {"note": {"kind": "research_note", "publisher": "broker", "published": "2026-01-07"}}
    world = World().source(
        "one", "2026-01-08", [{"reported": "2亿元", "cites": "note"}], cites=cites
    )
    world.source("two", "2026-01-09", [{"reported": "3亿元"}], kind="research_note")
    assert _chosen(world) == ("two", "tier")


def test_an_issuers_later_document_revises_its_earlier() -> None:
    claim = [{"reported": "2亿元"}]
    world = World().source("one", "2026-01-08", claim, publisher="same")
    world.source("two", "2026-03-08", [{"reported": "3亿元"}], publisher="same")
    assert _chosen(world) == ("two", "revision")


def test_a_printed_figure_is_taken_before_a_reading_of_words() -> None:
    reading = {"reported": "低于去年", "reads_as": "低于1亿元"}
    world = World().source("one", "2026-01-08", [reading])
    world.source("two", "2026-01-09", [{"reported": "2亿元"}])
    assert _chosen(world) == ("two", "printed")


def test_the_figure_that_most_origins_overlap_wins() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2.0亿元"}])
    world.source("two", "2026-01-09", [{"reported": "2.1亿元"}])
    world.source("zed", "2026-01-10", [{"reported": "2.2亿元"}])
    assert _chosen(world) == ("two", "origins")


def test_the_narrowest_claim_inside_the_winners_interval_says_the_same_more_exactly() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "约2亿元"}], kind="prospectus")
    world.source("two", "2026-01-09", [{"reported": "1.93亿元"}])
    world.source("zed", "2026-01-09", [{"reported": "9.3亿元"}])
    assert _chosen(world) == ("two", "narrowest")


def test_the_first_known_wins_a_tie_and_then_the_first_id() -> None:
    world = World().source("two", "2026-01-08", [{"reported": "2亿元"}])
    world.source("one", "2026-01-09", [{"reported": "2亿元"}])
    assert _chosen(world) == ("two", "earliest")
    world = World().source("two", "2026-01-09", [{"reported": "2亿元"}])
    world.source("one", "2026-01-09", [{"reported": "2亿元"}])
    assert _chosen(world) == ("one", "claim_id")
