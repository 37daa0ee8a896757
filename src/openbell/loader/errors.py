"""Why loading fails: each refusal carries the offending value and names what exists.

Each is also the builtin that a caller would expect to catch.
"""

from collections.abc import Collection, Sequence
from pathlib import Path

__all__ = [
    "DamagedPackageError",
    "MissingExtraError",
    "NoAsOfError",
    "NoConversionError",
    "PackageNotFoundError",
    "QueryError",
    "UnknownColumnError",
    "UnknownCurrencyError",
    "UnknownFormatError",
    "UnknownIdError",
    "UnknownTableError",
]


class UnknownTableError(KeyError):
    """There is no such table; `name` is what was asked for."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.known = tuple(known)

    def __str__(self) -> str:
        tables = ", ".join(self.known)
        return f"no table {self.name!r}{did_you_mean(self.name, self.known)} (tables: {tables})"


class UnknownIdError(KeyError):
    """Nothing in the package bears that id; `id` is what was asked for."""

    def __init__(self, wanted: str, kind: str, known: Collection[str] = ()) -> None:
        super().__init__(wanted)
        self.id = wanted
        self.kind = kind
        self.suggestion = did_you_mean(wanted, known)

    def __str__(self) -> str:
        return f"no {self.kind} {self.id!r}{self.suggestion}"


class UnknownColumnError(KeyError):
    """The table has no such column of text; `name` is what was asked for."""

    def __init__(self, name: str, table: str, known: Sequence[str]) -> None:
        super().__init__(name)
        self.name = name
        self.table = table
        self.known = tuple(known)

    def __str__(self) -> str:
        hint = did_you_mean(self.name, self.known)
        columns = ", ".join(self.known)
        return f"no text column {self.name!r} in {self.table}{hint} (text columns: {columns})"


class UnknownFormatError(ValueError):
    """Tables do not come in that format; `format` is what was asked for."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        hint = did_you_mean(wanted, known)
        super().__init__(f"no format {wanted!r}{hint} (formats: {', '.join(known)})")
        self.format = wanted


class NoAsOfError(ValueError):
    """The table holds current state, so it cannot say what was known on a day."""

    def __init__(self, table: str, able: Sequence[str]) -> None:
        super().__init__(
            f"{table} holds current state and cannot answer as_of; these can: {', '.join(able)}"
        )
        self.table = table


class NoConversionError(ValueError):
    """The table has no figures to convert; `table` is what was asked for."""

    def __init__(self, table: str, able: Sequence[str]) -> None:
        super().__init__(f"{table} has no figures to convert; these have: {', '.join(able)}")
        self.table = table


class UnknownCurrencyError(ValueError):
    """The package holds no rates of that currency; `currency` is what was asked for."""

    def __init__(self, wanted: str, known: Sequence[str]) -> None:
        hint = did_you_mean(str(wanted).upper(), known)
        super().__init__(f"no exchange rates of {wanted!r}{hint} (currencies: {', '.join(known)})")
        self.currency = wanted


class MissingExtraError(ImportError):
    """An optional library is not installed; `name` is the library, `extra` what brings it."""

    def __init__(self, library: str, extra: str) -> None:
        super().__init__(
            f"{library} is not installed: pip install 'openbell[{extra}]'", name=library
        )
        self.extra = extra


class PackageNotFoundError(FileNotFoundError):
    """There is no package where one was looked for; `looked` are those places."""

    def __init__(self, looked: Sequence[Path], advice: str) -> None:
        places = " or ".join(str(path) for path in looked)
        super().__init__(f"no package at {places}: {advice}")
        self.looked = tuple(looked)


class DamagedPackageError(ValueError):
    """A file of the package is not what it was when it was published; `path` is that file."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is damaged: {reason}; `openbell verify` tells all, `make build` makes it anew"
        )
        self.path = path
        self.reason = reason


class QueryError(ValueError):
    """A query that cannot be run; `query` is its text."""

    def __init__(self, query: str, reason: str) -> None:
        super().__init__(reason)
        self.query = query
        self.reason = reason


def did_you_mean(text: str, known: Collection[str]) -> str:
    """`; did you mean 'claims'?` where something known is close, else nothing."""
    from difflib import get_close_matches

    close = get_close_matches(str(text), known, n=1, cutoff=0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
