"""The part of a package that a few claims need to be told in words: names, units, opponents."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from openbell.loader.reading import read_table
from openbell.loader.rows import Row, among, frozen

if TYPE_CHECKING:
    from openbell.wording import Edition

__all__ = ["Excerpt", "edition_of", "names_of"]

Excerpt: TypeAlias = Mapping[str, tuple[Row, ...]]
"""Some rows of some tables, by table."""

NAMED = {
    "companies": "company_id",
    "offerings": "offering_id",
    "metrics": "metric_id",
    "dimension_values": "metric_id",
    "parties": "company_id",
}
"""The tables that hold names, and the column by which rows ask for them."""


def names_of(folder: Path, rows: Iterable[Row]) -> dict[str, tuple[Row, ...]]:
    """The rows that name what these are about: companies, offerings, metrics, values, parties."""
    held = list(rows)
    found: dict[str, tuple[Row, ...]] = {}
    for table, column in NAMED.items():
        asked = {row[column] for row in held} - {None}
        found[table] = frozen(among(read_table(folder, table), column, asked))
    return found


def edition_of(excerpt: Excerpt, language: str | None) -> "Edition":
    """The excerpt as one language tells it (`en`, `zh`, or that of the surroundings).

    Raises ValueError for another language.
    """
    from openbell.wording import Edition, Library, Package
    from openbell.wording.preference import chosen_language

    tables = {table: list(rows) for table, rows in excerpt.items()}
    return Edition(Library(Package(Path(), {}, tables, ())), chosen_language(language))
