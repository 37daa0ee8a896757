"""Every pair of prints that cannot both hold, by company, then by the question they answer."""

from collections.abc import Iterator

from openbell.site.page import Page
from openbell.wording.disagreements import STRENGTHS, Dispute, by_company, disagreements, disputes
from openbell.wording.edition import Edition
from openbell.wording.weight import foremost

MOST_TELLING, OF_ONE_COMPANY = 12, 2
"""The list that opens the page, and how many of it one company may hold."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of conflicts."""
    found = disagreements(edition.library)
    asked = disputes(found)
    strengths = [one.row["strength"] for one in found]
    yield Page(
        path="conflicts",
        template="conflicts.html.jinja",
        title=edition.language.t("conflicts"),
        description=edition.language.t("conflicts_description"),
        context={
            "companies": by_company(asked),
            "telling": _telling(asked, edition),
            "tally": {key: strengths.count(key) for key in STRENGTHS},
        },
    )


def _telling(asked: list[Dispute], edition: Edition) -> list[Dispute]:
    """The disputes that tell most, from as many companies as have some, each shown further on."""
    first = [
        dispute
        for _, held in by_company(asked)
        for dispute in foremost(held, OF_ONE_COMPANY, edition.library)[0]
    ]
    return foremost(first, MOST_TELLING, edition.library)[0]
