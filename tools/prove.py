"""Whether every figure on the pages of a built site is the published one.

    python tools/prove.py build/site

Reads each figure back from the words of its page and compares it, by its permalink, with the
tables that the site gives away: print, interval, unit, source, place, origin, since when known,
and what stands against it. Then the twins in JSON, the charts' CSV, the explorer's rows and what
the download page says of its files. Ends with 1 where anything differs.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from proof import files, panels
from proof.tables import Tables

from openbell.wording.language import LANGUAGES

_SHOWN = 40


def faults(site: Path, seen: panels.Seen) -> Iterator[str]:
    """Everything that differs."""
    tables = Tables(site)
    for fact in tables.facts.values():
        claim = tables.claims[fact["claim_id"]]
        if any(fact[side] != claim[side] for side in ("value", "low", "high", "unit")):
            yield f"fact {fact['fact_id']} differs from {fact['claim_id']}"
    yield from files.twins(tables)
    for language in LANGUAGES:
        told = panels.Seen()
        yield from panels.faults(tables, language, told)
        seen.figures += told.figures
        seen.facts |= told.facts
        seen.claims |= told.claims
        for check in (files.downloads, files.charts, files.explorer):
            yield from (f"{language.code}: {one}" for one in check(tables, language))


def main() -> None:
    """Print what differs, then how much was compared."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    site: Path = parser.parse_args().site
    seen = panels.Seen()
    found = list(faults(site, seen))
    for one in found[:_SHOWN]:
        print(one)
    if len(found) > _SHOWN:
        print(f"and {len(found) - _SHOWN} more")
    print(f"{seen.figures:,} figures, {len(seen.facts):,} facts: {len(found):,} differ")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
