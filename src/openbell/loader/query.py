"""SQL over the package: every table a view, nothing else within reach.

DuckDB runs in memory and may open no file at all, not even the package's: the tables that a query
names are read here, hash and all, and handed over. A path that DuckDB may read is one that it may
also write (`EXPLAIN ANALYZE COPY ... TO` does), so it is given none. A large table is handed over
unread: Arrow reads for DuckDB the columns that the query needs, each page held against its
checksum, and should that fail the file's hash tells whether the file is at fault or the query.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.errors import DamagedPackageError, MissingExtraError, QueryError
from openbell.loader.large import is_large, scannable
from openbell.loader.layout import parquet_path
from openbell.loader.load import PackagePath, tables
from openbell.loader.locate import find_package
from openbell.loader.reading import checked_bytes, read_table
from openbell.schema import BY_NAME

if TYPE_CHECKING:
    import duckdb
    import pyarrow as pa
    from pyarrow.dataset import Dataset

__all__ = ["sql"]

_CONFIG: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "python_enable_replacements": False,
}


def sql(query: str, *, package: PackagePath = None) -> "pa.Table":
    """The result of one SELECT (in DuckDB's SQL; DESCRIBE and SUMMARIZE count) over the tables.

    Figures come as `decimal128(38, 12)` and times in UTC as long as the query leaves them so.
    Raises QueryError (a ValueError) for what is not one such statement or cannot be run,
    MissingExtraError (an ImportError) without DuckDB, and what finding and reading a package raise.
    """
    try:
        import duckdb
    except ImportError as problem:
        raise MissingExtraError("duckdb", "sql") from problem
    _refuse_no_text(query)
    folder = find_package(package)
    with duckdb.connect(":memory:", config=_CONFIG) as connection:
        _shut_in(connection)
        try:
            _refuse_all_but_select(connection, query)
            _hand_over(connection, query, folder)
            return connection.sql(query).to_arrow_table()
        except duckdb.Error as problem:
            _refuse_damage(connection, query, folder)
            raise QueryError(query, str(problem)) from problem


def _refuse_no_text(query: str) -> None:
    try:
        query.encode()
    except UnicodeEncodeError as problem:
        raise QueryError(query, f"the query is no text: {problem}") from problem


def _shut_in(connection: "duckdb.DuckDBPyConnection") -> None:
    for statement in (
        "LOAD icu",
        "SET TimeZone = 'UTC'",
        "SET enable_external_access = false",
        "SET lock_configuration = true",
    ):
        connection.execute(statement)


def _refuse_all_but_select(connection: "duckdb.DuckDBPyConnection", query: str) -> None:
    import duckdb

    statements = connection.extract_statements(query)
    if len(statements) != 1:
        raise QueryError(query, f"one statement is expected, not {len(statements)}")
    if statements[0].type != duckdb.StatementType.SELECT:
        kind = statements[0].type.name
        raise QueryError(query, f"the package is read-only: SELECT is possible, {kind} is not")


def _hand_over(connection: "duckdb.DuckDBPyConnection", query: str, folder: Path) -> None:
    for name in _asked_of(connection, query):
        connection.register(name, _whole_or_scannable(folder, name))


def _whole_or_scannable(folder: Path, name: str) -> "pa.Table | Dataset":
    import pyarrow as pa

    if not is_large(folder, name):
        return read_table(folder, name)
    try:
        return scannable(folder, BY_NAME[name])
    except (OSError, pa.ArrowException) as problem:
        raise DamagedPackageError(folder / parquet_path(name), str(problem)) from problem


def _refuse_damage(connection: "duckdb.DuckDBPyConnection", query: str, folder: Path) -> None:
    """Raise DamagedPackageError where a file that was read in part is not the published one."""
    for name in _asked_of(connection, query):
        if is_large(folder, name):
            checked_bytes(folder, name)


def _asked_of(connection: "duckdb.DuckDBPyConnection", query: str) -> Sequence[str]:
    """The tables that a query names, or all of them."""
    named = _named(connection, query)
    return [name for name in tables() if name in named] or tables()


def _named(connection: "duckdb.DuckDBPyConnection", query: str) -> set[str]:
    """The tables that a query names; none where DuckDB cannot tell before it has them."""
    import duckdb

    try:
        return {name.casefold() for name in connection.get_table_names(query)}
    except duckdb.Error:
        return set()
