"""Looks over every file of a finished site before anybody may see it.

MkDocs follows only links written in Markdown; this follows all of them: every address inside the
site must lead to a file, every fragment to an id, and nothing may be fetched from elsewhere.
"""

import re
from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class _File:
    ids: set[str] = field(default_factory=set[str])
    links: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])
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
    for tag in _TAG.finditer(text):
        for match in _ATTRIBUTE.finditer(tag[2]):
            name = match[1].lower()
            if name not in {"id", "href", "action"} and name not in _FETCHING:
                continue
            value = unescape(next(part for part in match.groups()[1:] if part is not None))
            if name == "id":
                read.ids.add(value)
            else:
                read.links.append((tag[1].lower(), name, value))
    return read


def _faults(path: str, page: _File, pages: dict[str, _File], held: set[str]) -> list[str]:
    found: list[str] = []
    if page.inline and path != "404.html":
        found.append(f"{page.inline} inline scripts")
    for tag, name, value in page.links:
        if fault := _fault(path, tag, name, value, pages, held):
            found.append(f"<{tag} {name}={value!r}>: {fault}")
    return found


def _fault(
    path: str, tag: str, name: str, value: str, pages: dict[str, _File], held: set[str]
) -> str | None:
    parts = urlsplit(value)
    if parts.scheme or parts.netloc:
        fetched = name in _FETCHING or tag == "link"
        if parts.scheme in {"http", "https"} and not fetched:
            return None
        return "is fetched from elsewhere" if fetched else "is no web address"
    if parts.path.startswith("/"):
        return "is absolute and breaks under another mount point"
    target = normpath(join(dirname(path), unquote(parts.path))) if parts.path else path
    if target not in held:
        return f"there is no {target}"
    wanted = unquote(parts.fragment)
    if wanted and target in pages and wanted not in pages[target].ids and wanted != "__tabbed":
        return f"{target} has no id {wanted}"
    return None
