"""What a second reading of drawn claims found: how many were wrong, and how sure that is.

    python tools/review.py docs/reviews/2026-11-22-seed-1.tsv

A reading is a draw (`tools/draw.py`) with three columns more: `verdict`, `fault` and `mended`.
It is counted where the site counts it too, so that both say the same.
"""

import argparse
import sys
from pathlib import Path

from openbell.site.reviews import read_review


def told(rate: float, interval: tuple[float, float]) -> str:
    """A rate with its interval, as a line of the summary gives it."""
    return f"{rate:.1%}, 95% interval {interval[0]:.1%} to {interval[1]:.1%}"


def main() -> None:
    """Print the summary of a reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("review", type=Path)
    try:
        review = read_review(parser.parse_args().review)
    except (OSError, ValueError) as problem:
        sys.exit(f"review: {problem}")
    if not review.read:
        sys.exit("review: no claim was read again")
    faults = ", ".join(f"{n} {fault}" for fault, n in sorted(review.faults.items()))
    lines = (
        f"drawn            {review.drawn}",
        f"read again       {review.read}",
        f"wrong            {review.wrong}  ({faults})",
        f"mended           {review.mended}",
        f"error rate       {told(review.rate(), review.interval())}",
        f"without origins  {told(review.rate('origin'), review.interval('origin'))}",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
