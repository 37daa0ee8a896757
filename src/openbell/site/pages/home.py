"""The front page: what this is, one disagreement that stands now, and how to load the data."""

from collections.abc import Iterator

from openbell.site.disagreements import most_striking
from openbell.site.linked_data import dataset, script
from openbell.site.page import Page
from openbell.site.pages.company import overview
from openbell.site.pages.download import DATA
from openbell.wording.edition import Edition

COUNTED = ("companies", "offerings", "metrics", "sources", "claims", "facts", "conflicts")


def pages(edition: Edition) -> Iterator[Page]:
    """The front page."""
    library, language = edition.library, edition.language
    held = {table: len(library.package.rows(table)) for table in COUNTED}
    held |= {"facts": len(library.facts), "conflicts": len(library.conflicts)}
    days = [
        str(row["published_at"].date()) for row in library.sources.values() if row["published_at"]
    ]
    yield Page(
        path="index",
        template="home.md.jinja",
        title=language.t("home_title"),
        description=language.t("home_description"),
        wide=True,
        context={
            "counts": held,
            "striking": most_striking(library),
            "as_of": max(days, default=""),
            "told_of": _most_told_of(edition),
            "linked_data": script(dataset(edition, DATA)),
            **overview(edition),
        },
    )


def _most_told_of(edition: Edition) -> str:
    """The company with the most claims: an example that is never empty."""
    claims = edition.library.of_company("claims")
    return max(sorted(claims), key=lambda key: len(claims[key]), default="")
