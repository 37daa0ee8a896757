"""The data dictionary: every published table and column, from the one schema that made them."""

from collections.abc import Iterator

from openbell.schema import TABLES
from openbell.site.page import Page
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of the dictionary."""
    yield Page(
        path="dictionary",
        template="dictionary.html.jinja",
        title=edition.language.t("dictionary"),
        description=edition.language.t("dictionary_description"),
        above=(("about.html", edition.language.t("about")),),
        context={"tables": TABLES, "names": {table.name for table in TABLES}},
    )
