from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pytest
from support.sample_package import publish_sample
from support.sample_rows import FIRST

from openbell.loader import DamagedPackageError, QueryError, sql, tables, verify


def test_a_query_joins_tables_and_keeps_figures_exact(package: Path) -> None:
    found = sql(
        "SELECT c.value, s.publisher FROM claims c JOIN sources s USING (source_id) "
        "WHERE c.value < 0",
        package=package,
    )
    assert found.to_pylist() == [{"value": Decimal("-0.000000000001"), "publisher": "NBD财经网"}]
    assert found.schema.field("value").type == pa.decimal128(38, 12)


def test_times_are_utc_whatever_the_machine(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Asia/Shanghai")
    found = sql(
        "SELECT min(known_at) AS at, CAST(min(known_at) AS VARCHAR) AS text FROM claims",
        package=package,
    )
    assert found.schema.field("at").type == pa.timestamp("us", tz="UTC")
    assert found.to_pylist() == [{"at": FIRST, "text": "2026-01-08 08:14:43.999999+00"}]


@pytest.mark.parametrize("name", tables())
def test_every_table_is_a_view(package: Path, name: str) -> None:
    assert sql(f"SELECT * FROM {name}", package=package).num_rows > 0


@pytest.mark.parametrize(
    "query",
    ["SHOW TABLES", "SELECT table_name FROM information_schema.tables", "SHOW ALL TABLES"],
)
def test_what_names_no_table_sees_all(package: Path, query: str) -> None:
    assert sql(query, package=package).num_rows == len(tables())


@pytest.mark.parametrize(
    "query",
    [
        "DESCRIBE claims",
        "SUMMARIZE claims",
        "FROM CLAIMS LIMIT 5",
        "SELECT * FROM query_table('claims')",
    ],
)
def test_the_shorter_forms_work(package: Path, query: str) -> None:
    assert sql(query, package=package).num_rows >= 5


def test_a_table_that_is_not_there_is_told_with_the_nearest(package: Path) -> None:
    with pytest.raises(QueryError, match='Did you mean "claims"') as refusal:
        sql("SELECT * FROM clams", package=package)
    assert refusal.value.query == "SELECT * FROM clams"


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM read_text('{file}')",
        "SELECT * FROM '{file}'",
        "SELECT * FROM glob('{folder}/*')",
        "SELECT * FROM read_parquet('{folder}/parquet/claims.parquet')",
        "COPY (SELECT 1) TO '{folder}/parquet/claims.parquet' (USE_TMP_FILE false)",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '{folder}/parquet/claims.parquet' (USE_TMP_FILE false)",
        "ATTACH '{folder}/new.db'",
        "EXPORT DATABASE '{folder}/dump'",
        "INSTALL httpfs",
        "SET enable_external_access = true",
        "CREATE TABLE mine (a INTEGER)",
        "INSERT INTO claims SELECT * FROM claims",
        "SELECT 1; SELECT 2",
        "",
        "SELECT",
        "SELECT * FROM secret_of_the_caller",
    ],
)
def test_a_query_reaches_nothing_but_the_tables(tmp_path: Path, query: str) -> None:
    secret_of_the_caller = pa.table({"a": [1]})
    folder = publish_sample(tmp_path).path
    (tmp_path / "secret.txt").write_text("secret")
    with pytest.raises(QueryError):
        sql(query.format(file=tmp_path / "secret.txt", folder=folder), package=folder)
    assert verify(folder) == []
    assert secret_of_the_caller.num_rows == 1


def test_a_damaged_table_is_not_queried(tmp_path: Path) -> None:
    path = publish_sample(tmp_path).path / "parquet" / "claims.parquet"
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DamagedPackageError):
        sql("SELECT * FROM claims", package=tmp_path / "package")
    assert sql("SELECT * FROM facts", package=tmp_path / "package").num_rows == 4


def test_a_query_of_half_a_character_is_refused(package: Path) -> None:
    with pytest.raises(QueryError, match="no text"):
        sql("SELECT '\udcff'", package=package)
