"""Looks over every file of a finished site before anybody may see it.

MkDocs follows only links written in Markdown; this follows all of them: every address inside the
site must lead to a file, every fragment to an id, and nothing may be fetched from elsewhere.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from openbell.site.errors import SiteError

_TAG = re.compile(
    r"<([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>\"']+))?)*)\s*/?>"
)
_ATTRIBUTE = re.compile(r"([^\s=>/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+))")
_CSS_ADDRESS = re.compile(r"url\(\s*['\"]?((?:https?:)?//[^)'\"]+)|@import\s+['\"]?([^'\";]+)")
_INLINE = re.compile(
    r"<script(?![^>]*\bsrc=)(?![^>]*type=\"application/(?:ld\+)?json\")[^>]*>", re.IGNORECASE
)
_FETCHING = frozenset({"src", "srcset", "poster", "data"})
_SHOWN = 40
_MANY = 1 << 17
_Link = tuple[str, str, str]
"""A tag, its attribute and the address there."""


@dataclass(frozen=True, slots=True)
class _File:
    ids: set[str] = field(default_factory=set[str])
    links: dict[_Link, None] = field(default_factory=dict[_Link, None])
    """Each once, in the order of the page."""
    inline: int = 0


def inspect(site: Path) -> None:
    """Raise `SiteError` with every broken link, outside fetch and inline script of the site."""
    held = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    pages = {path: _read(site / path) for path in sorted(held) if path.endswith(".html")}
    found: list[str] = []
    for path, page in pages.items():
        found += [f"{path}: {fault}" for fault in _faults(path, page, pages, held)]
    for path in sorted(path for path in held if path.endswith(".css")):
        text = (site / path).read_text(encoding="utf-8")
        found += [f"{path}: fetches {match[0]}" for match in _CSS_ADDRESS.finditer(text)]
    if found:
        more = [f"and {len(found) - _SHOWN} more"] if len(found) > _SHOWN else []
        raise SiteError("the site has faults", found[:_SHOWN] + more)


def _read(file: Path) -> _File:
    text = file.read_text(encoding="utf-8")
    read = _File(inline=len(_INLINE.findall(text)))
    for tag, attributes in _TAG.findall(text):
        if attributes:
            ids, links = _told(tag, attributes)
            read.ids.update(ids)
            read.links.update(dict.fromkeys(links))
    return read


@lru_cache(maxsize=_MANY)
def _told(tag: str, attributes: str) -> tuple[tuple[str, ...], tuple[_Link, ...]]:
    """The ids and addresses among the attributes of a tag; most are those of other pages too."""
    ids: list[str] = []
    links: list[_Link] = []
    for match in _ATTRIBUTE.finditer(attributes):
        name = match[1].lower()
        if name not in {"id", "href", "action"} and name not in _FETCHING:
            continue
        value = unescape(next(part for part in match.groups()[1:] if part is not None))
        if name == "id":
            ids.append(value)
        else:
            links.append((tag.lower(), name, value))
    return tuple(ids), tuple(links)


def _faults(path: str, page: _File, pages: dict[str, _File], held: set[str]) -> list[str]:
    found: list[str] = []
    if page.inline and path != "404.html":
        found.append(f"{page.inline} inline scripts")
    folder = dirname(path)
    for link in page.links:
        fault, target, wanted = _led(folder, link)
        target = target or path
        if fault is None and target not in held:
            fault = f"there is no {target}"
        elif fault is None and wanted and target in pages and wanted not in pages[target].ids:
            fault = f"{target} has no id {wanted}"
        if fault:
            tag, name, value = link
            found.append(f"<{tag} {name}={value!r}>: {fault}")
    return found


@lru_cache(maxsize=_MANY)
def _led(folder: str, link: _Link) -> tuple[str | None, str, str]:
    """Where a link of a page in that folder leads: a fault, or the file and the id in it.

    No file is the page itself, or what lies outside the site and is not looked at.
    """
    tag, name, value = link
    parts = urlsplit(value)
    if parts.scheme or parts.netloc:
        fetched = name in _FETCHING or tag == "link"
        if parts.scheme in {"http", "https"} and not fetched:
            return None, "", ""
        return ("is fetched from elsewhere" if fetched else "is no web address"), "", ""
    if parts.path.startswith("/"):
        return "is absolute and breaks under another mount point", "", ""
    target = normpath(join(folder, unquote(parts.path))) if parts.path else ""
    wanted = unquote(parts.fragment)
    return None, target, "" if wanted == "__tabbed" else wanted
