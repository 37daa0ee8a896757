"""Claims that a later source superseded or withdrew, the latest correction first."""

from collections.abc import Iterator

from openbell.site.page import Page
from openbell.wording.edition import Edition
from openbell.wording.library import group
from openbell.wording.package import Row

FALLEN = ("superseded", "retracted")


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of corrections."""
    t, claims = edition.language.t, edition.library.claims.values()
    successors = group(claims, lambda claim: claim["supersedes"])
    fallen = [claim for claim in claims if claim["status"] in FALLEN]
    yield Page(
        path="corrections",
        template="corrections.html.jinja",
        title=t("corrections"),
        description=t("corrections_description"),
        wide=True,
        above=(("about.html", t("about")),),
        context={"fallen": sorted(fallen, key=_order, reverse=True), "successors": successors},
    )


def _order(claim: Row) -> tuple[str, str]:
    return str(claim["status_from"] or claim["known_at"]), claim["claim_id"]
