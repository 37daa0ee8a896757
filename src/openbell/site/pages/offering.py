"""All offerings, and a page for each: dates, tranches, parties and figures, or a product's own."""

from collections.abc import Iterator

from openbell.site.facts import by_metric
from openbell.site.own_drawings import of_offering
from openbell.site.page import Page
from openbell.site.safe import file_stem, page_of
from openbell.wording.disagreements import disagreements
from openbell.wording.edition import Edition
from openbell.wording.library import group
from openbell.wording.package import Row

TABLES = ("parties", "events", "facts", "conflicts", "claims")
DATES = ("announced_on", "opened_on", "closed_on", "priced_on", "completed_on", "listed_on")


def pages(edition: Edition) -> Iterator[Page]:
    """The list, then the offerings in the order of their names."""
    library, language = edition.library, edition.language
    order = edition.by_name(library.offerings, library.offerings)
    held = {table: library.of_offering(table) for table in TABLES}
    yield Page(
        path="offerings/index",
        template="offerings.html.jinja",
        title=language.t("offerings"),
        description=language.t("offerings_description"),
        wide=True,
        context={"families": _families(order, edition), "held": held, "dates": DATES},
    )
    for offering_id in order:
        row = library.offerings[offering_id]
        rows = {table: held[table].get(offering_id, []) for table in TABLES}
        current = [fact for fact in rows["facts"] if fact["known_to"] is None]
        yield Page(
            path=f"offerings/{file_stem(offering_id)}",
            template="offering.html.jinja",
            title=language.name(row),
            description=language.t("offering_description", name=language.name(row)),
            above=_above(row, edition),
            found_by=tuple(filter(None, (row["name"], row["name_zh"]))),
            drawn=of_offering(offering_id, edition),
            context={
                "row": row,
                "dates": DATES,
                "facts": by_metric(current, edition),
                "parties_by_role": group(rows["parties"], lambda party: party["role"]),
                "timeline": sorted(
                    rows["events"], key=lambda event: (event["date"], event["kind"])
                ),
                "children": [
                    child
                    for child in order
                    if library.offerings[child].get("parent_id") == offering_id
                ],
                "found": disagreements(
                    library, [row for row in rows["conflicts"] if row["known_to"] is None]
                ),
                "told_by": group(rows["claims"], lambda claim: claim["source_id"]),
            },
        )


def _families(order: list[str], edition: Edition) -> dict[str, list[str]]:
    """Offerings of each family by company, each company's in the order of their names."""
    rows, companies = edition.library.offerings, edition.library.companies
    place = {key: n for n, key in enumerate(edition.by_name(companies, companies))}
    by_company = sorted(order, key=lambda key: place.get(rows[key]["company_id"], len(place)))
    return {
        family: [key for key in by_company if rows[key]["family"] == family]
        for family in ("share", "product")
    }


def _above(row: Row, edition: Edition) -> tuple[tuple[str, str], ...]:
    company = page_of("companies", row["company_id"])
    return (
        ("companies/index.html", edition.language.t("companies")),
        (company, edition.company(row["company_id"])),
    )
