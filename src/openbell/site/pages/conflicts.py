"""Every pair of prints that cannot both hold, grouped by the question they answer."""

from collections.abc import Iterator

from openbell.site.disagreements import by_question, disagreements
from openbell.site.page import Page
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of conflicts."""
    found = disagreements(edition.library)
    strengths = [one.row["strength"] for one in found]
    yield Page(
        path="conflicts",
        template="conflicts.md.jinja",
        title=edition.language.t("conflicts"),
        description=edition.language.t("conflicts_description"),
        context={
            "groups": by_question(found),
            "tally": {key: strengths.count(key) for key in ("hard", "reading", "soft")},
        },
    )
