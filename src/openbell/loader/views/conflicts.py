"""A conflict told: what cannot hold beside what, how far apart, which slip is suspected."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openbell.loader.views.arithmetic import audit_lines
from openbell.loader.views.history import when
from openbell.loader.views.printed import claim_lines
from openbell.wording.apart import apart
from openbell.wording.outline import Line
from openbell.wording.slips import slip

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.loader.traces import Trace
    from openbell.wording import Edition


def conflict_outline(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """The prints that cannot all hold, the equation where one says so, and since when."""
    language, conflict = edition.language, trace.conflicts[-1]
    yield Line(0, edition.about(conflict), "title")
    for note in conflict_notes(conflict, edition, named=False):
        yield Line(1, note)
    yield Line(1, f"{language.says('conflict')} {trace.id}", "aside")
    yield Line(0, language.says("sides"), "head")
    for step in trace.claims:
        preferred = step.claim["claim_id"] == conflict["preferred"]
        note = language.t("preferred") if preferred else ""
        about = edition.about(step.claim) if conflict["kind"] == "identity" else ""
        part = "chosen" if preferred else "against"
        yield from claim_lines(step, edition, part=part, notes=(about, note))
    for audit in trace.audits[-1:]:
        yield Line(0, language.says("arithmetic"), "head")
        yield from audit_lines(audit, edition)
    yield Line(0, language.says("conflict_history"), "head")
    yield from (Line(1, when(spell, edition)) for spell in trace.conflicts)


def conflict_lines(trace: "Trace", edition: "Edition", claim_id: str) -> Iterator[Line]:
    """What a claim cannot hold beside: each opposing print with the gap and the suspicion."""
    found = [one for one in trace.conflicts if claim_id in {one["claim_a"], one["claim_b"]}]
    prints = [one for one in found if one["kind"] != "identity"]
    if prints:
        yield Line(
            0,
            edition.language.says("disagree", n=len({one["conflict_id"] for one in prints})),
            "head",
        )
    for conflict in prints:
        other = conflict["claim_b" if conflict["claim_a"] == claim_id else "claim_a"]
        claim = edition.library.claims.get(other or "")
        yield Line(1, edition.quoted(claim) if claim else str(other), "against")
        notes = (*conflict_notes(conflict, edition), when(conflict, edition))
        yield from (Line(2, note) for note in notes)


def conflict_notes(conflict: "Row", edition: "Edition", *, named: bool = True) -> tuple[str, ...]:
    """How surely and how far apart; the suspected slip; the conflict's id where it is wanted."""
    language = edition.language
    sure = language.label("strength", conflict["strength"])
    distance = " · ".join(part for part in (sure, apart(conflict, edition)) if part)
    name = f"{language.says('conflict')} {conflict['conflict_id']}" if named else ""
    return tuple(note for note in (distance, slip(conflict, edition), name) if note)
