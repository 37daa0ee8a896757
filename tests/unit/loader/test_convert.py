"""Figures in another currency: the rate is shown, the sum can be done again, nothing is guessed."""

from datetime import UTC, date, datetime
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal
from pathlib import Path
from typing import Any, cast

import duckdb
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.sample_package import PACKAGE
from support.sample_rows import FIRST, claim, metric, sample_rows

from openbell.loader import NoConversionError, UnknownCurrencyError, load, sql
from openbell.loader.products import CONVERTED, appended
from openbell.publish import publish
from openbell.records import RATES_FILE, read_rates
from openbell.schema import BY_NAME, TABLES

RECORDS = Path(__file__).parents[3] / "datapackage"
STEP = Decimal(1).scaleb(-12)
WIDE = Context(prec=90)
SOURCE = "2026-01-08-nbd"
CASES: dict[str, tuple[str, str, str | None, str]] = {
    "price": ("price", "2026-01-08", "HKD", "116.2"),
    "price-before": ("price", "2026-01-07T09:30+08:00", "HKD", "116.2"),
    "price-on-saturday": ("price", "2026-01-10", "HKD", "116.2"),
    "price-to-come": ("price", "2031-01-08", "HKD", "116.2"),
    "price-of-old": ("price", "2017-01-05", "HKD", "116.2"),
    "price-until": ("price", "../2026-01-08", "HKD", "116.2"),
    "revenue": ("revenue", "2025-H1", "CNY", "191000000"),
    "revenue-2018": ("revenue", "2018", "CNY", "1"),
    "revenue-2017": ("revenue", "2017", "CNY", "1"),
    "revenue-forecast": ("revenue", "2030", "CNY", "1"),
    "revenue-somewhere": ("revenue", "P10M", "CNY", "1"),
    "revenue-weekend": ("revenue", "2026-01-10/2026-01-11", "CNY", "1"),
    "revenue-in-dollars": ("revenue", "P10M", "USD", "-2.5"),
    "revenue-in-dong": ("revenue", "2024", "VND", "1"),
    "revenue-in-won": ("revenue", "2024", "KRW", "99999999999999999999999999"),
    "multiple": ("multiple", "2024", "1", "25"),
    "chips": ("chips", "2024", "GPU", "25"),
    "words": ("revenue", "2023", None, ""),
}
REASONS = {
    "price-on-saturday": "no_rate",
    "price-to-come": "beyond_rates",
    "price-of-old": "before_rates",
    "price-until": "no_period",
    "revenue-2017": "before_rates",
    "revenue-forecast": "beyond_rates",
    "revenue-somewhere": "no_period",
    "revenue-weekend": "no_rate",
    "revenue-in-dong": "unknown_currency",
    "multiple": "not_money",
    "chips": "not_money",
    "words": "not_money",
}


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with a claim for each case and the real rates."""
    rows = sample_rows()
    rows["metrics"] += [
        metric("multiple", unit_kind="ratio"),
        metric("chips", unit_kind="count", unit="GPU"),
    ]
    rows["claims"] += [_claim(name, *case) for name, case in CASES.items()]
    found = read_rates(RECORDS)
    assert found is not None
    rows["exchange_rates"] = [
        {"date": day, "currency": currency, "per_euro": rate}
        for currency, series in found.rates.per_euro.items()
        for day, rate in series.items()
    ]
    tables = {t.name: pa.Table.from_pylist(_full(rows[t.name], t), t.arrow()) for t in TABLES}
    return publish(tables, PACKAGE, tmp_path_factory.mktemp("cases")).path


def _claim(name: str, measured: str, period: str, unit: str | None, value: str) -> dict[str, Any]:
    low = value or None
    spoken: dict[str, Any] = {"period": period, "unit": unit, "period_start": None}
    spoken |= {"period_end": None, "value": Decimal(value) if value else None}
    return claim(f"{SOURCE}#{name}", measured, FIRST, low, low, **spoken)


def _full(rows: list[dict[str, Any]], table: Any) -> list[dict[str, Any]]:
    return [{column: row.get(column) for column in table.columns} for row in rows]


def converted(cases: Path, name: str, currency: str = "USD", **more: Any) -> dict[str, Any]:
    table = cast("pa.Table", load("claims", package=cases, convert=currency, **more))
    (row,) = (row for row in table.to_pylist() if row["claim_id"] == f"{SOURCE}#{name}")
    return row


def test_the_columns_stand_after_the_published_ones_with_their_types(cases: Path) -> None:
    for name in ("facts", "claims"):
        plain, more = load(name, package=cases), load(name, package=cases, convert="USD")
        assert more.column_names == [*BY_NAME[name].columns, *CONVERTED]
        assert more.select(list(BY_NAME[name].columns)).equals(plain)
        figure, text = pa.decimal128(38, 12), pa.string()
        assert [more.schema.field(column).type for column in CONVERTED] == [
            *(figure, figure, figure, text),
            *(figure, pa.date32(), text, text),
        ]


def test_hong_kong_dollars_of_a_day_by_hand(cases: Path) -> None:
    """On 2026-01-08 the ECB set 1.1675 USD and 9.0981 HKD: 1.1675 / 9.0981 = 0.1283234961145…"""
    found = converted(cases, "price")
    assert found["rate"] == Decimal("0.128323496115")
    assert found["converted_value"] == Decimal("14.911190248563")
    assert (found["converted_low"], found["converted_high"]) == (
        Decimal("14.911190248563"),
        Decimal("14.911190248563"),
    )
    assert (found["rate_date"], found["rate_basis"]) == (date(2026, 1, 8), "day")
    assert (found["converted_unit"], found["not_converted"]) == ("USD", None)


def test_an_instant_with_a_time_takes_the_rate_of_its_day(cases: Path) -> None:
    found = converted(cases, "price-before", "CNY")
    assert found["rate_date"] == date(2026, 1, 7)
    assert found["rate"] == (Decimal("8.1685") / Decimal("9.0976")).quantize(STEP)


@pytest.mark.parametrize(
    ("name", "target", "first", "last"),
    [
        ("revenue", "HKD", "2025-01-01", "2025-06-30"),
        ("revenue", "USD", "2025-01-01", "2025-06-30"),
        ("revenue-2018", "EUR", "2018-01-01", "2018-12-31"),
        ("revenue-in-won", "GBP", "2024-01-01", "2024-12-31"),
    ],
)
def test_an_average_is_what_duckdb_makes_of_the_banks_own_file(
    name: str, target: str, first: str, last: str, cases: Path
) -> None:
    found = converted(cases, name, target)
    wanted = "1" if target == "EUR" else target
    mean, end = duckdb.execute(
        f"SELECT avg({wanted}::DOUBLE / {CASES[name][2]}), max(Date)"
        f" FROM read_csv('{RECORDS / RATES_FILE}', nullstr='N/A')"
        f" WHERE Date BETWEEN '{first}' AND '{last}'"
    ).fetchall()[0]
    assert float(found["rate"]) == pytest.approx(mean, abs=1e-12)
    assert (found["rate_date"], found["rate_basis"]) == (end, "period_average")


def test_a_figure_in_that_currency_already_needs_no_rate_and_no_place_in_time(cases: Path) -> None:
    found = converted(cases, "revenue-in-dollars", as_of="2026-01-09")
    assert found["converted_value"] == found["converted_low"] == Decimal("-2.5")
    assert (found["rate"], found["rate_date"], found["rate_basis"]) == (1, None, "same_currency")


@pytest.mark.parametrize(("name", "reason"), REASONS.items())
def test_without_a_rate_everything_is_null_but_the_reason(
    name: str, reason: str, cases: Path
) -> None:
    found = converted(cases, name)
    assert found["not_converted"] == reason
    assert [found[column] for column in CONVERTED[:-1]] == [None] * 7


def test_a_product_that_no_column_holds_is_null_with_the_reason(cases: Path) -> None:
    assert converted(cases, "revenue-in-won")["not_converted"] is None
    rows = pa.table({name: _figures("99999999999999999999999999") for name in _FIGURES})
    assert _appended(rows, "1.000000000001")["not_converted"] == "too_large"
    assert _appended(rows, "1")["not_converted"] is None


def test_as_of_a_moment_before_the_rate_was_published_there_is_none(cases: Path) -> None:
    early = converted(cases, "price", as_of="2026-01-08T15:29:59Z")
    assert early["not_converted"] == "beyond_rates"
    late = converted(cases, "price", as_of="2026-01-08T15:30:00Z")
    assert late["converted_value"] == Decimal("14.911190248563")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
@given(
    st.datetimes(datetime(2026, 1, 8), datetime(2026, 1, 15), timezones=st.just(UTC)),
    st.sampled_from(["USD", "CNY", "EUR", "JPY"]),
)
def test_what_is_converted_as_of_a_moment_is_the_same_ever_after(
    cases: Path, moment: datetime, target: str
) -> None:
    then = load("claims", package=cases, convert=target, as_of=moment)
    later = load("claims", package=cases, convert=target).to_pylist()
    by_id = {row["claim_id"]: row for row in later}
    for row in then.to_pylist():
        if row["not_converted"] is None:
            whole = by_id[row["claim_id"]]
            assert [row[name] for name in CONVERTED] == [whole[name] for name in CONVERTED]


def test_every_format_has_the_same_conversions(cases: Path) -> None:
    arrow = load("facts", package=cases, convert="USD").to_pylist()
    frame = load("facts", package=cases, convert="USD", format="pandas")
    assert [str(value) for value in frame["rate_basis"]] == [
        str(row["rate_basis"] or "<NA>") for row in arrow
    ]
    polars = load("facts", package=cases, convert="USD", format="polars")
    assert polars["converted_low"].to_list() == [row["converted_low"] for row in arrow]
    duck = load("facts", package=cases, convert="USD", format="duckdb")
    assert duck.to_arrow_table().to_pylist() == arrow


def test_the_rates_are_a_table_that_anyone_may_join(cases: Path) -> None:
    (row,) = sql(
        "SELECT usd.per_euro AS usd, hkd.per_euro AS hkd FROM exchange_rates usd"
        " JOIN exchange_rates hkd USING (date)"
        " WHERE usd.currency = 'USD' AND hkd.currency = 'HKD' AND date = '2026-01-08'",
        package=cases,
    ).to_pylist()
    assert row == {"usd": Decimal("1.1675"), "hkd": Decimal("9.0981")}


def test_a_table_without_figures_refuses_and_names_those_that_have_some(cases: Path) -> None:
    with pytest.raises(NoConversionError, match="these have: claims, facts") as refusal:
        load("companies", package=cases, convert="USD")
    assert refusal.value.table == "companies"
    assert isinstance(refusal.value, ValueError)


@pytest.mark.parametrize(("wanted", "hint"), [("usd", "; did you mean 'USD'?"), ("VND", "")])
def test_an_unknown_currency_is_told_with_what_is_known(
    wanted: str, hint: str, cases: Path
) -> None:
    with pytest.raises(UnknownCurrencyError) as refusal:
        load("facts", package=cases, convert=wanted)
    known = "CNY, EUR, GBP, HKD, JPY, KRW, SGD, USD"
    assert str(refusal.value) == f"no exchange rates of {wanted!r}{hint} (currencies: {known})"
    assert refusal.value.currency == wanted


def test_a_table_without_rows_has_the_columns_too(cases: Path) -> None:
    empty = load("claims", package=cases, convert="USD", as_of="2001-01-01")
    assert empty.num_rows == 0
    assert empty.column_names[-8:] == list(CONVERTED)


_FIGURES = ("value", "low", "high")
figures = st.decimals(-(10**14), 10**14, places=12)
factors = st.decimals("0.000001", "30000", places=12)


def _figures(text: str) -> "pa.Array[Any]":
    return pa.array([Decimal(text)], pa.decimal128(38, 12))


def _appended(rows: pa.Table, rate: str) -> dict[str, Any]:
    answers = pa.table(
        {
            "rate": _figures(rate),
            "date": pa.array([None], pa.date32()),
            "basis": pa.array(["day"]),
            "reason": pa.array([None], pa.string()),
        }
    )
    return appended(rows, answers, "USD").to_pylist()[0]


@given(st.lists(figures, min_size=3, max_size=3), factors)
def test_bounds_are_rounded_outwards_and_enclose_the_value(
    three: list[Decimal], rate: Decimal
) -> None:
    low, value, high = sorted(three)
    given = zip(_FIGURES, (value, low, high), strict=True)
    found = _appended(pa.table({name: _figures(str(f)) for name, f in given}), str(rate))
    assert found["converted_low"] <= found["converted_value"] <= found["converted_high"]
    for name, figure, mode in (
        ("converted_value", value, ROUND_HALF_EVEN),
        ("converted_low", low, ROUND_FLOOR),
        ("converted_high", high, ROUND_CEILING),
    ):
        exact = WIDE.multiply(figure, rate)
        assert found[name] == exact.quantize(STEP, rounding=mode, context=WIDE)
