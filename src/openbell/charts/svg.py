"""A specification drawn as SVG that a page can hold: no script, no style, text that stays text."""

import re
from html import escape

from openbell.charts.chart import Spec

_SIZE = re.compile(r'<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>')
_FAMILY = re.compile(r' font-family="[^"]*"')
_ROLES = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
_EMPTY = re.compile(r'<path class="(?:foreground|background)"[^>]*/>')


def draw(spec: Spec, title: str) -> str:
    """The drawing as one `svg` element, named by `title`; its size is that of the page around it.

    Marks lose their roles: the drawing is one image with a name, and the table beside it tells the
    rest to those who cannot see it.
    """
    import vl_convert

    made = vl_convert.vegalite_to_svg(spec)
    size = _SIZE.search(made)
    assert size is not None, made[:200]
    opened = (
        f'<svg class="ob-svg" viewBox="0 0 {size[1]} {size[2]}" width="{size[1]}" '
        f'height="{size[2]}" role="img" aria-label="{escape(title)}">'
    )
    body = _EMPTY.sub("", _ROLES.sub("", _FAMILY.sub("", made[size.end() :])))
    return opened + body
