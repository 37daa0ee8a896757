"""A JSON twin of every page of a record: the published rows that tell of it, in no language.

Rows are those of the tables, with their whole history, so that `known_from` and `known_to` answer
for any day; claims are with their source.
"""

from pathlib import Path

from openbell.site.json_rows import stated, write_json
from openbell.site.list_twins import list_twin_of
from openbell.site.safe import file_stem
from openbell.wording.library import Library, group
from openbell.wording.package import Row

FOLDER = "data/records"
_OF_COMPANY = (
    "securities", "people", "parties", "events", "offerings", "facts", "conflicts", "coverage",
)  # fmt: skip
_OF_OFFERING = (
    "share_offerings", "product_offerings", "parties", "events", "facts", "conflicts",
)  # fmt: skip
_OF_METRIC = ("dimension_values", "facts", "conflicts")
_KINDS = (
    ("companies", "company_id", _OF_COMPANY),
    ("offerings", "offering_id", _OF_OFFERING),
    ("metrics", "metric_id", _OF_METRIC),
    ("sources", "source_id", ("claims",)),
)


def twin_of(path: str) -> str | None:
    """Where the twin of a page lies, from the root of the site; None for pages without one."""
    kind, _, stem = path.partition("/")
    if stem and stem != "index" and any(kind == known for known, _, _ in _KINDS):
        return f"{FOLDER}/{kind}/{stem}.json"
    return list_twin_of(path)


def write_twins(library: Library, site: Path) -> int:
    """Write every twin below `site`, and `index.json` that lists them; how many there are."""
    listed: list[dict[str, str]] = []
    for kind, key, tables in _KINDS:
        held = {table: _by(library, table, key) for table in tables}
        folder = site / FOLDER / kind
        for row in library.package.rows(kind):
            name = file_stem(row[key])
            told: dict[str, object] = {"table": kind, "key": row[key], "record": stated(row)}
            told |= {table: list(map(stated, held[table].get(row[key], []))) for table in tables}
            write_json(folder / f"{name}.json", told)
            listed.append({"table": kind, "key": row[key], "path": f"{kind}/{name}.json"})
    write_json(site / FOLDER / "index.json", {"records": listed})
    return len(listed)


def _by(library: Library, table: str, key: str) -> dict[str, list[Row]]:
    """The rows of a table by a key of theirs; those of a company leave its offerings' parts out."""
    return group(library.package.rows(table), lambda row: row.get(key))
