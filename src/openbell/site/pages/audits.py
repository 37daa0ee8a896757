"""Every identity: its equation, how its evaluations fared, and the widest contradictions."""

from collections.abc import Iterator

from openbell.site.equations import VERDICTS, equations
from openbell.site.page import Page
from openbell.wording.edition import Edition

MOST_SHOWN = 3
"""Contradicted evaluations of an identity, of which the page shows no more."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of audits."""
    t = edition.language.t
    found = equations(list(edition.library.audits.values()), edition, MOST_SHOWN)
    yield Page(
        path="audits",
        template="audits.html.jinja",
        title=t("audits"),
        description=t("audits_description"),
        above=(("conflicts.html", t("conflicts")),),
        context={"equations": found, "verdicts": VERDICTS},
    )
