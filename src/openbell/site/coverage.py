"""Company by core metric: for how many periods a figure is known, sought in vain, or never sought.

The table `coverage` has a row for each period; a reader asks first where anything is known at all.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from openbell.wording.edition import Edition
from openbell.wording.package import Row

STATUSES = ("reported", "disputed", "not_found", "not_applicable")
"""What a period of the table can be; a cell without any period is one where nobody looked."""
SIGNS = {
    "reported": "",
    "disputed": "≠",
    "not_found": "○",
    "not_applicable": "–",
    "unlooked": "·",
}
"""What stands before a number, so that no status is told by colour alone."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One company's periods of one metric, the latest first."""

    company_id: str
    metric_id: str
    rows: tuple[Row, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many periods have each status, those that none has left out."""
        counted = Counter(row["status"] for row in self.rows)
        return {status: counted[status] for status in STATUSES if counted[status]}

    @property
    def state(self) -> str:
        """The status that the whole cell is shown with: the weightiest of its periods'."""
        held = self.counts
        order = ("disputed", "reported", "not_found", "not_applicable")
        return next((status for status in order if status in held), "unlooked")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Companies and core metrics, both by name, and the cell of each pair."""

    metrics: tuple[str, ...]
    cells: dict[str, tuple[Cell, ...]]

    def total(self, company_id: str) -> dict[str, int]:
        """A company's periods by status."""
        return tally(self.cells[company_id])

    @property
    def whole(self) -> dict[str, int]:
        """All periods by status."""
        return tally(cell for cells in self.cells.values() for cell in cells)

    def gaps(self, company_id: str) -> tuple[Cell, ...]:
        """A company's cells without any figure."""
        known = {"reported", "disputed"}
        return tuple(one for one in self.cells.get(company_id, ()) if one.state not in known)


def coverage(edition: Edition) -> Coverage:
    """The coverage that the package publishes."""
    library = edition.library
    held: dict[tuple[str, str], list[Row]] = {}
    for row in library.package.rows("coverage"):
        held.setdefault((row["company_id"], row["metric_id"]), []).append(row)
    metrics = edition.by_name(library.core_metrics, library.metrics)
    companies = edition.by_name(library.companies, library.companies)
    return Coverage(
        tuple(metrics),
        {
            company: tuple(_cell(company, metric, held) for metric in metrics)
            for company in companies
        },
    )


def tally(cells: Iterable[Cell]) -> dict[str, int]:
    """How many periods of all these cells have each status."""
    counted: Counter[str] = Counter()
    for cell in cells:
        counted.update(cell.counts)
    return {status: counted[status] for status in STATUSES if counted[status]}


def _cell(company: str, metric: str, held: dict[tuple[str, str], list[Row]]) -> Cell:
    rows = sorted(held.get((company, metric), []), key=lambda row: row["period"], reverse=True)
    return Cell(company, metric, tuple(rows))
