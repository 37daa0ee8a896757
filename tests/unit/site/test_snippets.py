"""Every snippet of the front and download pages does what it says, run exactly as printed."""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from unit.site.sample_package import ROWS

import openbell

pytestmark = pytest.mark.slow
_BLOCK = re.compile(r'<h[23] id="([\w-]+)"(?:(?!<h[1-3]).)*?<pre[^>]*>(.*?)</pre>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


def snippets(site: Path, path: str) -> dict[str, str]:
    """The first code block under each heading of a page, as a reader copies it."""
    text = (site / path).read_text(encoding="utf-8")
    return {key: unescape(_TAG.sub("", code)) for key, code in _BLOCK.findall(text)}


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        return


@pytest.fixture(scope="module")
def host(site: Path) -> Iterator[str]:
    """Where the site is served; the page's script puts it in the place of its stand-in."""
    handler = functools.partial(QuietHandler, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def folder(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A reader's folder after the snippet that fetches the file."""
    held = tmp_path_factory.mktemp("reader")
    shutil.copytree(site / "data" / "parquet", held / "parquet")
    return held


def python(code: str, folder: Path, package: Path) -> str:
    code_of_ours = str(Path(openbell.__file__).parents[1])
    environment = {**os.environ, "OPENBELL_PACKAGE": str(package), "PYTHONPATH": code_of_ours}
    ran = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


NOW = sum(row.get("known_to") is None for row in ROWS["facts"])


def test_every_snippet_is_known_to_a_test_and_alike_in_both_languages(site: Path) -> None:
    english = snippets(site, "en/download.html")
    assert set(english) == {"curl", "python", "pandas", "polars", "duckdb", "r"}
    assert snippets(site, "zh/download.html") == english
    assert set(snippets(site, "zh/index.html")) == {"load", "offline"}


def test_curl_fetches_the_file_and_its_sum_is_right(site: Path, host: str, tmp_path: Path) -> None:
    for tool in ("curl", "sha256sum"):
        if shutil.which(tool) is None:
            pytest.skip(f"{tool} is not installed")
    code = snippets(site, "en/download.html")["curl"].replace("https://SITE", host)
    ran = subprocess.run(
        ["bash", "-ec", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert "parquet/facts.parquet: OK" in ran.stdout
    published = site / "data" / "parquet" / "facts.parquet"
    assert (tmp_path / "parquet" / "facts.parquet").read_bytes() == published.read_bytes()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_frame_holds_the_facts_that_hold_now(site: Path, folder: Path, library: str) -> None:
    pytest.importorskip(library)
    code = snippets(site, "en/download.html")[library]
    said = python(code + "\nprint(len(facts), len(now))", folder, site / "data")
    assert said.split() == [str(len(ROWS["facts"])), str(NOW)]


def test_the_python_loader_loads(site: Path, folder: Path) -> None:
    pytest.importorskip("pandas")
    code = snippets(site, "en/download.html")["python"]
    said = python(code + "\nprint(facts.num_rows, len(frame))", folder, site / "data")
    assert said.split() == [str(NOW), str(len(ROWS["claims"]))]


def test_duckdb_answers_from_the_file(
    site: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(folder)
    with duckdb.connect() as connection:
        found = connection.sql(snippets(site, "en/download.html")["duckdb"]).fetchall()
    wanted = [row for row in ROWS["facts"] if row["metric_id"] == "revenue"]
    held = [(row["company_id"], row["period"]) for row in wanted if row.get("known_to") is None]
    assert sorted((company, period) for company, period, *_ in found) == sorted(held)


def test_r_reads_the_file(site: Path, folder: Path) -> None:
    if shutil.which("Rscript") is None:
        pytest.skip("Rscript is not installed")
    code = snippets(site, "en/download.html")["r"]
    ran = subprocess.run(
        ["Rscript", "-e", code + "\ncat(nrow(facts), nrow(now))"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if "there is no package called" in ran.stderr:
        pytest.skip("R has no package arrow")
    assert ran.stdout.split()[-2:] == [str(len(ROWS["facts"])), str(NOW)], ran.stderr


def test_the_front_page_loads_the_facts_from_where_it_is_served(
    site: Path, host: str, folder: Path
) -> None:
    pytest.importorskip("pandas")
    code = snippets(site, "en/index.html")["load"].replace("https://SITE", host)
    said = python(code + "\nprint(len(facts))", folder, site / "data")
    assert said.strip() == str(len(ROWS["facts"]))


def test_the_front_page_loads_offline(site: Path, folder: Path) -> None:
    code = snippets(site, "zh/index.html")["offline"]
    assert python(code + "\nprint(facts.num_rows)", folder, site / "data").strip() == str(NOW)
