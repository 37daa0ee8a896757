"""Every pair of prints that cannot both hold, by company, then by the question they answer."""

from collections.abc import Iterator

from openbell.site.page import Page
from openbell.wording.disagreements import STRENGTHS, by_company, disagreements, disputes
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of conflicts."""
    found = disagreements(edition.library)
    strengths = [one.row["strength"] for one in found]
    yield Page(
        path="conflicts",
        template="conflicts.html.jinja",
        title=edition.language.t("conflicts"),
        description=edition.language.t("conflicts_description"),
        context={
            "companies": by_company(disputes(found)),
            "tally": {key: strengths.count(key) for key in STRENGTHS},
        },
    )
