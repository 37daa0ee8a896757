"""A real Chromium over a built site, served on loopback below a folder, as a host might mount it.

Without a browser these tests are skipped with the reason; where `CI` is set they fail instead.
"""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from unit.site.sample_package import write_sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

MOUNT = "mounted/below"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        return


def chromium() -> str | None:
    """The browser to drive: `OPENBELL_CHROMIUM`, or the first one on the path."""
    names = ("chromium", "chromium-browser", "google-chrome")
    return os.environ.get("OPENBELL_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)


def absent(reason: str) -> NoReturn:
    """Skip with the reason on a laptop, fail where everything must run."""
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        absent("playwright for Python is not installed")
    path = chromium()
    if path is None:
        absent("no Chromium is installed; on Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="session")
def site(browser: "Browser", package: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample, hostile names and all."""
    from openbell.site import build_site

    held = tmp_path_factory.mktemp("served")
    docs = Path(__file__).parents[2] / "docs"
    return build_site(package, held / MOUNT, docs=docs).path


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served, with its final slash."""
    root = site.parents[MOUNT.count("/")]
    handler = functools.partial(QuietHandler, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/{MOUNT}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A page that fails the test on any error of script, policy or network."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    opened.on(
        "console", lambda said: complaints.append(said.text) if said.type == "error" else None
    )
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    opened.close()
    assert complaints == []
