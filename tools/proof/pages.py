"""Every figure of a page with its panel, and the claim that the panel says it is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

_BUTTON = re.compile(r'<button class="ob-fig[ "]')
_BLOCK = re.compile(
    r'<button class="(?P<looks>ob-fig[^"]*)" popovertarget="(?P<target>\w+)"[^>]*>(?P<shown>.*?)'
    r'</button>\s*<div class="ob-pop" id="(?P<id>\w+)"[^>]*>(?P<panel>.*?)</div>',
    re.DOTALL,
)
_ROW = re.compile(r'<tr(?: id="([^"]*)")?[^>]*>')
_LINK = re.compile(r'<a href="([^"]*)"')
_FIRST = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_NOTE = re.compile(r'<p class="ob-pop__note">(.*?)</p>', re.DOTALL)
_TOLD = re.compile(r"<dt>(.*?)(?:</dt>)?\s*<dd[^>]*>(.*?)(?:</dd>)?\s*(?=<dt>|$)", re.DOTALL)
_AGAINST = re.compile(r'<li><a href="([^"]*)">(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure: its words, the texts of its panel, the row it stands in, and where it leads."""

    text: str
    looks: str
    sound: bool
    """Whether the button opens the panel beside it."""
    printed: str
    note: str
    told: dict[str, str]
    """By the panel's own terms, as HTML."""
    place: str
    """Where the claim stands, from the language's folder."""
    row: str
    """The id of the table row it stands in; empty for none."""
    against: tuple[tuple[str, str], ...]
    """Place and figure of each print named against it."""
    doubted: bool


def figures(html: str) -> int:
    """How many figures a page has, whether or not they can be read."""
    return len(_BUTTON.findall(html))


def read(html: str, path: str, source: str) -> Iterator[Shown]:
    """The figures of the page at a path of the language; `source` is the panel's term for one."""
    rows = [(match.start(), match[1] or "") for match in _ROW.finditer(html)]
    at = -1
    for match in _BLOCK.finditer(html):
        while at + 1 < len(rows) and rows[at + 1][0] < match.start():
            at += 1
        start, row = rows[at] if at >= 0 else (0, "")
        before = html[start : match.start()]
        inside = at >= 0 and "</table>" not in before
        yield _shown(match, path, source, before if inside else "", row if inside else "")


def plain(html: str) -> str:
    """The text of a piece of HTML."""
    return unescape(_TAG.sub("", html))


def led(path: str, address: str) -> str:
    """Where an address on the page at that path leads, from the language's folder."""
    target, mark, rest = unescape(address).partition("#")
    held = normpath(join(dirname(path), unquote(target))) if target else path
    return held + mark + unquote(rest)


def _shown(match: re.Match[str], path: str, source: str, before: str, row: str) -> Shown:
    panel = match["panel"]
    terms, _, rest = panel.partition("</dl>")
    told = {plain(name): text for name, text in _TOLD.findall(terms.partition("<dl>")[2])}
    named = _LINK.search(told.get(source, "")) or _LINK.search(before)
    note = _NOTE.search(panel)
    first = _FIRST.search(panel)
    return Shown(
        text=plain(match["shown"]),
        looks=match["looks"],
        sound=match["target"] == match["id"],
        printed=plain(first[1]) if first else "",
        note=plain(note[1]) if note else "",
        told=told,
        place=led(path, named[1]) if named else "",
        row=unescape(row),
        against=tuple((led(path, one), plain(text)) for one, text in _AGAINST.findall(rest)),
        doubted="ob-pop__against" in rest,
    )
