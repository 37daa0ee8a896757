"""Pages that people wrote: how to contribute, what each check means, and the rest of `docs/`.

They are Markdown already and are taken as they stand. A Chinese twin `<name>.zh-CN.md` serves the
Chinese site; where there is none, the English text is shown and marked as such.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from markupsafe import Markup

from openbell.problems import CODES, Severity
from openbell.site import feed
from openbell.site.documents import Document, read_document, read_folder
from openbell.site.page import Page
from openbell.wording.edition import Edition


def pages(edition: Edition, docs: Path) -> Iterator[Page]:
    """The list of checks, their pages, how to contribute, the changelog, and the rest of `docs`."""
    t, chinese = edition.language.t, edition.code == "zh"
    checks = read_folder(docs / "checks", "checks", chinese=chinese)
    others = read_folder(docs, "docs", chinese=chinese)
    contributing = read_document(docs.parent / "CONTRIBUTING.md", "contribute", chinese=chinese)
    changes = read_document(docs.parent / "CHANGELOG.md", "changelog", chinese=chinese)
    written = [*checks, *others, *filter(None, (contributing, changes))]
    known = {document.file.resolve(): document.path for document in written}
    about = (("about.html", t("about")),)
    above = (*about, ("checks/index.html", t("checks")))
    for document in checks:
        yield _page(document, known, above=above if document.path != "checks/index" else about)
    for document in others:
        yield _page(document, known, above=about)
    if not any(document.path == "checks/index" for document in checks):
        yield Page(
            "checks/index",
            "checks.md.jinja",
            t("checks"),
            t("checks_description"),
            _checks(checks),
            wide=True,
            above=about,
        )
    related = [("checks/index.html", t("checks"))]
    related += [(document.path + ".html", document.title) for document in others]
    if contributing:
        yield _page(contributing, known, related, about)
    else:
        yield Page("contribute", "contribute.md.jinja", t("contribute"), t("contribute_missing"))
    if changes:
        yield _page(changes, known, [(feed.NAME, t("changelog_feed"))], about)
    else:
        yield Page("changelog", "changelog.md.jinja", t("changelog"), t("changelog_missing"))


def _checks(documents: list[Document]) -> dict[str, object]:
    names = {PurePosixPath(document.path).name: document for document in documents}
    return {
        "groups": {
            severity.value: [code for code in CODES.values() if code.severity is severity]
            for severity in Severity
        },
        "written": set(names),
        "titles": {name: one.title for name, one in names.items() if one.translated},
    }


def _page(
    document: Document,
    known: Mapping[Path, str],
    related: list[tuple[str, str]] | None = None,
    above: tuple[tuple[str, str], ...] = (),
) -> Page:
    return Page(
        path=document.path,
        template="written.md.jinja",
        title=document.title,
        description=document.title,
        above=above,
        text_language=None if document.translated else "en",
        context={
            "text": Markup(document.relinked(known)),
            "translated": document.translated,
            "related": related or [],
        },
    )
