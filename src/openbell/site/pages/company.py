"""All companies, and a page for each: figures, offerings, people, parties, events, conflicts."""

from collections.abc import Iterator

from openbell.site.as_of import memory
from openbell.site.coverage import SIGNS, coverage
from openbell.site.facts import by_metric
from openbell.site.linked_data import corporation, script
from openbell.site.own_drawings import of_company
from openbell.site.page import Page
from openbell.site.safe import file_stem
from openbell.wording.disagreements import disagreements
from openbell.wording.edition import Edition
from openbell.wording.library import group
from openbell.wording.package import Row

TABLES = ("people", "parties", "securities", "events", "offerings", "facts", "conflicts")


def pages(edition: Edition) -> Iterator[Page]:
    """The list, then the companies in the order of their names."""
    library, language = edition.library, edition.language
    order = edition.by_name(library.companies, library.companies)
    held = {table: library.of_company(table) for table in (*TABLES, "claims")}
    covered = coverage(edition)
    yield Page(
        path="companies/index",
        template="companies.html.jinja",
        title=language.t("companies"),
        description=language.t("companies_description"),
        wide=True,
        context=overview(edition),
    )
    for company_id in order:
        row = library.companies[company_id]
        rows = {table: held[table].get(company_id, []) for table in TABLES}
        current = [fact for fact in rows["facts"] if fact["known_to"] is None]
        yield Page(
            path=f"companies/{file_stem(company_id)}",
            template="company.html.jinja",
            title=language.name(row),
            description=language.t("company_description", name=language.name(row)),
            above=(("companies/index.html", language.t("companies")),),
            linked_data=script(corporation(row, rows["securities"])),
            found_by=_names(row, rows["securities"], rows["people"]),
            drawn=of_company(company_id, edition),
            context={
                "row": row,
                **rows,
                "own_facts": by_metric([f for f in current if not f["offering_id"]], edition),
                "offering_facts": group(current, lambda fact: fact["offering_id"]),
                "parties_by_role": group(rows["parties"], lambda party: party["role"]),
                "timeline": sorted(
                    rows["events"], key=lambda event: (event["date"], event["kind"])
                ),
                "found": disagreements(
                    library, [row for row in rows["conflicts"] if row["known_to"] is None]
                ),
                "covered": covered.total(company_id),
                "gaps": covered.gaps(company_id),
                "signs": SIGNS,
                "remembered": memory(rows["securities"], rows["facts"], library),
                "told_by": group(held["claims"].get(company_id, []), lambda c: c["source_id"]),
            },
        )


def _names(row: Row, securities: list[Row], people: list[Row]) -> tuple[str, ...]:
    own = (row[key] for key in ("name", "name_zh", "legal_name", "legal_name_zh"))
    aliases = (row["aliases"] or "").split(";")
    tickers = (security["ticker"] for security in securities)
    persons = (person[key] for person in people for key in ("name", "name_zh"))
    return tuple(name for name in (*own, *aliases, *tickers, *persons) if name)


def overview(edition: Edition) -> dict[str, object]:
    """What the table of all companies shows, here and on the front page."""
    library = edition.library
    standing = group(library.conflicts, lambda row: row["company_id"])
    return {
        "companies": edition.by_name(library.companies, library.companies),
        "offering_counts": _count(library.of_company("offerings")),
        "claim_counts": _count(library.of_company("claims")),
        "conflict_counts": _count(standing),
        "securities": library.of_company("securities"),
    }


def _count(groups: dict[str, list[Row]]) -> dict[str, int]:
    return {key: len(rows) for key, rows in groups.items()}
