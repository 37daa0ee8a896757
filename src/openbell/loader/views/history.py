"""How a fact changed: every spell of it, oldest first, what changed and which sources did it."""

from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from openbell.wording.library import question
from openbell.wording.outline import Line

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.loader.traces import Trace
    from openbell.wording import Edition

Told = Callable[["Row", "Edition"], str]


def history_lines(trace: "Trace", edition: "Edition") -> Iterator[Line]:
    """A line for each spell, and beneath it what is no longer as in the spell before."""
    if not trace.facts:
        return
    yield Line(0, edition.language.says("history"), "head")
    for before, spell in pairwise(chain([None], trace.facts)):
        assert spell is not None
        agreement = edition.language.label("agreement", spell["agreement"])
        told = f"{edition.brief(spell)} · {agreement}"
        yield Line(1, when(spell, edition) + edition.language.t("colon") + told)
        if cause := _cause(spell, edition):
            yield Line(2, cause)
        if before is not None:
            yield from (Line(2, change) for change in _changes(before, spell, edition))


def when(row: "Row", edition: "Edition") -> str:
    """Since when a row holds, in Hong Kong time, and until when where it no longer does."""
    language = edition.language
    start, end = language.instant(row["known_from"]), language.instant(row["known_to"])
    return (
        language.says("until", start=start, end=end) if end else language.says("since", start=start)
    )


def _changes(before: "Row", after: "Row", edition: "Edition") -> Iterator[str]:
    says, label = edition.language.says, edition.language.label
    if before["claim_id"] != after["claim_id"]:
        prints = (edition.quoted(edition.claim(row)) for row in (after, before))
        yield says("now_rests_on", print=next(prints), before=next(prints))
    told: tuple[Told, ...] = (_figure, _agreement, _counts)
    for tell in told:
        was, now = tell(before, edition), tell(after, edition)
        if was != now:
            yield says("became", before=was, after=now)
    if before["rule"] != after["rule"]:
        yield says("now_why", why=label("why", after["rule"]))


def _figure(spell: "Row", edition: "Edition") -> str:
    return edition.brief(spell)


def _agreement(spell: "Row", edition: "Edition") -> str:
    return edition.language.label("agreement", spell["agreement"])


def _counts(spell: "Row", edition: "Edition") -> str:
    things = [
        edition.language.counted(thing, spell[f"n_{thing}"]) for thing in ("claims", "origins")
    ]
    return edition.language.listed(things)


def _cause(spell: "Row", edition: "Edition") -> str:
    """The sources that became known as the spell began: of this question, else of any."""
    at, says, listed = spell["known_from"], edition.language.says, edition.language.listed
    held = edition.library.claims.values()
    claims = [claim for claim in held if question(claim) == question(spell)]
    told = [edition.quoted(claim) for claim in claims if claim["known_at"] == at]
    if told:
        return says("because", sources=listed(told))
    sources = listed(_sources(at, edition))
    if not sources:
        return ""
    corrected = any(claim["status_from"] == at for claim in claims)
    return says("because_corrected" if corrected else "because", sources=sources)


def _sources(at: datetime, edition: "Edition") -> list[str]:
    held = edition.library.sources.values()
    return list(dict.fromkeys(row["publisher"] for row in held if row["known_at"] == at))
