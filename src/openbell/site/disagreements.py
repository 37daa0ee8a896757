"""The one disagreement that the front page shows, chosen by rule."""

from decimal import Decimal

from openbell.wording.disagreements import Disagreement, disagreements
from openbell.wording.library import Library
from openbell.wording.package import Row

_WIDEST_QUARREL = Decimal("0.5")
"""A gap of more than half of the larger figure is more often a slip than a quarrel."""
_DAY = len("2026-01-08")

ISSUER, PRESS = 2, 4
"""The lowest tiers of what an issuer publishes, and of what is not a copy."""

Rank = tuple[bool, bool, bool, int, bool, Decimal, int, str]


def most_striking(library: Library) -> Disagreement | None:
    """The pair of prints that a newcomer grasps at once and can look up on both sides.

    Of the hard and reading conflicts, first come those of two publishers that draw on two, both
    dated; then those of digits as printed with no slip suspected and a gap that is no slip's; then
    a paper against the issuer's own document, before two papers, before copies; then core metrics;
    then the widest gap for its size, the sources nearest to the issuer and the larger id.
    """
    found = [
        one
        for one in disagreements(library)
        if one.row["kind"] == "claims"
        and one.row["strength"] in {"hard", "reading"}
        and len(one.claims) == 2
    ]
    return max(found, key=lambda one: _rank(one, library), default=None)


def _rank(one: Disagreement, library: Library) -> Rank:
    tiers = (library.sources.get(_id, {}).get("tier") or 9 for _id in _documents(one))
    return (
        one.row["strength"] == "hard",
        _independent(one, library),
        _plain(one),
        _standing(one, library),
        one.row["metric_id"] in library.core_metrics,
        one.relative_gap,
        -sum(tiers),
        str(one.row["conflict_id"]),
    )


def _standing(one: Disagreement, library: Library) -> int:
    """2 for a paper against the issuer, 1 for two documents that are no copies, else 0."""
    read = sorted(library.sources.get(c["source_id"], {}).get("tier") or 9 for c in one.claims)
    if read[-1] > PRESS:
        return 0
    return 2 if read[0] <= ISSUER else 1


def _documents(one: Disagreement) -> list[str]:
    return [claim[side] for claim in one.claims for side in ("source_id", "origin_id")]


def _independent(one: Disagreement, library: Library) -> bool:
    """Whether two publishers, drawing on two, print the figures, both on a day that is known."""
    sources = library.sources
    publishers = [sources.get(_id, {}).get("publisher") for _id in _documents(one)]
    days = [sources.get(c["source_id"], {}).get("published") or "" for c in one.claims]
    here, there = set(publishers[:2]), set(publishers[2:])
    return None not in here | there and not here & there and all(len(d) >= _DAY for d in days)


def _plain(one: Disagreement) -> bool:
    """Whether both prints are digits of what has happened, and no slip is near."""
    believed = not one.row["suspicion"] and one.relative_gap <= _WIDEST_QUARREL
    return believed and all(_as_printed(claim) for claim in one.claims)


def _as_printed(claim: Row) -> bool:
    read = claim["reads_as"] or claim["inferred"]
    stated = "unstated" not in (claim["dimensions"] or "")
    return not read and stated and claim["value"] is not None and claim["basis"] == "actual"
