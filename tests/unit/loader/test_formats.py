import importlib
import sys
from datetime import UTC
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pandas as pd
import polars as pl
import pytest
from support.sample_rows import LOSS, THIRD

from openbell.loader import MissingExtraError, load, sql


def test_pandas_keeps_decimals_codes_and_missing_integers_exact(package: Path) -> None:
    claims = load("claims", package=package, format="pandas").set_index("claim_id")
    values = cast("dict[str, object]", claims["value"].to_dict())
    assert values[LOSS] == Decimal("-0.000000000001")
    assert list(claims["note"].isna()).count(True) == 4
    assert all(isinstance(kind, pd.ArrowDtype) for kind in claims.dtypes)
    securities = load("securities", package=package, format="pandas")
    assert securities.loc[0, "ticker"] == "02513"
    facts = load("facts", package=package, format="pandas")
    assert str(facts["n_claims"].dtype) == "int64[pyarrow]"


def test_polars_keeps_decimals_and_zones(package: Path) -> None:
    claims = load("claims", package=package, format="polars")
    assert claims.schema["value"] == pl.Decimal(38, 12)
    assert claims.schema["known_at"] == pl.Datetime("us", "UTC")
    assert claims["value"].to_list().count(Decimal("-0.000000000001")) == 1


def test_duckdb_gives_a_relation_that_outlives_the_call(package: Path) -> None:
    facts = load("facts", package=package, format="duckdb")
    found = facts.filter("known_to IS NULL").aggregate("count(*), max(value)").fetchall()
    assert found == [(2, Decimal("191000000.000000000000"))]


def test_every_format_takes_as_of(package: Path) -> None:
    for name in ("pandas", "polars", "duckdb", "arrow"):
        rows = load("facts", package=package, as_of=THIRD.astimezone(UTC), format=cast("Any", name))
        assert len(rows) == 2, name


@pytest.mark.parametrize(
    ("library", "extra"), [("pandas", "pandas"), ("polars", "polars"), ("duckdb", "sql")]
)
def test_a_library_that_is_not_installed_is_named_with_its_extra(
    package: Path, monkeypatch: pytest.MonkeyPatch, library: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError):
        importlib.import_module(library)
    with pytest.raises(MissingExtraError) as refusal:
        load("facts", package=package, format=cast("Any", library))
    assert str(refusal.value) == f"{library} is not installed: pip install 'openbell[{extra}]'"


def test_sql_without_duckdb_names_its_extra(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    with pytest.raises(MissingExtraError, match=r"openbell\[sql\]"):
        sql("SELECT 1", package=package)
