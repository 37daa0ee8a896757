"""What publishing asks of the package record: attributes, whoever carries them.

The record is a Pydantic model; saying only which attributes are read keeps this layer free of it.
"""

from collections.abc import Sequence
from typing import Protocol

__all__ = ["ContributorLike", "LicenceLike", "PackageLike"]


class LicenceLike(Protocol):
    """A licence: its SPDX id, the address of its text and its title."""

    @property
    def name(self) -> str:
        """SPDX id."""
        ...

    @property
    def path(self) -> str:
        """Address of its text."""
        ...

    @property
    def title(self) -> str:
        """Its title."""
        ...


class ContributorLike(Protocol):
    """Someone who made the data, and the roles they had."""

    @property
    def title(self) -> str:
        """Name."""
        ...

    @property
    def roles(self) -> Sequence[str]:
        """Roles."""
        ...


class PackageLike(Protocol):
    """What the data set calls itself, who made it and under which licences."""

    @property
    def name(self) -> str:
        """Id of the package."""
        ...

    @property
    def title(self) -> str:
        """Its title."""
        ...

    @property
    def description(self) -> str:
        """What the data are."""
        ...

    @property
    def version(self) -> str:
        """Version of the data."""
        ...

    @property
    def keywords(self) -> Sequence[str]:
        """Keywords."""
        ...

    @property
    def licenses(self) -> Sequence[LicenceLike]:
        """Licences of the data."""
        ...

    @property
    def contributors(self) -> Sequence[ContributorLike]:
        """Who made it."""
        ...
