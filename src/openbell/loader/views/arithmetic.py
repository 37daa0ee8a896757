"""Audits told: the equation, what either side comes to, and from which prints."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openbell.loader.views.printed import claim_lines
from openbell.wording.outline import Line
from openbell.wording.sides import sides

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.loader.traces import Trace
    from openbell.wording import Edition


def audit_outline(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """An audit with every claim that stands in it, each under the term it stands for."""
    from openbell.loader.views.history import when

    language, audit = edition.language, trace.audits[-1]
    parts = [edition.subject(audit), language.label("identity", audit["identity"])]
    yield Line(0, " · ".join([*parts, language.period(audit["period"])]), "title")
    yield from audit_lines(audit, edition)
    yield Line(0, language.says("terms"), "head")
    for step in trace.claims:
        claim = step.claim
        names = language.listed(
            [t["term"] for t in trace.terms if t["claim_id"] == claim["claim_id"]]
        )
        note = language.says("term_of", term=names, about=edition.about(claim))
        yield from claim_lines(step, edition, notes=(note,))
    yield Line(0, language.says("conflict_history"), "head")
    for spell in trace.audits:
        verdict = language.label("verdict", spell["verdict"])
        yield Line(1, when(spell, edition) + language.t("colon") + verdict)
    for conflict in trace.conflicts:
        yield Line(1, f"{language.says('conflict')} {conflict['conflict_id']}", "aside")


def audit_lines(audit: "Row", edition: "Edition") -> Iterator[Line]:
    """Identity and verdict, the equation as evaluated, and the interval of either side."""
    language = edition.language
    verdict = language.label("verdict", audit["verdict"])
    identity = language.label("identity", audit["identity"])
    part = "against" if audit["verdict"] == "contradicted" else "plain"
    yield Line(1, f"{verdict}{language.t('colon')}{identity}", part)
    yield Line(2, audit["equation"])
    left, right = sides(audit, edition)
    yield Line(2, language.says("left", interval=left))
    yield Line(2, language.says("right", interval=right))
    yield Line(2, f"{language.says('audit')} {audit['audit_id']}", "aside")


def arithmetic_lines(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """The audits that these claims take part in now; what decides nothing is only counted."""
    language = edition.language
    held = [row for row in trace.audits if row["known_to"] is None]
    if not held:
        return
    yield Line(0, language.says("arithmetic"), "head")
    for verdict in ("contradicted", "holds"):
        for audit in held:
            if audit["verdict"] == verdict:
                yield from audit_lines(audit, edition)
    undecided = sum(row["verdict"] == "undecided" for row in held)
    if undecided:
        yield Line(1, language.counted("undecided", undecided))
