"""The way to everything that is about the data rather than in them."""

from collections.abc import Iterator
from typing import NamedTuple

from openbell.site.page import Page
from openbell.wording.edition import Edition

GROUPS = (
    ("about_data", ("download", "dictionary", "coverage", "timeline", "quality", "corrections")),
    ("about_making", ("method", "checks", "audits", "contribute", "changelog")),
    ("about_using", ("cite", "glossary")),
)
"""Pages by the word that names them; their descriptions are the words `<name>_description`."""
PATHS = {"timeline": "timeline/index", "checks": "checks/index", "method": "docs/method"}


class Way(NamedTuple):
    """Where a link leads, what it is called and what is there."""

    path: str
    name: str
    about: str


def pages(edition: Edition, written: dict[str, str]) -> Iterator[Page]:
    """The one page; `written` has the title of each page that people wrote, by path."""
    t = edition.language.t
    groups = [(key, [_way(name, edition, written) for name in names]) for key, names in GROUPS]
    told = {way.path for _, ways in groups for way in ways if way}
    others = [
        Way(path + ".html", title, "")
        for path, title in written.items()
        if path.startswith("docs/") and path + ".html" not in told
    ]
    yield Page(
        path="about",
        template="about.html.jinja",
        title=t("about"),
        description=t("about_description"),
        wide=True,
        context={
            "groups": [(key, [way for way in ways if way]) for key, ways in groups],
            "others": others,
        },
    )


def _way(name: str, edition: Edition, written: dict[str, str]) -> Way | None:
    path, t = PATHS.get(name, name), edition.language.t
    if path.startswith("docs/") and path not in written:
        return None
    return Way(path + ".html", t(name), t(f"{name}_description"))
