"""A JSON twin of every page that tells of many records: the rows it is made from, in no language.

A page that shows whole tables has their rows, the dictionary has the data package's own descriptor,
and a month has the ids of the rows that each of its days brought or ended, which the tables hold
once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from openbell.site.history import Day, days
from openbell.site.json_rows import stated, write_json
from openbell.site.moments import listings
from openbell.wording.library import Library

FOLDER = "data/pages"
_TABLES: Mapping[str, tuple[str, ...]] = {
    "companies/index": ("companies", "securities"),
    "offerings/index": ("offerings", "share_offerings", "product_offerings"),
    "metrics/index": ("metrics", "dimensions", "dimension_values"),
    "sources/index": ("sources",),
    "conflicts": ("conflicts",),
    "audits": ("audits", "audit_terms"),
    "coverage": ("coverage",),
}
_CORRECTIONS, _TIMELINE = "corrections", "timeline"
_DICTIONARY, _DESCRIPTOR = "dictionary", "data/datapackage.json"
_FALLEN = ("superseded", "retracted")


def list_twin_of(path: str) -> str | None:
    """Where the twin of such a page lies, from the root of the site; None for any other page."""
    if path == _DICTIONARY:
        return _DESCRIPTOR
    if path in _TABLES or path == _CORRECTIONS or path.startswith(_TIMELINE + "/"):
        return f"{FOLDER}/{path}.json"
    return None


def write_list_twins(library: Library, site: Path) -> None:
    """Write every such twin below `site`."""
    for path, tables in _TABLES.items():
        rows = {table: [stated(row) for row in library.package.rows(table)] for table in tables}
        write_json(site / FOLDER / f"{path}.json", rows)
    write_json(site / FOLDER / f"{_CORRECTIONS}.json", {"claims": _corrections(library)})
    months: dict[str, dict[str, dict[str, list[str]]]] = defaultdict(dict)
    for day, told in days(library).items():
        months[f"{day:%Y-%m}"][day.isoformat()] = _told(told)
    for day, companies in listings(library).items():
        of_day = months[f"{day:%Y-%m}"].setdefault(day.isoformat(), {})
        of_day["companies_listed"] = sorted(companies)
    for month, of_days in months.items():
        write_json(site / FOLDER / _TIMELINE / f"{month}.json", {"days": of_days})
    counts = {month: len(of_days) for month, of_days in months.items()}
    write_json(site / FOLDER / _TIMELINE / "index.json", {"days_of_months": counts})


def _corrections(library: Library) -> list[dict[str, object]]:
    """The claims that fell, and those that took their place."""
    claims = library.claims.values()
    return [stated(one) for one in claims if one["status"] in _FALLEN or one["supersedes"]]


def _told(day: Day) -> dict[str, list[str]]:
    """The ids of facts that are new, of another value or agreement, or gone, and of conflicts."""
    told: dict[str, Iterable[str]] = {
        "facts_new": (row["fact_id"] for row in day.new),
        "facts_changed": (change.after["fact_id"] for change in day.changed),
        "facts_restated": (change.after["fact_id"] for change in day.restated),
        "facts_gone": (row["fact_id"] for row in day.gone),
        "conflicts_arisen": (row["conflict_id"] for row in day.arisen),
        "conflicts_settled": (row["conflict_id"] for row in day.settled),
    }
    return {name: held for name, ids in told.items() if (held := sorted(ids))}
