"""Whether the site keeps its budgets: what a reader has to fetch, what jumps, how long a build is.

Pages are opened in a real Chromium from the built site; what they fetch before anything is asked of
them is counted as a host would send it, gzipped. A full build, of the package and of the site, is
timed by the clock on a smaller tree out of the real records (`reduced.py`), and done twice.
"""

import argparse
import functools
import gzip
import http.server
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from reduced import reduce

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RECORDS = Path(__file__).resolve().parents[1] / "datapackage"
COMPANIES, CLAIMS = 25, 2000
WIDTHS = {"desktop": 1280, "phone": 390}
SHIFT = """() => { window.shift = 0; new PerformanceObserver(list => {
  for (const one of list.getEntries()) if (!one.hadRecentInput) window.shift += one.value
}).observe({type: "layout-shift", buffered: true}) }"""
Row = tuple[str, str, str]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, metavar="DIR", help="a site that is built already")
    parser.add_argument("--no-build", action="store_true", help="leave the timed builds out")
    given = parser.parse_args()
    print("| what | measured | budget |\n|---|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        site: Path | None = given.site
        if not given.no_build:
            _print(_builds(Path(folder)))
            site = site or Path(folder) / "first" / "site"
        if site is not None:
            company = _largest(site)
            with _serving(site) as address, _browser() as browser:
                _print(_weights(browser, site, address))
                _print(_layout(browser, address, company))


def _print(rows: Iterator[Row]) -> None:
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def _builds(folder: Path) -> Iterator[Row]:
    """Two builds of one tree, each into a folder of its own."""
    claims = reduce(RECORDS, folder / "records", COMPANIES, CLAIMS)
    seconds: list[tuple[float, float]] = []
    for out in ("first", "second"):
        began, spent = time.perf_counter(), _spent()
        command = ["build", "--records", str(folder / "records"), "--out", str(folder / out)]
        ran = [sys.executable, "-m", "openbell", *command]
        subprocess.run(ran, check=True, capture_output=True)
        seconds.append((time.perf_counter() - began, _spent() - spent))
    site = folder / "first" / "site"
    pages = sum(1 for _ in site.rglob("*.html"))
    size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
    load = "/".join(f"{one:.1f}" for one in os.getloadavg())
    of = f"{COMPANIES} companies and {claims:,} claims"
    for name, (waited, worked) in zip(("first", "again"), seconds, strict=True):
        yield f"full build of {of}, {name}", f"{waited:.1f} s", "30 s"
        yield f"of the processor, {name}", f"{worked:.1f} s", ""
    yield "load of the machine meanwhile (1/5/15 minutes)", load, ""
    yield "pages of it", f"{pages:,}", ""
    yield "size of it", f"{size:.1f} MB", "50 MB"
    differing = _differing(site, folder / "second" / "site")
    yield "files that differ between the two", str(len(differing)), "0"


def _spent() -> float:
    """Seconds of the processor on behalf of builds that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _differing(one: Path, other: Path) -> set[str]:
    first, second = (
        {
            file.relative_to(root).as_posix(): file.read_bytes()
            for file in root.rglob("*")
            if file.is_file()
        }
        for root in (one, other)
    )
    return {path for path in first.keys() | second.keys() if first.get(path) != second.get(path)}


def _weights(browser: "Browser", site: Path, address: str) -> Iterator[Row]:
    """Gzipped bytes of all that a page fetches by itself."""
    for path, budget in (("index.html", "150 kB"), ("explorer.html", "400 kB")):
        for language in ("en", "zh"):
            context = browser.new_context()
            page, asked = context.new_page(), list[str]()
            page.on("request", lambda request, asked=asked: asked.append(request.url))
            page.goto(f"{address}{language}/{path}", wait_until="networkidle")
            context.close()
            paths = {unquote(urlsplit(one).path).lstrip("/") for one in asked if "data:" not in one}
            sent = sum(len(gzip.compress((site / one).read_bytes(), 6)) for one in paths)
            yield f"{language}/{path}, {len(paths)} files gzipped", f"{sent / 1000:.1f} kB", budget


def _layout(browser: "Browser", address: str, company: str) -> Iterator[Row]:
    """How far a page jumps while it loads and is read to its end, and whether it is too wide."""
    for name, width in WIDTHS.items():
        context = browser.new_context(viewport={"width": width, "height": 844})
        context.add_init_script(f"({SHIFT})()")
        page = context.new_page()
        for path in ("index.html", f"companies/{company}.html", "charts.html", "explorer.html"):
            page.goto(f"{address}zh/{path}", wait_until="networkidle")
            page.evaluate("scrollTo(0, document.body.scrollHeight)")
            page.wait_for_timeout(500)
            shift, over = page.evaluate(
                "[window.shift, document.documentElement.scrollWidth - innerWidth]"
            )
            yield f"layout shift, zh/{path}, {name}", f"{shift:.3f}", "0.1"
            if name == "phone":
                yield f"wider than {width} px, zh/{path}", f"{max(over, 0)} px", "0 px"
        context.close()


def _largest(site: Path) -> str:
    """The company with the longest page."""
    pages = [one for one in (site / "en" / "companies").glob("*.html") if one.stem != "index"]
    return max(pages, key=lambda one: one.stat().st_size).stem


@contextmanager
def _serving(site: Path) -> Generator[str]:
    handler = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def _browser() -> Generator["Browser"]:
    from playwright.sync_api import sync_playwright

    found = os.environ.get("OPENBELL_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


if __name__ == "__main__":
    main()
