"""Draws claims by a seeded random number, for a second person to read against their pages.

    python tools/draw.py --seed 1 --claims 100 > draw.tsv

The same package and seed give the same claims. One line each: claim, address, what is said, print.
"""

import argparse
import csv
import random
import sys

from openbell import load

COLUMNS = ("claim_id", "url", "published", "metric_id", "dimensions", "period", "basis", "reported")


def main() -> None:
    """Print the draw as tab-separated text."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--claims", type=int, default=100)
    parser.add_argument("--package", help="a built package (default: the one found)")
    asked = parser.parse_args()
    sources = {row["source_id"]: row for row in load("sources", package=asked.package).to_pylist()}
    claims = load("claims", package=asked.package).to_pylist()
    drawn = random.Random(asked.seed).sample(claims, min(asked.claims, len(claims)))
    writer = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
    writer.writerow(COLUMNS)
    for claim in sorted(drawn, key=lambda row: row["claim_id"]):
        row = sources[claim["source_id"]] | claim
        writer.writerow([row[name] for name in COLUMNS])


if __name__ == "__main__":
    main()
