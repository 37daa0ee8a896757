"""The site over HTTP on loopback, with the headers that a careful host would send.

The standard library's server is enough here: one curator, one machine, a few files at a time.
"""

import re
import shutil
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

from openbell.site.render import POLICY
from openbell.site.serve.banner import OWN, marked
from openbell.site.serve.desk import Desk
from openbell.site.serve.guard import file_in, inner_path, is_loopback

LOOPBACK = "127.0.0.1"
LOST = "404.html"
BEAT, LOOK = 5.0, 1.0
"""Seconds between two signs of life to a waiting page, and between two looks for a new build."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
FRAMES = "; frame-ancestors 'none'"
"""What a policy says in a header and cannot say in a page."""
_NAMED = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
}
_OF_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml")


class SiteServer(ThreadingHTTPServer):
    """Listens from the moment it is made, and answers once it has a desk to answer from."""

    daemon_threads = True
    desk: Desk
    closing = False

    def __init__(self, port: int) -> None:
        """Bind a port of loopback, any free one for 0; OSError where it cannot be had."""
        super().__init__((LOOPBACK, port), Handler)

    @property
    def address(self) -> str:
        """Where the site is, with its final slash."""
        return f"http://{LOOPBACK}:{self.server_port}/"

    def end(self) -> None:
        """Stop answering, and let those go who wait for events."""
        self.closing = True
        self.desk.wake()
        self.shutdown()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who goes away in the middle of an answer is no event."""
        import sys

        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD."""

    server: SiteServer  # pyright: ignore[reportIncompatibleVariableOverride]
    server_version, sys_version = "openbell", ""

    def do_GET(self) -> None:
        """A page, a file, or the events of a page."""
        self._answer()

    def do_HEAD(self) -> None:
        """The same without its body."""
        self._answer()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the terminal is for the records."""

    def _answer(self) -> None:
        path = inner_path(self.path.partition("?")[0])
        if not is_loopback(self.headers.get("Host")):
            self._plain(HTTPStatus.FORBIDDEN, "This server answers to localhost alone.")
        elif path is None:
            self._plain(HTTPStatus.BAD_REQUEST, "There is no such path.")
        elif path.startswith(f"{OWN}/"):
            self._own(path.removeprefix(f"{OWN}/"))
        else:
            self._page_or_file(path)

    def _page_or_file(self, path: str) -> None:
        site = self.server.desk.site
        if (site / path).is_dir() and path and not path.endswith("/"):
            self._moved("/" + quote(path) + "/")
            return
        if not path or path.endswith("/"):
            path += "index.html"
        if path.endswith(".html"):
            self._page(path, site)
        elif file := file_in(site, path):
            self._file(file)
        else:
            self._lost(site)

    def _page(self, path: str, site: Path) -> None:
        sheet = self.server.desk.sheet(path)
        html = sheet.anew
        if html is None and not sheet.gone and (file := file_in(site, path)):
            html = file.read_text(encoding="utf-8")
        if html is None:
            self._lost(site)
        else:
            self._html(HTTPStatus.OK, marked(html, path, sheet))

    def _lost(self, site: Path) -> None:
        file = file_in(site, LOST)
        html = file.read_text(encoding="utf-8") if file else "<!doctype html><title>404</title>404"
        self._html(HTTPStatus.NOT_FOUND, html)

    def _file(self, file: Path) -> None:
        kind = _TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        self._head(HTTPStatus.OK, _spelt(kind), file.stat().st_size)
        if self.command == "GET":
            with file.open("rb") as opened:
                shutil.copyfileobj(opened, self.wfile)

    def _html(self, status: HTTPStatus, html: str) -> None:
        named = _NAMED.search(html)
        self._bytes(status, "text/html", html, named[1] if named else POLICY)

    def _plain(self, status: HTTPStatus, text: str) -> None:
        self._bytes(status, "text/plain", text + "\n")

    def _bytes(self, status: HTTPStatus, kind: str, text: str, policy: str = POLICY) -> None:
        body = text.encode("utf-8")
        self._head(status, _spelt(kind), len(body), policy)
        if self.command == "GET":
            self.wfile.write(body)

    def _moved(self, to: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY)
        self.send_header("Location", to)
        self._end_head("text/plain", 0)

    def _head(self, status: HTTPStatus, kind: str, size: int | None, policy: str = POLICY) -> None:
        self.send_response(status)
        self._end_head(kind, size, policy)

    def _end_head(self, kind: str, size: int | None, policy: str = POLICY) -> None:
        self.send_header("Content-Type", kind)
        if size is not None:
            self.send_header("Content-Length", str(size))
        self.send_header("Content-Security-Policy", policy + FRAMES)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def _own(self, name: str) -> None:
        """The script and the style that serving adds, and the events they wait for."""
        if name == "events":
            self._events()
        elif name in {"serve.css", "serve.js"}:
            text = files("openbell.site.serve").joinpath(name).read_text(encoding="utf-8")
            self._bytes(HTTPStatus.OK, _TYPES[Path(name).suffix], text)
        else:
            self._lost(self.server.desk.site)

    def _events(self) -> None:
        """Server-sent events: `changed` once the page asked about is another than its version."""
        asked = parse_qs(urlsplit(self.path).query)
        page, version = (asked.get(name, [""])[0] for name in ("page", "version"))
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8", None)
        if self.command == "HEAD":
            return
        self._send("retry: 500\n\n")
        desk, waited = self.server.desk, 0.0
        while not self.server.closing:
            if (now := desk.version(page)) != version:
                self._send(f"event: changed\ndata: {now}\n\n")
                return
            desk.wait(LOOK)
            waited += LOOK
            if waited >= BEAT:
                self._send(":\n\n")
                waited = 0.0

    def _send(self, text: str) -> None:
        self.wfile.write(text.encode("utf-8"))
        self.wfile.flush()


def _spelt(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith(_OF_TEXT) else kind
