"""A fact told: its figure, the print it rests on and why, who agrees, who does not, its history."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from openbell.loader.views.arithmetic import arithmetic_lines
from openbell.loader.views.conflicts import conflict_notes
from openbell.loader.views.history import history_lines
from openbell.loader.views.printed import claim_lines
from openbell.loader.views.stances import stances
from openbell.wording.outline import Line

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.loader.traces import ClaimTrace, Trace
    from openbell.wording import Edition


def fact_outline(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """The fact as it stands now, from the figure down."""
    language, fact = edition.language, trace.facts[-1]
    yield Line(0, edition.about(fact), "title")
    yield Line(1, edition.brief(fact), "figure")
    yield Line(1, standing(fact, edition))
    yield Line(1, f"{language.says('fact')} {trace.id}", "aside")
    found = stances(trace, fact["claim_id"])
    yield Line(0, language.says("chosen"), "head")
    why = language.says("why", why=language.label("why", fact["rule"]))
    for step in found.chosen:
        yield from claim_lines(step, edition, part="chosen", notes=(why,))
    yield from _section("agree", found.agreeing, edition)
    if found.against:
        yield Line(0, language.says("disagree", n=len(found.against)), "head")
    for step, conflict in found.against:
        notes = conflict_notes(conflict, edition)
        yield from claim_lines(step, edition, part="against", notes=notes)
    yield from _section("fallen", found.fallen, edition)
    yield from history_lines(trace, edition)
    yield from arithmetic_lines(trace, edition)


def standing(fact: "Row", edition: "Edition") -> str:
    """How well it is borne out, and by how many: ``Disputed · 2 claims, 2 origins``."""
    language = edition.language
    counts = [language.counted(thing, fact[f"n_{thing}"]) for thing in ("claims", "origins")]
    agreement = language.label("agreement", fact["agreement"])
    return f"{agreement} · {language.listed(counts)}"


def _section(key: str, steps: "Iterable[ClaimTrace]", edition: "Edition") -> Iterator[Line]:
    held = list(steps)
    if held:
        yield Line(0, edition.language.says(key, n=len(held)), "head")
    for step in held:
        yield from claim_lines(step, edition, notes=(fallen_note(step.claim, edition),))


def fallen_note(claim: "Row", edition: "Edition") -> str:
    """That a claim was superseded or retracted, and when; empty where it is in force."""
    if claim["status"] == "in_force":
        return ""
    return edition.language.says(
        f"{claim['status']}_on", when=edition.language.instant(claim["status_from"])
    )
