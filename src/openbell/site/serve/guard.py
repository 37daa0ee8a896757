"""What is let in: requests that name loopback as their host, and paths inside the site."""

from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

HOSTS = frozenset({"localhost", "127.0.0.1", "[::1]"})


def is_loopback(host: str | None) -> bool:
    """Whether a Host header names this machine to itself.

    A page from elsewhere can have its own name resolve to 127.0.0.1 and then read what is served
    there (DNS rebinding), but its requests still carry that name.
    """
    if host is None:
        return False
    name, colon, port = host.rpartition(":")
    if colon and port.isascii() and port.isdigit():
        host = name
    return host.lower() in HOSTS


def inner_path(target: str) -> str | None:
    """The path that a request asks for, from the root of the site; None where it leads outside.

    A folder keeps its final slash; the root is empty text.
    """
    try:
        path = unquote(urlsplit("//-" + "/" + target.lstrip("/")).path, errors="strict")
    except ValueError:
        return None
    if "\\" in path or any(ord(char) < ord(" ") for char in path):
        return None
    if ".." in path.split("/"):
        return None
    folder = "/" if path.endswith("/") else ""
    held = normpath(path).lstrip("/")
    return held + folder if held else ""


def file_in(root: Path, path: str) -> Path | None:
    """The file of the site at a path; None where there is none, or a link leads outside."""
    file = root / path
    try:
        inside = file.resolve().is_relative_to(root.resolve())
        return file if inside and file.is_file() else None
    except OSError:
        return None
