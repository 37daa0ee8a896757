"""What `import openbell` offers and what it does not drag in, each asked of a fresh process."""

import os
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import openbell

HEAVY = ("duckdb", "numpy", "pandas", "polars", "pyarrow", "pydantic", "yaml", "rich")


def imported_by(code: str, package: Path) -> set[str]:
    """The heavy modules that a fresh process has imported after running the code."""
    program = f"import sys, openbell\n{code}\nprint(*[m for m in {HEAVY!r} if m in sys.modules])"
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "OPENBELL_PACKAGE": str(package),
    }
    child = subprocess.run(
        [sys.executable, "-c", program],
        check=True,
        env=environment,
        capture_output=True,
        text=True,
    )
    return set(child.stdout.split())


def test_importing_openbell_imports_nothing_heavy(package: Path) -> None:
    assert imported_by("", package) == set()
    assert imported_by("openbell.tables(); openbell.__version__; dir(openbell)", package) == set()


def test_figures_need_nothing_at_all(package: Path) -> None:
    assert imported_by("openbell.figures.parse_figure('1.91亿元人民币')", package) == set()


@pytest.mark.parametrize(
    "code",
    [
        "openbell.load('claims')",
        "openbell.load('claims', as_of='2026-01-09')",
        "openbell.load('facts', as_of='2026-01-09')",
        "openbell.load('claims', convert='USD')",
        "repr(openbell.company('zhipu'))",
        "str(openbell.trace('f-revenue'))",
    ],
)
def test_loading_needs_pyarrow_and_what_pyarrow_itself_imports(code: str, package: Path) -> None:
    alone = imported_by("import pyarrow.parquet, pyarrow.compute", package)
    assert alone <= {"pyarrow", "numpy"}
    assert imported_by(code, package) == alone


@pytest.mark.parametrize("as_of", [None, "2026-01-09"])
def test_loading_itself_imports_neither_numpy_nor_pandas(as_of: str | None, package: Path) -> None:
    barred = "sys.modules['numpy'] = sys.modules['pandas'] = None"
    code = f"{barred}; rows = openbell.load('facts', as_of={as_of!r})"
    left = "assert rows.num_rows and sys.modules.pop('numpy') is sys.modules.pop('pandas') is None"
    slow = "assert not {'pyarrow.compute', 'pyarrow.fs', 'ssl'} & sys.modules.keys()"
    assert imported_by(f"{code}\n{left}\n{slow}", package) == {"pyarrow"}


def test_sql_adds_duckdb_alone(package: Path) -> None:
    found = imported_by("openbell.sql('SELECT * FROM claims')", package)
    assert found <= {"pyarrow", "numpy", "duckdb"}


def test_verifying_never_needs_what_curators_install(package: Path) -> None:
    found = imported_by("assert openbell.verify() == []", package)
    assert not found & {"pydantic", "yaml", "rich"}


def test_dir_lists_the_public_names_and_each_can_be_had() -> None:
    assert dir(openbell) == sorted(openbell.__all__)
    for name in openbell.__all__:
        assert getattr(openbell, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'openbell' has no attribute 'lode'"):
        _ = openbell.lode


def test_no_part_of_the_code_hides_a_public_function_behind_a_module_of_its_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(openbell.__path__)}
    assert modules & set(openbell.__all__) == {"figures"}
