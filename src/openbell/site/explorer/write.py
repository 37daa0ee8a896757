"""Writes the tables of the explorer beside the pages of a language."""

import json
from pathlib import Path

from openbell.site.explorer.sheet import Sheets
from openbell.wording.edition import Edition

FOLDER = "explorer"


def write_sheets(edition: Edition, language_folder: Path) -> None:
    """Write `explorer/*.json` below the folder of a language; a page fetches only `claims.json`."""
    folder = language_folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    sheets = Sheets(edition)
    held = {
        "claims": sheets.claims(),
        "facts": sheets.facts(),
        "words": sheets.words(),
        "earlier": sheets.earlier(),
    }
    for name, one in held.items():
        text = json.dumps(one, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
