"""Writes the tables of the explorer beside the pages of a language."""

import json
from pathlib import Path

from openbell.site.explorer.sheet import TABLES, Sheet
from openbell.wording.edition import Edition

FOLDER = "explorer"


def write_sheets(edition: Edition, language_folder: Path) -> None:
    """Write `explorer/claims.json` and `explorer/facts.json` below the folder of a language."""
    folder = language_folder / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for table in TABLES:
        text = json.dumps(
            Sheet(edition, table).as_json(), ensure_ascii=False, separators=(",", ":")
        )
        (folder / f"{table}.json").write_text(text, encoding="utf-8", newline="\n")
