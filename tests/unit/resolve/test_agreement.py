"""Agreement counts independent voices, not copies."""

import pytest
from support.world import World

from openbell.resolve.agreement import agreement
from openbell.resolve.disputes import disputes

NOTE = {"note": {"kind": "research_note", "publisher": "broker", "published": "2026-01-07"}}


def _agreement(world: World) -> str:
    claims = list(world.claims().values())
    return agreement(claims, disputed=any(disputes(claims)))


def test_one_claim_stands_alone() -> None:
    assert _agreement(World().source("one", "2026-01-08", [{"reported": "2亿元"}])) == "single"


def test_two_origins_that_overlap_corroborate() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2亿元"}])
    world.source("two", "2026-01-08", [{"reported": "2.1亿元"}])
    assert _agreement(world) == "corroborated"


def test_two_papers_that_relay_one_report_are_one_voice() -> None:
    claim = {"reported": "2亿元", "cites": "note"}
    world = World().source("one", "2026-01-08", [claim], cites=NOTE)
    world.source("two", "2026-01-08", [claim], cites={"note": {**NOTE["note"], "authors": ["A"]}})
    assert _agreement(world) == "repeated"


def test_a_repost_is_no_voice_of_its_own() -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2亿元"}])
    world.source("two", "2026-01-08", [{"reported": "2亿元"}], kind="repost")
    assert _agreement(world) == "repeated"


@pytest.mark.parametrize("other", ["3亿元", "超2.1亿元"])
def test_one_contradicted_pair_makes_the_question_disputed(other: str) -> None:
    world = World().source("one", "2026-01-08", [{"reported": "2.00亿元"}])
    world.source("two", "2026-01-08", [{"reported": "2.00亿元"}])
    world.source("zed", "2026-01-08", [{"reported": other}])
    assert _agreement(world) == "disputed"
