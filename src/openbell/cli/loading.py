"""What the loader refuses, as a sentence for whoever typed the command."""

from collections.abc import Generator
from contextlib import contextmanager

from openbell.cli.command import UsageError


@contextmanager
def refused() -> Generator[None]:
    """Turn the loader's own errors into a UsageError with the same words."""
    from openbell.dates import AsOfError
    from openbell.loader import (
        DamagedPackageError,
        MissingExtraError,
        NoAsOfError,
        PackageNotFoundError,
        QueryError,
        UnknownIdError,
        UnknownTableError,
    )
    from openbell.wording import PackageUnreadableError

    try:
        yield
    except (
        AsOfError,
        DamagedPackageError,
        MissingExtraError,
        NoAsOfError,
        PackageNotFoundError,
        PackageUnreadableError,
        QueryError,
        UnknownIdError,
        UnknownTableError,
    ) as error:
        raise UsageError(str(error)) from error
