"""Each figure of each page against the row of the claim that its panel leads to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from openbell.site.safe import page_of, visible
from openbell.wording.language import Language
from proof import pages
from proof.numbers import Cells, says, says_interval
from proof.pages import Shown
from proof.tables import Tables

_ID = re.compile(r'<tr id="([^"]*)"')


@dataclass
class Seen:
    """How many figures were compared, and the rows of facts and claims that have a place."""

    figures: int = 0
    facts: set[str] = field(default_factory=set[str])
    claims: set[str] = field(default_factory=set[str])


def faults(tables: Tables, language: Language, seen: Seen) -> Iterator[str]:
    """What differs on the pages of a language, and every row of a table that has no place."""
    root = tables.site / language.code
    for file in sorted(root.rglob("*.html")):
        path = file.relative_to(root).as_posix()
        yield from (
            f"{language.code}/{path}: {one}" for one in _page(file, path, tables, language, seen)
        )
    for missing in sorted(tables.facts.keys() - seen.facts):
        yield f"{language.code}: no page shows fact {missing}"
    for missing in sorted(tables.places.keys() - seen.claims):
        yield f"{language.code}: no row at {missing}"


def _page(file: Path, path: str, tables: Tables, language: Language, seen: Seen) -> Iterator[str]:
    html = file.read_text(encoding="utf-8")
    if path.startswith("sources/"):
        seen.claims.update(f"{path}#{one}" for one in _ID.findall(html))
    held = list(pages.read(html, path, language.t("source")))
    for shown in held:
        claim = tables.places.get(shown.place)
        if claim is None:
            yield f"{shown.text!r} leads to no claim: {shown.place!r}"
            continue
        if shown.row.startswith("fact."):
            key = shown.row.removeprefix("fact.")
            seen.facts.add(key)
            if tables.facts.get(key, claim)["claim_id"] != claim["claim_id"]:
                yield f"fact {key} does not rest on {claim['claim_id']}"
        yield from (
            f"{claim['claim_id']}: {one}" for one in _figure(shown, claim, tables, language)
        )
    seen.figures += len(held)
    if len(held) != pages.figures(html):
        yield f"{pages.figures(html)} figures, of which {len(held)} have a panel"


def _figure(shown: Shown, claim: Cells, tables: Tables, language: Language) -> Iterator[str]:
    if not shown.sound:
        yield "opens another's panel"
    if not says(shown.text, claim):
        yield f"shown as {shown.text!r}, not {_interval(claim)}"
    if shown.printed != visible(claim["reported"]):
        yield f"printed as {shown.printed!r}, not {claim['reported']!r}"
    told = {name: pages.plain(text) for name, text in shown.told.items()}
    whole = told.get(language.t("interval"))
    if not says_interval(whole or shown.text, claim) and (claim["low"] or claim["high"]):
        yield f"interval {whole!r}, not {_interval(claim)}"
    since = language.instant(datetime.fromisoformat(claim["known_at"]))
    if told.get(language.t("known_since")) != since:
        yield f"known since {told.get(language.t('known_since'))!r}, not {since!r}"
    yield from _source(shown, told, claim, tables, language)
    yield from _doubt(shown, claim, tables)


def _source(
    shown: Shown, told: dict[str, str], claim: Cells, tables: Tables, language: Language
) -> Iterator[str]:
    here = told.get(language.t("source"))
    if here is None:  # on the page of its own source or origin, where the head says it
        return
    publisher = visible(tables.sources[claim["source_id"]]["publisher"])
    if publisher not in shown.note:
        yield f"printed by {shown.note!r}, not {publisher!r}"
    if visible(claim["at"]) not in here:
        yield f"place {here!r} without {claim['at']!r}"
    origin = shown.told.get(language.t("origin"), "")
    relayed = claim["origin_id"] != claim["source_id"]
    if bool(origin) != relayed or (relayed and page_of("", claim["origin_id"])[1:] not in origin):
        yield f"origin {pages.plain(origin)!r}, not {claim['origin_id']!r}"


def _doubt(shown: Shown, claim: Cells, tables: Tables) -> Iterator[str]:
    others = tables.against.get(claim["claim_id"], set())
    if shown.doubted != bool(others):
        yield f"panel names {len(shown.against)} prints against it, the table {len(others)}"
    if others and claim["status"] == "in_force" and "ob-fig--disputed" not in shown.looks:
        yield "is disputed and does not look so"
    for place, figure in shown.against:
        other = tables.places.get(place)
        if other is None or other["claim_id"] not in others:
            yield f"{place} does not stand against it"
        elif not says(figure, other):
            yield f"against it {figure!r}, not {_interval(other)}"


def _interval(claim: Cells) -> str:
    return f"{claim['value']} in [{claim['low']}, {claim['high']}] {claim['unit']}"
