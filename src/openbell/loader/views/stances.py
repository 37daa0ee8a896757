"""How each claim of a question stands to the one that was chosen."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openbell.loader.rows import Row
    from openbell.loader.traces import ClaimTrace, Trace


@dataclass(frozen=True, slots=True)
class Stances:
    """The claims of a question by how they stand, in the trace's order.

    `against` holds what cannot hold beside the chosen one, each with the conflict that says so.
    """

    chosen: "list[ClaimTrace]" = field(default_factory=list["ClaimTrace"])
    agreeing: "list[ClaimTrace]" = field(default_factory=list["ClaimTrace"])
    against: "list[tuple[ClaimTrace, Row]]" = field(default_factory=list["tuple[ClaimTrace, Row]"])
    fallen: "list[ClaimTrace]" = field(default_factory=list["ClaimTrace"])


def stances(trace: "Trace", chosen: str) -> Stances:
    """Every claim of the trace, put where it stands."""
    found = Stances()
    opposed = _opposed(trace.conflicts, chosen)
    for step in trace.claims:
        name = step.claim["claim_id"]
        if name == chosen:
            found.chosen.append(step)
        elif step.claim["status"] != "in_force":
            found.fallen.append(step)
        elif name in opposed:
            found.against.append((step, opposed[name]))
        else:
            found.agreeing.append(step)
    return found


def _opposed(conflicts: "Iterable[Row]", chosen: str) -> "dict[str, Row]":
    """What two prints of one question contradict; arithmetic is told by itself."""
    found: dict[str, Row] = {}
    for conflict in conflicts:
        sides = {conflict["claim_a"], conflict["claim_b"]}
        if conflict["known_to"] is None and chosen in sides and conflict["kind"] != "identity":
            found |= dict.fromkeys(sides - {chosen, None}, conflict)
    return found
