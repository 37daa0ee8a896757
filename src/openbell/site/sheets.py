"""Style sheets stay many short files; a page asks for one, made of them all in their order.

Each request more costs a phone a moment, and each link more stands in thousands of pages.
"""

import re
from collections.abc import Iterable
from pathlib import Path

SHEET = "assets/openbell/site.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_BREAK = re.compile(r"\s*\n\s*")


def join_sheets(site: Path, sheets: Iterable[str]) -> None:
    """Write `SHEET` below `site` from the sheets there, and remove them; all lie in its folder."""
    files = [site / sheet for sheet in sheets]
    text = "".join(file.read_text(encoding="utf-8") + "\n" for file in files)
    told = _BREAK.sub("\n", _COMMENT.sub("", text)).strip()
    for file in files:
        file.unlink()
    (site / SHEET).write_text(told + "\n", encoding="utf-8", newline="\n")
