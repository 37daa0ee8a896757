"""How long a curator waits for the page: from a save to the moment at which a browser shows it.

The real ``openbell site serve`` runs over a copy of the real records, a real Chromium has the page
open, and a file of the copy is saved as an editor saves it. A save is timed by the clock, from the
moment before it until the reloaded page shows the new figure: what a person waits.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RECORDS = Path(__file__).resolve().parents[1] / "datapackage"
PAUSE = (0.4, 0.8)
"""Seconds between an answer and the next save, so that no save keeps step with the watching."""

ARTICLE = "2026-01-08-nbdnews-zhipu-debut"
OLD, NEW = "130港元", "130.5港元"
PAGES = (
    ("its source", f"en/sources/{ARTICLE}.html"),
    ("the company with the most claims", "en/companies/zhipu.html"),
    ("a metric", "en/metrics/share-price.html"),
)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=10, metavar="N", help="saves for each page")
    parser.add_argument("--out", type=Path, metavar="DIR", help="where a site is built already")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "records"
        shutil.copytree(RECORDS, records)
        with _serving(records, given.out or Path(folder) / "build") as address, _browser() as page:
            print("| page open in the browser | median s | lowest to highest |\n|---|---:|---:|")
            for name, path in PAGES:
                page.goto(address + path)
                waits = list(_waits(records, page, given.saves))
                print(f"| {name} | {median(waits):.2f} | {min(waits):.2f} to {max(waits):.2f} |")


def _waits(records: Path, page: "Page", saves: int) -> Iterator[float]:
    """Seconds until the browser shows each save; the last one takes the change back."""
    path, pauses = records / "sources" / f"{ARTICLE}.yaml", random.Random(page.url)
    sound = path.read_text(encoding="utf-8")
    changed = sound.replace(f"reported: {OLD}", f"reported: {NEW}")
    if changed == sound:
        raise SystemExit(f"{ARTICLE} no longer holds {OLD!r}")
    whole = page.locator("body", has=page.locator("footer"))
    before, after = whole.filter(has_not_text=NEW), whole.filter(has_text=NEW)
    before.wait_for(state="attached")
    for turn in range(saves + saves % 2):
        time.sleep(pauses.uniform(*PAUSE))
        began = time.perf_counter()
        path.write_text(sound if turn % 2 else changed, encoding="utf-8")
        (before if turn % 2 else after).wait_for(state="attached")
        yield time.perf_counter() - began


@contextmanager
def _serving(records: Path, out: Path) -> Generator[str]:
    command = [sys.executable, "-m", "openbell", "site", "serve", "--port", "0"]
    command += ["--records", str(records), "--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as child:
        try:
            said = next(line for line in child.stdout or () if line.startswith("Serving "))
            yield said.split()[1]
        finally:
            child.terminate()


@contextmanager
def _browser() -> Generator["Page"]:
    from playwright.sync_api import sync_playwright

    found = os.environ.get("OPENBELL_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened.new_page()
        opened.close()


if __name__ == "__main__":
    main()
