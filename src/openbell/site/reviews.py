"""What a second reading of drawn claims found: how many were wrong, and how sure that is.

A reading is a draw (`tools/draw.py`) with three columns more: `verdict`, `fault` and `mended`.
The site and `tools/review.py` both count here. The interval is Wilson's, at 95%, of the claims
whose pages could be read again.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path
from statistics import NormalDist

VERDICTS = ("right", "wrong", "not_found")
"""`not_found`: the page did not come up again, so nobody can say."""
FAULTS = ("digits", "unit", "dimension", "period", "basis", "origin", "subject")
"""What was wrong, by the field of the claim; `digits` is the print itself."""
COLUMNS = ("claim_id", "verdict", "fault", "mended")
Z = NormalDist().inv_cdf(0.975)


@dataclass(frozen=True, slots=True)
class Review:
    """A reading in numbers; `faults` counts the wrong ones by what was wrong with them."""

    name: str
    drawn: int
    read: int
    wrong: int
    mended: int
    faults: dict[str, int]

    def rate(self, spared: str = "") -> float:
        """The share of the claims read again that were wrong, not counting a fault that is spared.

        ZeroDivisionError where no claim was read again.
        """
        return self._wrong(spared) / self.read

    def interval(self, spared: str = "") -> tuple[float, float]:
        """Between which shares that rate lies, at 95%; ZeroDivisionError as above."""
        return wilson(self._wrong(spared), self.read)

    def _wrong(self, spared: str) -> int:
        return self.wrong - self.faults.get(spared, 0)


def wilson(wrong: int, read: int) -> tuple[float, float]:
    """The score interval of a share (E. B. Wilson, 1927), from 0 to 1."""
    share, weight = wrong / read, Z * Z / read
    centre = (share + weight / 2) / (1 + weight)
    half = Z * sqrt(share * (1 - share) / read + weight / (4 * read)) / (1 + weight)
    return max(0.0, centre - half), min(1.0, centre + half)


def read_review(path: Path) -> Review:
    """A reading, counted; ValueError names the first line that is not filled in rightly."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for line, row in enumerate(rows, start=2):
        _require(row, f"{path}:{line}")
    return count_review(path.stem, rows)


def count_review(name: str, rows: Sequence[dict[str, str]]) -> Review:
    """The numbers of a reading's rows."""
    verdicts = Counter(row["verdict"] for row in rows)
    faults = Counter(row["fault"] for row in rows if row["fault"])
    return Review(
        name,
        len(rows),
        verdicts["right"] + verdicts["wrong"],
        verdicts["wrong"],
        sum(row["mended"] == "yes" for row in rows),
        {fault: faults[fault] for fault in FAULTS if faults[fault]},
    )


def _require(row: dict[str, str], place: str) -> None:
    missing = [column for column in COLUMNS if row.get(column) is None]
    if missing:
        raise ValueError(f"{place}: there is no column {missing[0]}")
    if row["verdict"] not in VERDICTS:
        raise ValueError(f"{place}: verdict is one of {', '.join(VERDICTS)}")
    if (row["verdict"] == "wrong") != (row["fault"] in FAULTS):
        raise ValueError(f"{place}: a wrong claim, and no other, has a fault: {FAULTS}")
