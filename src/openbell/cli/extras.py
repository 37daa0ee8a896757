"""Commands that need more than PyArrow say which extra to install, instead of failing to import."""

from collections.abc import Generator
from contextlib import contextmanager

from openbell.cli.command import UsageError


@contextmanager
def needs_extra(extra: str) -> Generator[None]:
    """Turn a missing module of an extra into a UsageError that names the extra."""
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith("openbell"):
            raise
        raise UsageError(
            f"this needs {error.name}, which is not installed: pip install 'openbell[{extra}]'"
        ) from error
