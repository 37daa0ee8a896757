"""Generated worlds: companies of which papers print true figures, slips, and corrections of both.

A world is a scene of true figures, which two to six sources tell whole or in part on a few days,
the first of them often without a slip, so that slips of the others show against it.
Whatever bears on what was known when is drawn: how precisely a document is dated and in which zone,
which documents share an instant, what cites what, and which source corrects or withdraws what.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from openbell.dates import parse_printed
from support.truths import ACCOUNTS, RECURRING, SCENES, Truth, slips
from support.world import World

NAMES = ("one", "two", "three", "four", "five", "six")
KINDS = ("prospectus", "company_statement", "research_note", "news", "news", "news", "repost")
PUBLISHERS = ("alpha", "broker", "daily", "herald")
BASES = ("preliminary", "estimate", "forecast", "guidance")
DATES: tuple[tuple[str, str | None], ...] = (
    ("2025", None),
    ("2026-01", "+08:00"),
    ("2026-01", None),
    ("2026-01-08", "+08:00"),
    ("2026-01-08T23:59:59.999999+08:00", None),
    ("2026-01-08", "-05:00"),
    ("2026-01-08", None),
    ("2026-01-08T16:14+08:00", None),
    ("2026-01-08T16:14:43+08:00", None),
    ("2026-01-08T08:14:43Z", None),
    ("2026-01-08T18:30-05:00", None),
    ("2026-01-09T09:30+08:00", None),
    ("2026-01-09T09:30:59.999999+08:00", None),
)
"""Dates of publication, printed to a year, month, day, minute, second or fraction of one.

Several name one instant: the last microsecond of the 8th in Hong Kong, a second in two zones, a
minute and its last microsecond.
"""

CITED = {
    "note": {"kind": "research_note", "publisher": "broker", "published": "2026-01-07"},
    "filing": {"kind": "prospectus", "publisher": "alpha", "published": "2025-12", "via": "note"},
    "rumour": {"kind": "news", "publisher": "daily"},
}
"""Documents that sources relay: of an earlier date, in a chain, undated."""

GUIDANCE = {"basis": "guidance", "forecaster": "alpha"}
ISSUED = {"kind": "company_statement", "publisher": "alpha"}
"""In some worlds all that is told is what a company expects, in its own statements."""

Printed = tuple[str, dict[str, Any]]
"""A claim as its source prints it, with its id."""


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Two to six sources on a few days, claiming, citing, correcting and withdrawing."""
    companies = draw(st.sampled_from((("alpha",), ("alpha",), ("alpha", "beta"))))
    truths = draw(st.sampled_from((*SCENES, *SCENES, ACCOUNTS + RECURRING)))
    names = NAMES[: draw(st.integers(2, len(NAMES)))]
    dates = sorted((draw(st.sampled_from(DATES)) for _ in names), key=instant_of)
    told_well, guided = draw(st.booleans()), draw(st.integers(0, 9)) == 0
    world, made = World(), list[Printed]()
    for index, (name, (published, zone)) in enumerate(zip(names, dates, strict=True)):
        told = draw(st.one_of(st.just(truths), st.lists(st.sampled_from(truths), max_size=3)))
        cites = CITED | ({"held": {"source": names[index - 1]}} if index else {})
        said = [draw(claims(companies, truth, sorted(cites))) for truth in told]
        if index == 0 and told_well:
            said = [truth.question("alpha") | {"reported": truth.printed()} for truth in truths]
        said = [claim | (GUIDANCE if guided else {}) for claim in said]
        said = [draw(acts(claim, made, names[index:])) for claim in said]
        said = [claim | {"id": f"c{place}"} for place, claim in enumerate(said)]
        issued = ISSUED if guided else draw(documents())
        fields = issued | ({"zone": zone} if zone else {})
        world.source(name, published, said, cites=cites, **fields)
        made += [(f"{name}#{claim['id']}", claim) for claim in said]
    return world


def instant_of(date: tuple[str, str | None]) -> datetime:
    """When a document so dated is known: sources come in this order, not in that of their names."""
    return parse_printed(*date).latest


def documents() -> st.SearchStrategy[dict[str, Any]]:
    """What kind of document a source is and who publishes it."""
    return st.fixed_dictionaries(
        {"kind": st.sampled_from(KINDS), "publisher": st.sampled_from(PUBLISHERS)}
    )


@st.composite
def claims(
    draw: st.DrawFn, companies: tuple[str, ...], truth: Truth, cited: Sequence[str]
) -> dict[str, Any]:
    """A figure as some paper prints it, as a rule faithfully, with its basis and its origin."""
    company = "alpha" if truth.subject == "offering" else draw(st.sampled_from(companies))
    figure = draw(st.one_of(st.just(truth.printed()), st.sampled_from(slips(truth))))
    claim = truth.question(company) | draw(wordings(figure))
    if draw(st.integers(0, 4)) == 0:
        claim["basis"] = draw(st.sampled_from(BASES))
        if claim["basis"] in {"estimate", "forecast"}:
            claim["forecaster"] = draw(st.sampled_from(("broker", "house")))
    if draw(st.integers(0, 2)) == 0:
        claim["cites"] = draw(st.sampled_from(cited))
    return claim


def wordings(figure: str) -> st.SearchStrategy[dict[str, Any]]:
    """The words around a figure: mostly none; a hedge, a reading, a conversion of the source's."""
    plain = {"reported": figure}
    return st.sampled_from(
        (
            *[plain] * 8,
            {"reported": f"约{figure}"},
            {"reported": f"超{figure}"},
            {"reported": f"近{figure}"},
            {"reported": "可观", "reads_as": f"超{figure}"},
            plain | {"converted_from": "USD"},
        )
    )


@st.composite
def acts(
    draw: st.DrawFn, claim: dict[str, Any], made: list[Printed], names: tuple[str, ...]
) -> dict[str, Any]:
    """A claim as it is, or as the correction of one made before, or withdrawn by a later source."""
    act = draw(st.sampled_from((*["none"] * 9, "supersede", "supersede", "retract", "both")))
    like = [identifier for identifier, earlier in made if _subject(earlier) == _subject(claim)]
    if act in {"supersede", "both"} and like:
        claim = claim | {"supersedes": draw(st.sampled_from(like)), "reason": "Slip."}
    if act in {"retract", "both"}:
        claim = claim | {"retracted": {"source": draw(st.sampled_from(names)), "reason": "Gone."}}
    return claim


def _subject(claim: dict[str, Any]) -> tuple[Any, ...]:
    return claim["metric"], claim.get("company"), claim.get("offering")
