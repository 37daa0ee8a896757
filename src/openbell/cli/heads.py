"""What a record is, before its figures: its names, and what it says of itself, in words."""

from collections.abc import Callable, Iterator

from openbell.cli.aligned import aligned
from openbell.schema.lexical import value_text
from openbell.wording import Edition, Row
from openbell.wording.outline import Line

Told = dict[str, str]
"""What is said, by its key among the words of the interface."""

DATES = ("announced_on", "opened_on", "closed_on", "priced_on", "completed_on", "listed_on")


def head(kind: str, record: Row, edition: Edition, room: int | None) -> Iterator[Line]:
    """The record's name, then what is said of it, a line each; what is not known is left out."""
    language = edition.language
    if kind == "sources":
        yield Line(0, edition.source(record["source_id"]), "title")
    else:
        other = language.other_name(record)
        yield Line(0, language.name(record) + (f" ({other})" if other else ""), "title")
    told = {key: value for key, value in HEADS[kind](record, edition).items() if value}
    rows = [("  " + language.t(key), value) for key, value in told.items()]
    yield from (Line(0, line, laid=True) for line in aligned(rows, room=room))


def _company(record: Row, edition: Edition) -> Told:
    language = edition.language
    listed = edition.library.of_company("securities").get(record["company_id"], [])
    return {
        "identifier": record["company_id"],
        "aliases": _listed(record["aliases"], edition),
        "legal_name": record["legal_name"],
        "legal_name_zh": record["legal_name_zh"],
        "sector": language.label("sector", record["sector"]),
        "status": language.label("company_status", record["status"]),
        "founded": language.day(record["founded"]),
        "seat": language.seat(record),
        "website": record["website"],
        "wikidata": record["wikidata"],
        "securities": language.listed([_security(row, edition) for row in listed]),
    }


def _security(row: Row, edition: Edition) -> str:
    market = edition.language.label("market", row["mic"])
    parts = (row["ticker"], market, edition.language.day(row["listed_on"]))
    return " · ".join(part for part in parts if part)


def _offering(record: Row, edition: Edition) -> Told:
    language = edition.language
    tranches = (record.get("tranches") or "").split(";")
    return {
        "identifier": record["offering_id"],
        "company": edition.company(record["company_id"]),
        "kind": language.label("offering_kind", record["kind"]),
        "status": language.label("offering_status", record["status"]),
        "round": record.get("round") or "",
        "market": language.label("market", record.get("mic")),
        "board": language.label("board", record.get("board")),
        "currency": record.get("currency") or "",
        **{name: language.day(record.get(name)) for name in (*DATES, "released_on")},
        "tranches": language.listed([language.label("tranche", one) for one in tranches if one]),
        "parent": edition.offering(record.get("parent_id")),
        "licence": record.get("licence") or "",
        "address": record.get("url") or "",
    }


def _metric(record: Row, edition: Edition) -> Told:
    language = edition.language
    subjects = [language.label("subject", one) for one in record["subjects"].split(";")]
    names = [one.removesuffix("*") for one in (record["dimensions"] or "").split(";") if one]
    return {
        "identifier": record["metric_id"],
        "meaning": record["definition_zh" if language.code == "zh" else "definition"],
        "unit_kind": language.label("unit_kind", record["unit_kind"]),
        "counted": edition.counted(record["unit"])[0],
        "period_kind": language.label("period_kind", record["period_kind"]),
        "subjects": language.listed(subjects),
        "dimensions": language.listed([language.label("dimension", one) for one in names]),
        "concept": record["concept"],
    }


def _source(record: Row, edition: Edition) -> Told:
    language, library = edition.language, edition.library
    through = [edition.publisher(one) for one in (record["cited_by"] or "").split(";") if one]
    relayed = library.relayed_by.get(record["source_id"], [])
    return {
        "identifier": record["source_id"],
        "publisher": record["publisher"],
        "authors": _listed(record["authors"], edition),
        "kind": language.label("source_kind", record["kind"]),
        "published": language.day(record["published"]) or language.t("undated"),
        "known_since": language.instant(record["known_at"]),
        "language": language.label("language", record["language"]),
        "relayed_by" if record["language"] else "known_through": language.listed(through),
        "relays": language.listed([edition.publisher(one) for one in relayed]),
        "address": record["url"],
        "text_hash": value_text(record["content_sha256"]) or "",
    }


def _listed(joined: str | None, edition: Edition) -> str:
    return edition.language.listed([part for part in (joined or "").split(";") if part])


HEADS: dict[str, Callable[[Row, Edition], Told]] = {
    "companies": _company,
    "offerings": _offering,
    "metrics": _metric,
    "sources": _source,
}
