"""The extract of exchange rates is the one that its source gives, and reads without a problem."""

import importlib.util
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from openbell.records import RATES_FILE, read_rates

ROOT = Path(__file__).parents[2]
RECORDS = ROOT / "datapackage"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("rates_tool", ROOT / "tools" / "rates.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_extract_is_fresh(tool: ModuleType) -> None:
    committed = (RECORDS / RATES_FILE).read_text(encoding="utf-8")
    assert committed == tool.extract(tool.whole()), "run `make rates`"


def test_the_extract_reads_without_a_problem_and_holds_the_currencies_of_the_field() -> None:
    found = read_rates(RECORDS)
    assert found is not None
    assert not found.problems
    assert found.rates.currencies == ("CNY", "EUR", "GBP", "HKD", "JPY", "KRW", "SGD", "USD")
    days = found.rates.per_euro["USD"].keys()
    assert min(days) == date(2017, 12, 29)
    assert all(series.keys() == days for series in found.rates.per_euro.values())
    assert all(day.weekday() < 5 for day in days)
    assert found.rates.per_euro["HKD"][date(2026, 1, 8)] == Decimal("9.0981")
