"""What became known when: an overview of all months, and a page for each that has days to tell."""

from collections.abc import Iterator

from openbell.site.history import Day, days
from openbell.site.moments import Month, listings, months
from openbell.site.page import Page
from openbell.wording.edition import Edition
from openbell.wording.package import Row

MOST_NEW, MOST_CHANGED, MOST_CONFLICTS = 16, 12, 6
"""Of each day a page shows no more; the tables have them all."""
MOST_OPEN = 6
"""New and changed figures of a day that stand open; the others fold."""


def pages(edition: Edition) -> Iterator[Page]:
    """The overview, then the months from the latest."""
    library, t = edition.library, edition.language.t
    listed = listings(library)
    told = months(days(library), listed)
    about = ("about.html", t("about"))
    yield Page(
        path="timeline/index",
        template="timeline.html.jinja",
        title=t("timeline"),
        description=t("timeline_description"),
        wide=True,
        above=(about,),
        context={"months": told, "listed": listed},
    )
    for month in told:
        if month.told:
            yield _month(month, edition, listed, (about, ("timeline/index.html", t("timeline"))))


def _month(
    month: Month, edition: Edition, listed: object, above: tuple[tuple[str, str], ...]
) -> Page:
    t, name = edition.language.t, edition.language.period(month.month)
    return Page(
        path=f"timeline/{month.month}",
        template="month.html.jinja",
        title=t("timeline_month", month=name),
        description=t("timeline_month_description", month=name),
        above=above,
        context={
            "month": month,
            "listed": listed,
            "days": [(day, *_shown(day, edition)) for day in month.told],
            "most_conflicts_told": MOST_CONFLICTS,
            "most_open": MOST_OPEN,
        },
    )


def _shown(day: Day, edition: Edition) -> tuple[list[Row], list[tuple[Row, Row]]]:
    """The new and changed figures to show, those of core metrics first."""
    new = sorted(day.new, key=lambda row: _place(row, edition))[:MOST_NEW]
    changed = sorted(day.changed, key=lambda one: _place(one.after, edition))[:MOST_CHANGED]
    return new, [(one.before, one.after) for one in changed]


def _place(row: Row, edition: Edition) -> tuple[bool, bool, bytes, bytes, str, str]:
    library, key = edition.library, edition.language.sort_key
    company = library.companies.get(row["company_id"])
    metric = library.metrics.get(row["metric_id"])
    return (
        row["metric_id"] not in library.core_metrics,
        row["basis"] != "actual",
        key(company) if company else b"",
        key(metric) if metric else b"",
        str(row["period_end"] or ""),
        row["fact_id"],
    )
