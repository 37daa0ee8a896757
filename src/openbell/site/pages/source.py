"""All sources, and a page for each: what it is, and every figure it prints in its own order."""

from collections.abc import Iterator

from openbell.site.marks import mark_of_claim
from openbell.site.page import Page
from openbell.site.safe import file_stem
from openbell.site.stretches import stretches
from openbell.wording.edition import Edition
from openbell.wording.library import Library, group
from openbell.wording.package import Row

Shelf = dict[str, dict[str, list[str]]]
_YEAR, _MONTH = len("2026"), len("2026-01")


def pages(edition: Edition) -> Iterator[Page]:
    """The list, newest first, then a page for each source."""
    library, language = edition.library, edition.language
    order = sorted(library.sources, key=lambda key: _newest(library.sources[key]), reverse=True)
    yield Page(
        path="sources/index",
        template="sources.html.jinja",
        title=language.t("sources"),
        description=language.t("sources_description"),
        wide=True,
        context={
            "shelves": {
                "read": _by_year([k for k in order if k in library.claims_of_source], library),
                "relayed": _by_year(
                    [k for k in order if k not in library.claims_of_source], library
                ),
            },
        },
    )
    for source_id in order:
        row = library.sources[source_id]
        claims = library.claims_of_source.get(source_id, [])
        yield Page(
            path=f"sources/{file_stem(source_id)}",
            template="source.html.jinja",
            title=edition.source(source_id),
            description=language.t("source_description", publisher=row["publisher"]),
            wide=True,
            above=(("sources/index.html", language.t("sources")),),
            found_by=tuple(filter(None, (row["title"], row["authors"]))),
            context={
                "row": row,
                "claims": stretches(claims, edition),
                "marks": _tally(claims, edition),
                "relayed": stretches(_relayed(source_id, edition), edition),
                "relays": library.relayed_by.get(source_id, []),
            },
        )


def _newest(row: Row) -> tuple[str, str]:
    return str(row["published_at"] or row["known_at"]), row["source_id"]


def _by_year(order: list[str], library: Library) -> Shelf:
    """Sources, newest first, by the year and the month printed on them; undated ones last."""
    years: Shelf = {}
    dated = sorted(order, key=lambda key: not library.sources[key]["published"])
    for key in dated:
        printed = str(library.sources[key]["published"] or "")
        years.setdefault(printed[:_YEAR], {}).setdefault(printed[:_MONTH], []).append(key)
    return years


def _tally(claims: list[Row], edition: Edition) -> dict[str, int]:
    marks = group(claims, lambda claim: mark_of_claim(claim, edition.library))
    return {mark: len(marks[mark]) for mark in edition.language.labels("mark") if mark in marks}


def _relayed(source_id: str, edition: Edition) -> list[Row]:
    claims = edition.library.claims_of_origin.get(source_id, [])
    return [claim for claim in claims if claim["source_id"] != source_id]
