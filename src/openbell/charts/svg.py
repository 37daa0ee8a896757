"""A specification drawn as SVG that a page can hold: no script, no style, text that stays text.

vl-convert measures every text that it sets, which is most of its time, and Chinese takes it three
times as long. Our layouts do not depend on how wide a name is drawn, so names go through it as
short marks, `~7~`, and are put in their place afterwards: a drawing takes a third of the time.
"""

import re
from html import escape
from importlib.metadata import version
from typing import Any, cast

from openbell.charts.chart import Spec

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>')
_NEEDLESS = re.compile(
    r' (?:role|aria-[a-z]+|font-family|class|stroke-miterlimit)="[^"]*"| pointer-events="none"'
    r'| (?:fill-|stroke-)?opacity="1"| stroke-width="1"| transform="translate\(0,0\)"'
)
"""What a page tells itself, and what is so where nothing is said."""
_EMPTY = re.compile(r'<path [^>]*\bd=""[^>]*/>|<path d="M0,0h0v0h0Z"/>|<g></g>')
_LONG = re.compile(r"(\d+\.\d\d)\d+")
_MARK = re.compile(r"~(\d+)~")
_NAMES = frozenset({"who", "shown", "said", "text", "subtitle"})
_HAND = "3"
"""Which way of drawing this is; another makes other drawings of one specification."""


def drawn_by() -> str:
    """What a drawing depends on besides its specification."""
    return f"vl-convert {version('vl-convert-python')}, {_HAND}"


def draw(spec: Spec) -> str:
    """The drawing as one `svg` element; it has no name, which the page around it gives.

    Marks lose their roles: the drawing is one image, and the table beside it tells the rest to
    those who cannot see it.
    """
    import vl_convert

    names: list[str] = []
    made = vl_convert.vegalite_to_svg(_marked(spec, names))
    size = _SIZE.search(made)
    assert size is not None, made[:200]
    width, height = (round(float(side)) for side in size.groups())
    opened = (
        f'<svg class="ob-svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    )
    body = _LONG.sub(r"\1", _NEEDLESS.sub("", made[size.end() :]))
    while (lean := _EMPTY.sub("", body)) != body:
        body = lean
    return opened + _MARK.sub(lambda mark: escape(names[int(mark[1])]), body)


def plain(spec: Spec) -> Spec:
    """The specification without what only an interactive drawing shows."""
    return _without(spec, frozenset({"tip", "tooltip"}))


def _without(held: Any, needless: frozenset[str]) -> Any:
    if isinstance(held, dict):
        parts = cast("dict[str, Any]", held).items()
        return {key: _without(one, needless) for key, one in parts if key not in needless}
    if isinstance(held, list):
        return [_without(one, needless) for one in cast("list[Any]", held)]
    return held


def _marked(held: Any, names: list[str], *, name: bool = False) -> Any:
    """The same with each line of each name as a mark, whose number is its place in `names`."""
    if isinstance(held, dict):
        parts = cast("dict[str, Any]", held)
        named = _NAMES | {"domain"} if parts.get("type") == "band" else _NAMES
        return {key: _marked(one, names, name=key in named) for key, one in parts.items()}
    if isinstance(held, list):
        return [_marked(one, names, name=name) for one in cast("list[Any]", held)]
    if name and isinstance(held, str):
        return "\n".join(_mark(line, names) for line in held.split("\n"))
    return held


def _mark(line: str, names: list[str]) -> str:
    if line not in names:
        names.append(line)
    return f"~{names.index(line)}~"
