"""Adds the pages that were filled in to the search index that the theme's plugin wrote.

The theme searches words between spaces; Chinese has none, so its plugin puts invisible ones between
the words that jieba finds, and so does this.
"""

import json
import re
from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import NamedTuple

from openbell.site.safe import visible

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_GAP = "\u200b"


class Entry(NamedTuple):
    """Where a page is, its title and the text under which it is found."""

    location: str
    title: str
    text: str


def add_entries(index: Path, entries: Iterable[Entry]) -> None:
    """Add entries to the index, in their order; a page that is in it already gives way."""
    held = json.loads(index.read_text(encoding="utf-8"))
    added = [
        {"location": one.location, "title": _parted(one.title), "text": _parted(one.text)}
        for one in entries
    ]
    ours = {entry["location"] for entry in added}
    kept = [one for one in held["docs"] if one["location"].partition("#")[0] not in ours]
    held["docs"] = [one for one in kept if "obFrame" not in one["location"]] + added
    index.write_text(json.dumps(held, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _parted(text: str) -> str:
    """Plain text as HTML, which the theme shows it as, with the words of Chinese told apart."""
    import jieba  # pyright: ignore[reportMissingTypeStubs]

    def part(match: re.Match[str]) -> str:
        return _GAP + _GAP.join(jieba.cut(match[0])) + _GAP  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType]

    return _HAN.sub(part, escape(visible(text))).strip(_GAP)
