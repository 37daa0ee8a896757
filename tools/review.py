"""What a second reading of drawn claims found: how many were wrong, and how sure that is.

    python tools/review.py docs/reviews/2026-11-22-seed-1.tsv

A reading is a draw (`tools/draw.py`) with three columns more: `verdict`, `fault` and `mended`.
It is counted where the site counts it too, so that both say the same.
"""

import argparse
import sys
from pathlib import Path

from openbell.site.reviews import read_review


def main() -> None:
    """Print the summary of a reading."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("review", type=Path)
    try:
        review = read_review(parser.parse_args().review)
    except (OSError, ValueError) as problem:
        sys.exit(f"review: {problem}")
    if review.rate is None or review.interval is None:
        sys.exit("review: no claim was read again")
    low, high = review.interval
    faults = ", ".join(f"{n} {fault}" for fault, n in sorted(review.faults.items()))
    lines = (
        f"drawn            {review.drawn}",
        f"read again       {review.read}",
        f"wrong            {review.wrong}  ({faults})",
        f"mended           {review.mended}",
        f"error rate       {review.rate:.1%}, 95% interval {low:.1%} to {high:.1%}",
    )
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
