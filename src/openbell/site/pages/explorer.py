"""The explorer: every claim and every fact in one table that a reader searches, sorts and takes."""

from collections.abc import Iterator

from openbell.site.explorer.words import told_to_script
from openbell.site.page import Page
from openbell.wording.edition import Edition


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of the explorer."""
    package = edition.library.package
    held = {file.name: file.path for file in package.files}
    yield Page(
        path="explorer",
        template="explorer.html.jinja",
        title=edition.language.t("explorer"),
        description=edition.language.t("explorer_description"),
        wide=True,
        context={
            "counts": {"claims": len(package.rows("claims")), "facts": len(edition.library.facts)},
            "settings": {
                "csv": {table: held[table] for table in ("claims", "facts") if table in held},
                "words": told_to_script(edition.language),
            },
        },
    )
