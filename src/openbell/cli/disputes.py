"""Disputes on a terminal: of each question every print once, then what stands against what."""

from collections.abc import Iterator
from typing import Any

from openbell.cli.telling import Telling, plain
from openbell.schema.lexical import value_text
from openbell.wording import Edition, Row
from openbell.wording.apart import apart
from openbell.wording.disagreements import (
    Disagreement,
    Dispute,
    by_company,
    disagreements,
    disputes,
)
from openbell.wording.outline import Line
from openbell.wording.slips import slip

BESIDE = " · "


def as_json(telling: Telling, company: str | None) -> dict[str, Any]:
    """The conflicts for machines, each with the rows of its claims."""
    found = _found(telling, company)
    told = [{**plain(one.row), "claims": [plain(claim) for claim in one.claims]} for one in found]
    return {"as_of": value_text(telling.at), "company_id": company, "conflicts": told}


def dispute_lines(telling: Telling, company: str | None) -> Iterator[Line]:
    """Each company, under it each question, under that its prints."""
    edition, found = telling.edition, _found(telling, company)
    language = edition.language
    when = language.instant(telling.at)
    if when:
        yield Line(0, language.says("as_known", when=when), "aside")
    if not found:
        name = edition.company(company)
        key = "no_conflicts_of" if company else "no_conflicts"
        yield Line(0, language.says(key, company=name) if company else language.says(key))
    for company_id, held in by_company(disputes(found)):
        counts = {
            "questions": len(held),
            "conflicts": sum(len(one.pairs) + len(one.sums) for one in held),
        }
        told = [edition.company(company_id), *(language.counted(*one) for one in counts.items())]
        yield Line(0, BESIDE.join(told), "head")
        for dispute in held:
            yield from _dispute(dispute, edition)


def _found(telling: Telling, company: str | None) -> list[Disagreement]:
    library = telling.edition.library
    wanted = [row for row in library.conflicts if company in {None, row["company_id"]}]
    return disagreements(library, wanted)


def _dispute(dispute: Dispute, edition: Edition) -> Iterator[Line]:
    subject = bool(dispute.row["offering_id"])
    yield Line(1, edition.about(dispute.row, subject=subject), "figure")
    preferred = {one.row["preferred"] for one in dispute.pairs}
    for claim in dispute.prints:
        part = "chosen" if claim["claim_id"] in preferred else "against"
        yield Line(2, _print(claim, edition), part)
    for one in dispute.pairs:
        yield from _pair(one, edition, named=len(dispute.prints) > 2)
    for one in dispute.sums:
        yield from _sum(one, edition)


def _print(claim: Row, edition: Edition) -> str:
    """The print, what it stands for, whose it is, where and when it was read."""
    day = edition.language.day(
        (edition.library.sources[claim["source_id"]]["published"] or "")[:10]
    )
    told = (edition.told(claim), edition.voice(claim), day, claim["at"])
    return BESIDE.join(part for part in told if part)


def _pair(one: Disagreement, edition: Edition, *, named: bool) -> Iterator[Line]:
    """How surely and how far apart; which two, where the question has more prints than two."""
    language = edition.language
    names = [edition.quoted(claim) for claim in one.claims]
    sides = language.t("stands_against", one=names[0], other=names[-1]) if named else ""
    told = (sides, language.label("strength", one.row["strength"]), apart(one.row, edition))
    yield Line(3, BESIDE.join(part for part in told if part))
    if suspected := slip(one.row, edition):
        yield Line(3, suspected)
    yield Line(3, f"openbell trace {one.row['conflict_id']}", "aside")


def _sum(one: Disagreement, edition: Edition) -> Iterator[Line]:
    """The equation that objects, and the print that stands for each of its terms."""
    language = edition.language
    audit = edition.library.audits.get(one.row["audit_id"] or "")
    identity = language.label("identity", audit["identity"] if audit else "")
    yield Line(2, language.says("against_sum", identity=identity), "against")
    if audit:
        yield Line(3, audit["equation"])
    for claim in one.claims:
        term = language.listed(edition.terms(one.row, claim))
        told = (term, _print(claim, edition))
        yield Line(3, language.t("colon").join(part for part in told if part))
    yield Line(3, language.label("strength", one.row["strength"]))
    yield Line(3, f"openbell trace {one.row['conflict_id']}", "aside")
