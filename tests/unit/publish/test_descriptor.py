import json
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any

import duckdb
import frictionless
import pytest

from openbell.schema import BY_NAME, TABLES


@pytest.fixture(scope="module")
def descriptor(package: Path) -> dict[str, Any]:
    return json.loads((package / "datapackage.json").read_text(encoding="utf-8"))


@pytest.mark.filterwarnings("ignore")
def test_frictionless_finds_nothing_wrong_in_csv_and_parquet(package: Path) -> None:
    report = frictionless.validate(str(package / "datapackage.json"), type="package")
    assert report.flatten(["rowNumber", "fieldName", "type", "note"]) == []
    assert report.valid
    assert {task.name for task in report.tasks} == {
        name for table in TABLES for name in (table.name, f"{table.name}-parquet")
    }


@pytest.mark.filterwarnings("ignore")
def test_frictionless_would_see_a_broken_reference(package: Path, tmp_path: Path) -> None:
    copy = tmp_path / "package"
    copy.mkdir()
    for path in package.rglob("*.*"):
        (copy / path.relative_to(package)).parent.mkdir(exist_ok=True)
        (copy / path.relative_to(package)).write_bytes(path.read_bytes())
    companies = copy / "csv" / "companies.csv"
    companies.write_text(companies.read_text().replace("\nzhipu,", "\nnobody,"))
    report = frictionless.validate(str(copy / "datapackage.json"), type="package")
    assert "foreign-key" in {row[0] for row in report.flatten(["type"])}


def test_every_table_is_there_twice_with_its_schema(descriptor: dict[str, Any]) -> None:
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    for table in TABLES:
        twin = resources[f"{table.name}-parquet"]
        assert resources[table.name]["schema"] == table.table_schema()
        assert twin["schema"]["fields"] == table.table_schema()["fields"]
        assert resources[table.name]["rows"] == twin["rows"]
        for key in twin["schema"].get("foreignKeys", []):
            target = key["reference"]["resource"]
            assert not target or target.endswith("-parquet")


def test_paths_are_relative_and_stay_inside(descriptor: dict[str, Any], package: Path) -> None:
    for resource in descriptor["resources"]:
        assert (package / resource["path"]).resolve().is_relative_to(package)
        assert (package / resource["path"]).is_file()


def test_nothing_in_it_comes_from_a_clock_or_a_host(descriptor: dict[str, Any]) -> None:
    assert "created" not in descriptor
    assert descriptor["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"


@pytest.fixture
def database() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(":memory:") as connection:
        parents = {
            table.name: {key.table for key in table.foreign_keys} - {table.name} for table in TABLES
        }
        for name in TopologicalSorter(parents).static_order():
            connection.execute(BY_NAME[name].sql())
        yield connection


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_duckdb_loads_every_table_under_its_declared_keys(
    database: duckdb.DuckDBPyConnection, package: Path, form: str
) -> None:
    made = database.execute("SELECT table_name FROM duckdb_tables() ORDER BY table_oid").fetchall()
    assert len(made) == len(TABLES)
    for (name,) in made:
        rows = f"'{package}/{form}/{name}.{form}'"
        if form == "csv":
            rows = f"read_csv({rows}, all_varchar = true)"
        insert_in_waves(database, name, rows)
        count = database.execute(f"SELECT count(*) FROM {name}").fetchall()
        assert count == database.execute(f"SELECT count(*) FROM {rows}").fetchall()
        assert count > [(0,)]


def insert_in_waves(database: duckdb.DuckDBPyConnection, name: str, rows: str) -> None:
    """Rows that refer to their own table come after those they refer to: DuckDB looks at once."""
    own = [key for key in BY_NAME[name].foreign_keys if key.table == name]
    key = BY_NAME[name].key[0]
    if not own:
        database.execute(f"INSERT INTO {name} SELECT * FROM {rows}")
        return
    (column,) = own[0].fields
    while database.execute(
        f"INSERT INTO {name} SELECT * FROM {rows} WHERE {key} NOT IN (SELECT {key} FROM {name}) "
        f"AND ({column} IS NULL OR {column} IN (SELECT {key} FROM {name}))"
    ).fetchall() != [(0,)]:
        pass


def test_duckdb_would_refuse_a_claim_without_its_source(
    database: duckdb.DuckDBPyConnection, package: Path
) -> None:
    with pytest.raises(duckdb.ConstraintException):
        database.execute(f"INSERT INTO claims SELECT * FROM '{package}/parquet/claims.parquet'")
