"""The quality report of a build: what can be counted about it, and what second readings found."""

from collections.abc import Iterator
from pathlib import Path

from openbell.site.census import census
from openbell.site.documents import read_document
from openbell.site.errors import SiteError
from openbell.site.page import Page
from openbell.site.reviews import Review, read_review
from openbell.wording.edition import Edition


def pages(edition: Edition, docs: Path) -> Iterator[Page]:
    """The one page; `SiteError` where a second reading in `docs/reviews` is filled in wrongly."""
    t, descriptor = edition.language.t, edition.library.package.descriptor
    yield Page(
        path="quality",
        template="quality.html.jinja",
        title=t("quality"),
        description=t("quality_description"),
        above=(("about.html", t("about")),),
        context={
            "census": census(edition.library),
            "reviews": _reviews(docs / "reviews"),
            "share": share,
            "percent": percent,
            "told": read_document(
                docs / "quality.md", "docs/quality", chinese=edition.code == "zh"
            ),
            "version": descriptor.get("version") or "",
        },
    )


def share(part: int, whole: int) -> str:
    """A part of a whole in per cent, to one decimal; a dash where there is no whole."""
    return percent(part / whole) if whole else "–"


def percent(number: float) -> str:
    """A share in per cent, to one decimal."""
    return f"{number:.1%}"


def _reviews(folder: Path) -> list[Review]:
    try:
        return [read_review(file) for file in sorted(folder.glob("*.tsv"))]
    except ValueError as problem:
        raise SiteError("a second reading is not filled in rightly", [str(problem)]) from problem
