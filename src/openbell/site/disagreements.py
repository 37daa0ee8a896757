"""The one disagreement that the front page shows, chosen by rule."""

from decimal import Decimal

from openbell.wording.apart import factor
from openbell.wording.disagreements import Disagreement, disagreements
from openbell.wording.library import Library
from openbell.wording.package import Row

_WIDE = Decimal(2)
"""From here on a difference needs no knowledge of the business to be seen."""
_POWERS = "factor_"
_DAY = len("2026-01-08")

Rank = tuple[bool, bool, bool, bool, bool, bool, int, Decimal, int, str]


def most_striking(library: Library) -> Disagreement | None:
    """The pair of prints that a newcomer grasps at once and can look up on both sides.

    Of the hard and reading conflicts, first come those of two publishers that draw on two, both
    dated; then those of digits as printed, in which nothing was read into the words, so that the
    difference is the prints' own; then core metrics, then questions without a dimension; then a
    figure at least twice the other, the sources nearest to the issuer first; then the larger
    factor, the nearer sources and the larger id.
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
    far = -sum(library.sources.get(_id, {}).get("tier") or 9 for _id in _documents(one))
    times = factor(one.claims) or Decimal(1)
    return (
        one.row["strength"] == "hard",
        _independent(one, library),
        _plain(one),
        one.row["metric_id"] in library.core_metrics,
        not one.row["dimensions"],
        times >= _WIDE,
        far if times >= _WIDE else 0,
        times,
        far,
        str(one.row["conflict_id"]),
    )


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
    """Whether both prints are digits of what has happened, and speak of one thing.

    A slip by powers of ten is in a print; any other that is suspected may be of what it speaks of.
    """
    suspicion = one.row["suspicion"] or ""
    alike = not suspicion or suspicion.startswith(_POWERS)
    return alike and all(_as_printed(claim) for claim in one.claims)


def _as_printed(claim: Row) -> bool:
    read = claim["reads_as"] or claim["inferred"]
    stated = "unstated" not in (claim["dimensions"] or "")
    return not read and stated and claim["value"] is not None and claim["basis"] == "actual"
