"""Relative addresses: every page links so, and works under any mount point."""

from functools import lru_cache
from posixpath import dirname, relpath


def relative(page: str, target: str) -> str:
    """The relative address of a target from a page, both given from the language's folder."""
    path, mark, rest = target.partition("#")
    return (_from(dirname(page), path) if path else "") + mark + rest


@lru_cache(maxsize=1 << 16)
def _from(folder: str, path: str) -> str:
    return relpath(path, folder or ".")
