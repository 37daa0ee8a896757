"""What a second reading of drawn claims found: how many were wrong, and how sure that is.

    python tools/review.py docs/reviews/2026-11-22-seed-1.tsv

A reading is a draw (`tools/draw.py`) with three columns more: `verdict`, `fault` and `mended`.
The interval is Wilson's, at 95%, of the claims whose pages could be read again.
"""

import argparse
import csv
import sys
from collections import Counter
from math import sqrt
from pathlib import Path
from statistics import NormalDist

VERDICTS = ("right", "wrong", "not_found")
"""`not_found`: the page did not come up again, so nobody can say."""
FAULTS = ("digits", "unit", "dimension", "period", "basis", "origin", "subject")
"""What was wrong, by the field of the claim; `digits` is the print itself."""
Z = NormalDist().inv_cdf(0.975)


def wilson(wrong: int, read: int) -> tuple[float, float]:
    """The score interval of a share (E. B. Wilson, 1927), from 0 to 1."""
    share, weight = wrong / read, Z * Z / read
    centre = (share + weight / 2) / (1 + weight)
    half = Z * sqrt(share * (1 - share) / read + weight / (4 * read)) / (1 + weight)
    return max(0.0, centre - half), min(1.0, centre + half)


def told(wrong: int, read: int) -> str:
    """A rate with its interval, as a line of the summary gives it."""
    low, high = wilson(wrong, read)
    return f"{wrong / read:.1%}, 95% interval {low:.1%} to {high:.1%}"


def read_review(path: Path) -> list[dict[str, str]]:
    """The rows of a reading; ValueError names the first line that is not filled in rightly."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for line, row in enumerate(rows, start=2):
        if row["verdict"] not in VERDICTS:
            raise ValueError(f"{path}:{line}: verdict is one of {', '.join(VERDICTS)}")
        if (row["verdict"] == "wrong") != (row["fault"] in FAULTS):
            raise ValueError(f"{path}:{line}: a wrong claim, and no other, has a fault: {FAULTS}")
    return rows


def main() -> None:
    """Print the summary of a reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("review", type=Path)
    try:
        rows = read_review(parser.parse_args().review)
    except (OSError, ValueError, KeyError) as problem:
        sys.exit(f"review: {problem}")
    verdicts = Counter(row["verdict"] for row in rows)
    read, wrong = verdicts["right"] + verdicts["wrong"], verdicts["wrong"]
    if not read:
        sys.exit("review: no claim was read again")
    faults = Counter(row["fault"] for row in rows if row["fault"])
    mended = sum(row["mended"] == "yes" for row in rows)
    print(f"drawn            {len(rows)}")
    print(f"read again       {read}")
    print(f"wrong            {wrong}  ({', '.join(f'{n} {f}' for f, n in sorted(faults.items()))})")
    print(f"mended           {mended}")
    print(f"error rate       {told(wrong, read)}")
    print(f"without origins  {told(wrong - faults['origin'], read)}")


if __name__ == "__main__":
    main()
