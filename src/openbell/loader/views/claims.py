"""A claim told: what it says and where, what became of it, and what cannot hold beside it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openbell.loader.views.arithmetic import arithmetic_lines
from openbell.loader.views.conflicts import conflict_lines
from openbell.loader.views.facts import fallen_note, standing
from openbell.loader.views.history import history_lines
from openbell.loader.views.printed import claim_lines
from openbell.wording.outline import Line, Part

if TYPE_CHECKING:
    from openbell.loader.traces import Trace
    from openbell.wording import Edition


def claim_outline(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """The claim, the fact of its question, its opponents, its arithmetic."""
    language, (step, *_) = edition.language, trace.claims
    yield Line(0, edition.about(step.claim), "title")
    fact = trace.facts[-1] if trace.facts else None
    rests = fact is not None and fact["claim_id"] == trace.id
    part: Part = "chosen" if rests else "plain"
    why = language.says("why", why=language.label("why", fact["rule"])) if fact and rests else ""
    note = step.claim["note"]
    notes = (language.says("preferred") if rests else "", why, fallen_note(step.claim, edition))
    yield from claim_lines(step, edition, part=part, notes=notes)
    if note:
        yield Line(2, language.t("note") + language.t("colon") + note)
    if fact is not None:
        yield Line(0, language.says("fact_heading"), "head")
        yield Line(1, edition.brief(fact), "figure")
        yield Line(1, standing(fact, edition))
        if not rests:
            chosen = edition.quoted(edition.claim(fact))
            yield Line(1, language.says("chosen_instead", print=chosen))
        yield Line(1, f"{language.says('fact')} {fact['fact_id']}", "aside")
    yield from conflict_lines(trace, edition, trace.id)
    yield from history_lines(trace, edition)
    yield from arithmetic_lines(trace, edition)
