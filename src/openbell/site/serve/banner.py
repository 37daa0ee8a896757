"""What a served page is told beyond its content: that it is stale, what went wrong, how to reload.

It is part of the page as served, so that nobody needs a script to see it; the script only loads the
page again when there is something else to see.
"""

from markupsafe import Markup

from openbell.site.safe import prose
from openbell.site.serve.desk import Sheet
from openbell.wording.language import LANGUAGES, Language

OWN = "~serve"
"""The folder of what the server answers itself; no page of a site is named like that."""

_LANGUAGES = {language.code: language for language in LANGUAGES}
_HEAD = Markup(
    '<link rel="stylesheet" href="/{own}/serve.css">\n'
    '<script src="/{own}/serve.js" defer data-page="{path}" data-version="{version}"></script>\n'
)
_STALE = Markup('<p class="ob-serve ob-serve--stale" role="status">{}</p>\n')
_PROBLEMS = Markup(
    '<details class="ob-serve ob-serve--problems" open><summary>{told}</summary>\n'
    '<pre tabindex="0" lang="en">{problems}</pre></details>\n'
)


def marked(html: str, path: str, sheet: Sheet) -> str:
    """The page as served, with its marks; a page of no language is left as it is."""
    language = _LANGUAGES.get(path.partition("/")[0])
    if language is None:
        return html
    head = str(_HEAD.format(own=OWN, path=path, version=sheet.version))
    before, end, after = html.rpartition("</body>")
    before = before.replace("</head>", f"{head}</head>", 1)
    return "".join((before, str(_marks(sheet, language)), end, after))


def _marks(sheet: Sheet, language: Language) -> Markup:
    if sheet.problems:
        told = language.t("serve_problems")
        return _PROBLEMS.format(told=told, problems=sheet.problems)
    return _STALE.format(prose(language.t("serve_stale"))) if sheet.stale else Markup()
