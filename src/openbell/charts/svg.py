"""A specification drawn as SVG that a page can hold: no script, no style, text that stays text."""

import re

from openbell.charts.chart import Spec

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>')
_NEEDLESS = re.compile(
    r' (?:role|aria-[a-z]+|font-family|class|stroke-miterlimit)="[^"]*"| pointer-events="none"'
)
_EMPTY = re.compile(r'<path (?:class="(?:foreground|background)" )?[^>]*d=""[^>]*/>|<g></g>')
_LONG = re.compile(r"(\d+\.\d\d)\d+")


def draw(spec: Spec) -> str:
    """The drawing as one `svg` element; it has no name, which the page around it gives.

    Marks lose their roles: the drawing is one image, and the table beside it tells the rest to
    those who cannot see it. Text is measured in the type that vl-convert finds fastest and shown
    in that of the page.
    """
    import vl_convert

    made = vl_convert.vegalite_to_svg(spec)
    size = _SIZE.search(made)
    assert size is not None, made[:200]
    width, height = (round(float(side)) for side in size.groups())
    opened = f'<svg class="ob-svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
    body = _LONG.sub(r"\1", _NEEDLESS.sub("", made[size.end() :]))
    while (lean := _EMPTY.sub("", body)) != body:
        body = lean
    return opened + body
