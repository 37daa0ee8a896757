from pathlib import Path
from typing import Any, cast

import pytest
from support.sample_package import publish_sample, sample_tables

from openbell.dates import AsOfError
from openbell.loader import (
    DamagedPackageError,
    NoAsOfError,
    PackageNotFoundError,
    UnknownFormatError,
    UnknownTableError,
    load,
    tables,
)
from openbell.schema import TABLES, Table


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_comes_back_whole_in_the_order_of_its_key(table: Table, package: Path) -> None:
    loaded = load(table.name, package=package)
    made = sample_tables()[table.name].sort_by([(column, "ascending") for column in table.key])
    assert loaded.schema.equals(table.arrow())
    assert loaded.equals(made)


def test_the_names_are_those_published_in_their_order() -> None:
    assert tables() == tuple(table.name for table in TABLES)


def test_an_unknown_table_is_told_with_the_nearest_and_all_names() -> None:
    with pytest.raises(UnknownTableError) as refusal:
        load("clams")
    assert str(refusal.value).startswith("no table 'clams'; did you mean 'claims'? (tables: comp")
    assert all(name in str(refusal.value) for name in tables())
    assert refusal.value.name == "clams"
    assert isinstance(refusal.value, KeyError)


def test_what_is_no_name_is_an_unknown_table_that_can_be_printed() -> None:
    with pytest.raises(UnknownTableError, match="no table None"):
        load(cast("str", None))


def test_a_name_far_from_all_gets_no_guess() -> None:
    with pytest.raises(UnknownTableError, match=r"^no table 'weather' \(tables: "):
        load("weather")


def test_a_table_of_current_state_refuses_as_of_and_names_those_that_can(package: Path) -> None:
    with pytest.raises(NoAsOfError) as refusal:
        load("companies", as_of="2026-01-08", package=package)
    assert str(refusal.value) == (
        "companies holds current state and cannot answer as_of; "
        "these can: claims, facts, conflicts, audits"
    )
    assert isinstance(refusal.value, ValueError)


@pytest.mark.parametrize("instant", ["yesterday", "2026", "2026-01-08T10:00"])
def test_an_instant_that_cannot_be_read_is_refused(instant: str, package: Path) -> None:
    with pytest.raises(AsOfError):
        load("facts", as_of=instant, package=package)


def test_an_unknown_format_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(UnknownFormatError, match="no format 'panda'; did you mean 'pandas'"):
        load("facts", format=cast("Any", "panda"), package=tmp_path)


def test_no_package_is_told_with_the_place(tmp_path: Path) -> None:
    with pytest.raises(PackageNotFoundError) as refusal:
        load("facts", package=tmp_path)
    assert refusal.value.looked == (tmp_path,)
    assert isinstance(refusal.value, FileNotFoundError)


@pytest.mark.parametrize("place", [0, 40, -1])
def test_a_changed_byte_is_found_before_the_file_is_read(tmp_path: Path, place: int) -> None:
    path = publish_sample(tmp_path).path / "parquet" / "facts.parquet"
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    with pytest.raises(DamagedPackageError, match="its SHA-256 is not the one in SHA256SUMS") as e:
        load("facts", package=tmp_path / "package")
    assert e.value.path == path


@pytest.mark.parametrize("name", ["parquet/facts.parquet", "SHA256SUMS"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    path = publish_sample(tmp_path).path / name
    path.unlink()
    with pytest.raises(DamagedPackageError, match=f"{name} is damaged: it is missing"):
        load("facts", package=tmp_path / "package")


def test_a_file_with_the_right_hash_that_is_no_parquet_is_damage_too(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path).path
    digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    (folder / "parquet" / "facts.parquet").write_bytes(b"")
    (folder / "SHA256SUMS").write_text(f"{digest}  parquet/facts.parquet\n")
    with pytest.raises(DamagedPackageError):
        load("facts", package=folder)


@pytest.mark.parametrize("line", ["nonsense", "0" * 64 + " one-space", "0" * 64 + "  "])
def test_a_malformed_list_of_checksums_is_damage(tmp_path: Path, line: str) -> None:
    folder = publish_sample(tmp_path).path
    (folder / "SHA256SUMS").write_text(line + "\n")
    with pytest.raises(DamagedPackageError, match="SHA256SUMS is damaged: this line is malformed"):
        load("facts", package=folder)
