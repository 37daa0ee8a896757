"""What is known of which company: a matrix of companies and core metrics."""

from collections.abc import Iterator

from openbell.site.coverage import SIGNS, coverage
from openbell.site.page import Page
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of coverage."""
    t = edition.language.t
    yield Page(
        path="coverage",
        template="coverage.html.jinja",
        title=t("coverage"),
        description=t("coverage_description"),
        wide=True,
        above=(("about.html", t("about")),),
        context={"found": coverage(edition), "signs": SIGNS},
    )
