"""What `pip install .` installs: the data with the code, small, whole and at home offline."""

import os
import shutil
import subprocess
import sys
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest
from support.written import ROOT

from openbell.loader import tables

pytestmark = pytest.mark.slow

MADE_OF = ("datapackage", "src")
LARGEST = 5_000_000
"""Bytes; a wheel that grows beyond it has taken in what does not belong there."""

LOADED = """
import sys
sys.path.insert(0, {installed!r})
import openbell
assert openbell.__file__.startswith({installed!r}), openbell.__file__
assert {{company["company_id"] for company in openbell.load("companies").to_pylist()}} > {{"zhipu"}}
assert openbell.load("facts", as_of="2026-01-08").num_rows
assert openbell.load("facts", as_of="1999-12-31").num_rows == 0
assert openbell.company("zhipu").name_zh == "智谱"
heavy = {{"pydantic", "yaml", "duckdb", "pandas", "polars"}} & set(sys.modules)
assert not heavy, heavy
"""
VERIFIED = """
import sys
sys.path.insert(0, {installed!r})
import openbell
faults = openbell.verify()
assert not faults, faults
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of a copy of this checkout, built with the tools that are installed here."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in MADE_OF:
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ROOT.iterdir():
        if file.is_file():
            shutil.copy2(file, copy)
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(copy / "dist")],
        cwd=copy,
        env=_environment(copy),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (copy / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel unpacked, which is what installing it does."""
    folder = tmp_path_factory.mktemp("installed")
    ZipFile(wheel).extractall(folder)
    return folder


def _environment(home: Path) -> dict[str, str]:
    """The environment without anything that could lead to this checkout or its package."""
    named = {"OPENBELL_PACKAGE", "PYTHONPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in named}
    return {**kept, "HOME": str(home), "PYTHONUTF8": "1"}


def _runs(code: str, installed: Path, elsewhere: Path) -> None:
    """Run code with the installed openbell in a folder of its own: no error, no warning."""
    done = subprocess.run(
        [sys.executable, "-c", code.format(installed=str(installed))],
        cwd=elsewhere,
        env=_environment(elsewhere),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr


def test_the_wheel_carries_every_table_as_parquet(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {f"openbell/_data/parquet/{table}.parquet" for table in tables()} <= names
    assert {f"openbell/_data/{name}" for name in ("datapackage.json", "SHA256SUMS")} <= names
    assert not [name for name in names if name.endswith(".pyc")]


def test_the_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < LARGEST


def test_the_wheel_needs_pyarrow_and_nothing_else(wheel: Path) -> None:
    archive = ZipFile(wheel)
    (path,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    metadata = Parser().parsestr(archive.read(path).decode("utf-8"))
    needed = [one for one in metadata.get_all("Requires-Dist") or () if "extra ==" not in one]
    assert [one.split(">")[0] for one in needed] == ["pyarrow"]
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"


def test_an_installed_openbell_answers_offline_and_outside_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    _runs(LOADED, installed, tmp_path)


def test_an_installed_package_is_whole_by_its_own_description(
    installed: Path, tmp_path: Path
) -> None:
    _runs(VERIFIED, installed, tmp_path)


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "zhipu"),
        ("show", "daily-tokens", "--lang", "zh"),
        ("show", "2026-01-08-nbdnews-zhipu-debut", "--json"),
        ("trace", "2026-01-08-nbdnews-zhipu-debut#zhipu.revenue.2025-H1.actual"),
        ("sql", "select count(*) from claims"),
        ("verify",),
    ],
    ids=" ".join,
)
def test_an_installed_command_answers_outside_the_checkout(
    arguments: tuple[str, ...], installed: Path, tmp_path: Path
) -> None:
    command = f"import openbell.cli; assert openbell.cli.main({list(arguments)!r}) == 0"
    _runs("import sys; sys.path.insert(0, {installed!r}); " + command, installed, tmp_path)
