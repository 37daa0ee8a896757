from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.schema.lexical import Value, column_text, value_text

FIGURE = pa.decimal128(38, 12)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ("智谱", "智谱"),
        (1159, "1159"),
        (Decimal("0E-12"), "0"),
        (Decimal("1.910000000000"), "1.91"),
        (Decimal("120.000000000000"), "120"),
        (Decimal("1E+3"), "1000"),
        (Decimal("-1E-12"), "-0.000000000001"),
        (date(2026, 1, 8), "2026-01-08"),
        (datetime(2026, 1, 8, 8, 14, 43, tzinfo=UTC), "2026-01-08T08:14:43.000000Z"),
        (
            datetime(2026, 1, 8, 16, 14, 43, 999999, tzinfo=timezone(timedelta(hours=8))),
            "2026-01-08T08:14:43.999999Z",
        ),
    ],
)
def test_a_value_has_one_form(value: Value, text: str | None) -> None:
    assert value_text(value) == text


@given(st.lists(st.none() | st.integers(-(10**38) + 1, 10**38 - 1)))
def test_columns_of_figures_are_written_as_single_figures_are(units: list[int | None]) -> None:
    figures = [None if unit is None else Decimal(f"{unit}E-12") for unit in units]
    column = pa.chunked_array([pa.array(figures, FIGURE)])
    assert column_text(column).to_pylist() == [value_text(figure) for figure in figures]


@given(st.integers(-(10**38) + 1, 10**38 - 1))
def test_a_figure_written_and_read_is_the_same_figure(units: int) -> None:
    figure = Decimal(f"{units}E-12")
    text = value_text(figure)
    assert text is not None
    assert Decimal(text) == figure
    assert "E" not in text


@given(st.lists(st.none() | st.datetimes(datetime(1000, 1, 1), timezones=st.just(UTC))))
def test_columns_of_times_are_written_as_single_times_are(times: list[datetime | None]) -> None:
    kind = pa.timestamp("us", tz="UTC")
    column = pa.chunked_array([pa.array(times, kind)])
    assert column_text(column).to_pylist() == [value_text(time) for time in times]
