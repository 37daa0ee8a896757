"""Draws what it reads: a JSON list of specifications in, a JSON list of drawings out."""

import json
import sys

from openbell.charts.svg import draw


def main() -> None:
    """From standard input to standard output."""
    specs = json.load(sys.stdin.buffer)
    sys.stdout.buffer.write(json.dumps([draw(spec) for spec in specs]).encode())


if __name__ == "__main__":
    main()
