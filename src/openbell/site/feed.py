"""An Atom feed (RFC 4287) in each language: what became known, month by month.

Its instants are those of the data, so the same package gives the same bytes. Links are relative to
the feed unless the address of the site is given; ids stay the same wherever it is served.
"""

from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Tree

from openbell.site.history import days, last_change
from openbell.site.moments import Month, listings, months
from openbell.site.safe import visible
from openbell.wording.edition import Edition

NAME = "feed.xml"
MOST_MONTHS = 24
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ATOM = "http://www.w3.org/2005/Atom"


def feed(edition: Edition, address: str | None) -> str:
    """The feed of one language, the latest month first."""
    t, root = edition.language.t, f"{address.rstrip('/')}/{edition.code}/" if address else ""
    told = months(days(edition.library), listings(edition.library))[:MOST_MONTHS]
    Tree.register_namespace("", ATOM)
    top = Tree.Element(f"{{{ATOM}}}feed", {LANG: edition.language.tag})
    _text(top, "id", _id(edition, "feed"))
    _text(top, "title", t("feed_title"))
    _text(top, "updated", _updated(told[0], edition) if told else "1970-01-01T00:00:00Z")
    _text(_child(top, "author"), "name", t("site_name"))
    _child(top, "link", rel="self", type="application/atom+xml", href=root + NAME)
    _child(top, "link", rel="alternate", type="text/html", href=root + "timeline/index.html")
    for month in told:
        _entry(top, month, edition, root)
    Tree.indent(top)
    return Tree.tostring(top, encoding="unicode", xml_declaration=True) + "\n"


def _entry(top: Tree.Element, month: Month, edition: Edition, root: str) -> None:
    language, whole = edition.language, month.whole
    counted = {
        key: language.number(getattr(whole, key)) for key in ("new", "changed", "arisen", "settled")
    }
    where = f"{month.month}.html" if month.told else f"index.html#month.{month.month}"
    entry = _child(top, "entry")
    _text(entry, "id", _id(edition, month.month))
    _text(
        entry,
        "title",
        language.t(
            "feed_entry",
            month=language.period(month.month),
            new=counted["new"],
            arisen=counted["arisen"],
        ),
    )
    _text(entry, "updated", _updated(month, edition))
    _child(entry, "link", rel="alternate", type="text/html", href=f"{root}timeline/{where}")
    _text(entry, "summary", language.t("feed_summary", **counted) + _listed(month, edition))


def _listed(month: Month, edition: Edition) -> str:
    held = listings(edition.library)
    companies = [key for day in month.told for key in held.get(day.day, [])]
    if not companies:
        return ""
    names = edition.language.listed([visible(edition.company(key)) for key in companies])
    space = " " if edition.code == "en" else ""
    return space + edition.language.t("feed_listed", names=names)


def _updated(month: Month, edition: Edition) -> str:
    return f"{last_change(month.last, edition.library):%Y-%m-%dT%H:%M:%SZ}"


def _id(edition: Edition, key: str) -> str:
    return uuid5(NAMESPACE_URL, f"openbell/{edition.code}/{key}").urn


def _child(parent: Tree.Element, name: str, **attributes: str) -> Tree.Element:
    return Tree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)


def _text(parent: Tree.Element, name: str, text: str) -> None:
    _child(parent, name).text = text
