"""What becomes of a claim does not depend on the order in which its corrections are read."""

import pytest
from support.world import World

from openbell.resolve.standing import Status, standings


@pytest.mark.parametrize(
    ("corrected", "withdrawn", "status", "since"),
    [
        ("2026-01-10", "2026-01-10", "superseded", "two"),
        ("2026-01-10", "2026-01-11", "superseded", "two"),
        ("2026-01-11", "2026-01-10", "retracted", "three"),
    ],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_the_earliest_act_ends_a_claim_and_at_one_instant_its_correction(
    corrected: str, withdrawn: str, status: Status, since: str, *, backwards: bool
) -> None:
    gone = {"source": "three", "reason": "Wrong."}
    mended = {"supersedes": "one#alpha.revenue.2024.actual", "reason": "Slip."}
    world = World().source("one", "2026-01-08", [{"reported": "2亿元", "retracted": gone}])
    world.source("two", corrected, [{"reported": "3亿元"} | mended])
    world.source("three", withdrawn, [])
    assembly = world.assembly()
    claims = assembly.claims[::-1] if backwards else assembly.claims
    (standing,) = standings(claims, assembly.origins).values()
    assert standing.status == status
    assert standing.since == assembly.origins[since].known_at
