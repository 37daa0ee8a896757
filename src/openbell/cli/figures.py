"""The figures of a record on a terminal: facts by metric, the disputed with what disputes them."""

from collections.abc import Iterable, Iterator

from openbell.cli.aligned import blocks
from openbell.wording import Edition, Row
from openbell.wording.apart import apart
from openbell.wording.contradictions import Contradictions
from openbell.wording.language import sound
from openbell.wording.outline import Line
from openbell.wording.slips import slip

BESIDE = " · "


def fact_lines(
    kind: str,
    facts: Iterable[Row],
    contradictions: Contradictions,
    edition: Edition,
    room: int | None,
) -> Iterator[Line]:
    """The facts of each metric (or, of a metric, of each subject) under its name, oldest first."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for fact in facts:
        groups.setdefault(_title(kind, fact, edition), []).append(fact)
    if not groups:
        yield Line(0, edition.language.t("no_facts"), "head")
    for titles, found in sorted(groups.items(), key=lambda group: tuple(map(sound, group[0]))):
        yield Line(0, edition.language.t("colon").join(filter(None, titles)), "head")
        ordered = sorted(found, key=_place)
        rows = [_cells(fact, contradictions, edition) for fact in ordered]
        told = blocks(rows, right=frozenset({1}), room=room)
        for fact, block in zip(ordered, told, strict=True):
            part = "disputed" if contradictions.against(fact) else "plain"
            yield from (Line(0, line, part, laid=True) for line in block)
            yield from against(fact, contradictions, edition)


def against(fact: Row, contradictions: Contradictions, edition: Edition) -> Iterator[Line]:
    """The other print, whose it is, how far off and by what slip; the equation that objects."""
    language = edition.language
    for claim, conflict in contradictions.prints(fact):
        distance = apart(conflict, edition) if fact["claim_id"] in _sides(conflict) else ""
        told = (edition.told(claim), edition.voice(claim), distance, slip(conflict, edition))
        yield Line(2, BESIDE.join(part for part in told if part), "against")
    for conflict in contradictions.sums(fact):
        audit = edition.library.audits.get(conflict["audit_id"] or "")
        identity = language.label("identity", audit["identity"] if audit else "")
        yield Line(2, language.says("against_sum", identity=identity), "against")


def claim_lines(claims: Iterable[Row], edition: Edition, room: int | None) -> Iterator[Line]:
    """What a document prints, in its own order: place, print, figure, question, and the id."""
    rows = [
        (
            "  " + (claim["at"] or ""),
            claim["reported"],
            edition.brief(claim) if claim["qualifier"] else "",
            f"{edition.about(claim)}  #{claim['claim_id'].partition('#')[2]}",
        )
        for claim in claims
    ]
    if rows:
        yield Line(0, edition.language.t("source_claims"), "head")
    yield from (Line(0, line, laid=True) for block in blocks(rows, room=room) for line in block)


def _title(kind: str, fact: Row, edition: Edition) -> tuple[str, str]:
    """The offering, empty for the company itself, and the metric; of a metric the subject alone."""
    if kind == "metrics":
        return edition.subject(fact), ""
    offering = kind == "companies" and fact["offering_id"]
    return edition.subject(fact) if offering else "", edition.metric(fact["metric_id"])


def _cells(fact: Row, contradictions: Contradictions, edition: Edition) -> tuple[str, ...]:
    language = edition.language
    basis = "" if fact["basis"] == "actual" else language.label("basis", fact["basis"])
    agreement = language.label("agreement", fact["agreement"])
    mark = "✗ " if contradictions.against(fact) else ""
    told = (language.listed(edition.dimensions(fact)), basis, mark + agreement)
    period = "  " + language.period(fact["period"])
    return period, edition.brief(fact), BESIDE.join(part for part in told if part)


def _place(fact: Row) -> tuple[str, str]:
    return str(fact["period_end"]), fact["dimensions"] or ""


def _sides(conflict: Row) -> set[str | None]:
    return {conflict["claim_a"], conflict["claim_b"]}
