"""Open, point-in-time data on AI companies going public.

    import openbell

    openbell.tables()                                  # what there is
    openbell.load("facts", as_of="2026-01-08")         # an Arrow table, nothing from the future
    openbell.load("facts", convert="USD")              # with each figure in dollars beside it
    openbell.company("zhipu")                          # everything about one company
    openbell.trace(fact_id)                            # a fact, its claims, their sources
    openbell.sql("SELECT * FROM conflicts")            # DuckDB over the package
    openbell.verify()                                  # is the package whole and right?
    openbell.figures.parse_figure("1.91亿元人民币")     # a printed figure as an interval

Importing openbell imports none of that: each name is fetched when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from openbell.__about__ import __version__

if TYPE_CHECKING:
    from openbell import figures
    from openbell.loader import company, load, sql, tables, trace, verify

__all__ = [
    "__version__",
    "company",
    "figures",
    "load",
    "sql",
    "tables",
    "trace",
    "verify",
]

_SUBMODULES = frozenset({"figures"})


def __getattr__(name: str) -> Any:
    if name in _SUBMODULES:
        return import_module(f"{__name__}.{name}")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.loader"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
