"""Which disagreement tells a reader most, and what it is in one plain sentence.

Alphabet is no reading order: two hundred quarrels begin with those that cannot both hold, between
voices that do not draw on one another, and that lie furthest apart.
"""

from collections.abc import Sequence
from decimal import Decimal

from openbell.wording.apart import apart
from openbell.wording.disagreements import STRENGTHS, Disagreement, Dispute
from openbell.wording.edition import Edition
from openbell.wording.library import Library
from openbell.wording.package import Row
from openbell.wording.sides import sides

Weight = tuple[bool, int, bool, bool, Decimal]
_DAY = len("2026-01-08")


def foremost(
    found: Sequence[Dispute], most: int, library: Library
) -> tuple[list[Dispute], list[Dispute]]:
    """The disputes that tell most, in that order, and the others."""
    ranked = sorted(found, key=lambda one: _of_dispute(one, library))
    return ranked[:most], ranked[most:]


def clearest(dispute: Dispute, library: Library) -> Disagreement:
    """The pair of prints that shows best what a dispute is about; else broken arithmetic."""
    return min(dispute.pairs or dispute.sums, key=lambda one: weight(one, library))


def weight(one: Disagreement, library: Library) -> Weight:
    """Least tells most: prints before arithmetic, then strength, independence, core, gap."""
    strength = str(one.row["strength"])
    return (
        one.row["kind"] == "identity",
        STRENGTHS.index(strength) if strength in STRENGTHS else len(STRENGTHS),
        not independent(one, library),
        one.row["metric_id"] not in library.core_metrics,
        -one.relative_gap,
    )


def _of_dispute(dispute: Dispute, library: Library) -> tuple[Weight, str]:
    return weight(clearest(dispute, library), library), str(dispute.row["conflict_id"])


def independent(one: Disagreement, library: Library) -> bool:
    """Whether no publisher stands on both sides, as author or as the one who relays."""
    if len(one.claims) < 2:
        return False
    first, last = (
        {_publisher(claim[side], library) for side in ("source_id", "origin_id")}
        for claim in (one.claims[0], one.claims[-1])
    )
    return not first & last


def _publisher(source_id: str, library: Library) -> str:
    row = library.sources.get(source_id)
    return str(row["publisher"]).casefold() if row else source_id


def story(one: Disagreement, edition: Edition) -> str:
    """Who says what against whom and on what day; for arithmetic, what its two sides come to."""
    if one.row["kind"] == "identity" or len(one.claims) < 2:
        return _sum(one.row, edition)
    language = edition.language
    first, last = sorted(
        (one.claims[0], one.claims[-1]),
        key=lambda claim: (str(claim["known_at"]), claim["claim_id"]),
    )
    told = language.says("story", one=said(first, edition), other=said(last, edition))
    gap = apart(one.row, edition)
    return told + (language.says("story_gap", gap=gap) if gap else language.says("story_end"))


def said(claim: Row, edition: Edition) -> str:
    """Who printed what, and on what day."""
    language = edition.language
    source = edition.library.sources.get(claim["source_id"], {})
    day = language.day(str(source.get("published") or "")[:_DAY])
    return language.says(
        "said_on" if day else "said",
        day=day,
        voice=edition.voice(claim),
        printed=claim["reported"],
    )


def _sum(row: Row, edition: Edition) -> str:
    audit = edition.library.audits.get(row["audit_id"] or "")
    if audit is None or not audit.get("equation"):
        return ""
    left, right = sides(audit, edition)
    name = edition.language.label("identity", audit["identity"])
    return edition.language.says("story_sum", identity=name, left=left, right=right)
