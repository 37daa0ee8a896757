"""The words of this site and of the market, and the names of all metrics."""

from collections.abc import Iterator, Mapping

from openbell.site.page import Page
from openbell.wording.edition import Edition
from openbell.wording.words import load_words

OWN: Mapping[str, str] = {
    "source": "sources",
    "claim": "method",
    "fact": "dictionary",
    "origin": "method",
    "interval": "method",
    "question": "",
    "dimension": "metrics",
    "basis": "",
    "conflict": "conflicts",
    "audit": "audits",
    "identity": "audits",
    "suspicion": "",
    "agreement": "quality",
    "tier": "",
    "as_of": "timeline",
    "known_since": "",
    "reading": "",
    "repost": "",
    "instant": "",
}
"""Words of this site, each with the page that tells more."""
PATHS: Mapping[str, str] = {
    "sources": "sources/index.html",
    "method": "docs/method.html",
    "dictionary": "dictionary.html",
    "metrics": "metrics/index.html",
    "conflicts": "conflicts.html",
    "audits": "audits.html",
    "quality": "quality.html",
    "timeline": "timeline/index.html",
}
MARKET: Mapping[str, tuple[str, ...]] = {
    "offering": (),
    "tranche": ("shares-offered", "tranche-share"),
    "clawback": ("shares-offered",),
    "over_allotment": ("over-allotment-shares",),
    "cornerstone": ("cornerstone-amount",),
    "sponsor": (),
    "board_lot": ("board-lot",),
    "margin_estimate": ("margin-financing-amount",),
    "subscription_multiple": ("subscription-multiple",),
    "grey_market": ("share-price",),
    "lock_up": ("lock-up-period",),
    "stabilisation": (),
    "gross_proceeds": ("gross-proceeds", "net-proceeds"),
    "recurring_revenue": ("annual-recurring-revenue",),
    "non_recurring": ("net-profit", "non-recurring-items"),
    "listing_hearing": (),
    "tutoring": (),
}
"""Words of the market, each with the metrics that it bears on."""


def pages(edition: Edition, written: frozenset[str]) -> Iterator[Page]:
    """The one page; `written` are the pages that people wrote, as ``docs/method``."""
    library, language = edition.library, edition.language
    gone = {"" if "docs/method" in written else "method"}
    yield Page(
        path="glossary",
        template="glossary.html.jinja",
        title=language.t("glossary"),
        description=language.t("glossary_description"),
        above=(("about.html", language.t("about")),),
        found_by=tuple(language.labels("term").values()),
        context={
            "own": {term: "" if page in gone else page for term, page in OWN.items()},
            "paths": PATHS,
            "market": {
                term: [metric for metric in metrics if metric in library.metrics]
                for term, metrics in MARKET.items()
            },
            "metrics": edition.by_name(library.metrics, library.metrics),
            "twins": {
                key: pair[edition.code == "en"] for key, pair in load_words()["term"].items()
            },
        },
    )
