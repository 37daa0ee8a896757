"""How to cite the whole and one figure of it, and under which licences data and code stand."""

from collections.abc import Iterator
from datetime import date

from openbell.dates import HONG_KONG
from openbell.site.citation import Citation, read_citation
from openbell.site.errors import SiteError
from openbell.site.marks import mark_of_claim
from openbell.site.page import Page
from openbell.site.provenance import claim_path
from openbell.wording.edition import Edition
from openbell.wording.package import Row

CALM = ("agrees", "repeated", "alone")
"""How an example may stand: nothing speaks against it."""
EXAMPLES = ("revenue", "gross-proceeds")
"""Metrics of which an example is taken before any other."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page on citing; `SiteError` where the package's citation file cannot be read."""
    t, package = edition.language.t, edition.library.package
    try:
        citation = read_citation(package.path / "CITATION.cff")
    except ValueError as problem:
        raise SiteError("the citation file cannot be read", [str(problem)]) from problem
    version = str(package.descriptor.get("version") or "")
    fact = example(edition)
    yield Page(
        path="cite",
        template="cite.html.jinja",
        title=t("cite"),
        description=t("cite_description"),
        above=(("about.html", t("about")),),
        context={
            "citation": citation,
            "plain": _plain(citation, edition) if citation else "",
            "one": one_figure(fact, edition, version) if fact else "",
            "fact": fact,
            "day": _day(fact).isoformat() if fact else "",
            "link": f"{edition.code}/{claim_path(edition.claim(fact))}" if fact else "",
            "licences": package.descriptor.get("licenses") or [],
        },
    )


def example(edition: Edition) -> Row | None:
    """A figure worth citing: one that most origins agree on, of a metric that everybody knows."""
    library = edition.library
    calm = [fact for fact in library.facts if mark_of_claim(edition.claim(fact), library) in CALM]
    ranked = sorted(
        calm,
        key=lambda fact: (
            fact["agreement"] != "corroborated",
            fact["metric_id"] not in EXAMPLES,
            edition.claim(fact)["at"] is None,
            -fact["n_origins"],
            fact["fact_id"],
        ),
    )
    return next((fact for fact in ranked if fact["low"] is not None), None)


def one_figure(fact: Row, edition: Edition, version: str) -> str:
    """The citation of one figure as of the day on which it was known."""
    language, claim = edition.language, edition.claim(fact)
    at = language.t("comma") + claim["at"] if claim["at"] else ""
    title = edition.library.package.descriptor.get("title") or "openbell"
    return language.t(
        "cite_one",
        about=edition.about(fact),
        figure=edition.shown(fact),
        printed=claim["reported"],
        voice=edition.voice(claim),
        at=at,
        day=language.day(_day(fact)),
        title=title,
        version=language.t("cite_version", version=version),
        fact=fact["fact_id"],
    )


def _day(fact: Row) -> date:
    return fact["known_from"].astimezone(HONG_KONG).date()


def _plain(citation: Citation, edition: Edition) -> str:
    t = edition.language.t
    version = t("cite_version", version=citation.version) if citation.version else ""
    return citation.plain(t("cite_data_set"), version)
