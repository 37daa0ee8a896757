"""What is printed loses nothing: columns named alike, exact figures, instants, no NaN in JSON."""

import json

import pyarrow as pa
import pytest

from openbell.cli import main
from openbell.cli.report import print_rows, rows_json


def test_columns_of_one_name_keep_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    rows = pa.Table.from_arrays([pa.array([1]), pa.array([2]), pa.array([3])], ["a", "a", "b"])
    print_rows(rows)
    assert capsys.readouterr().out == "a,a,b\n1,2,3\n"
    assert rows_json(rows) == [{"a": 1, "a:1": 2, "b": 3}]


def test_json_has_plain_figures_instants_in_utc_and_null_for_nan(
    capsys: pytest.CaptureFixture[str], package: object
) -> None:
    query = (
        "select 0::decimal(38, 12) as zero, 1.5::decimal(38, 12) as figure, 'NaN'::float as nan, "
        "timestamptz '2026-01-08 08:14:43+00' as instant"
    )
    assert main(["sql", query, "--json", "--package", str(package)]) == 0
    assert json.loads(capsys.readouterr().out) == [
        {"zero": "0", "figure": "1.5", "nan": None, "instant": "2026-01-08T08:14:43.000000Z"}
    ]


def test_a_time_beyond_the_calendar_is_shown_and_no_traceback(
    capsys: pytest.CaptureFixture[str],
) -> None:
    times = pa.array([2**63 - 1, 0], type=pa.timestamp("us"))
    print_rows(pa.Table.from_arrays([times], ["at"]))
    assert capsys.readouterr().out.splitlines()[2] == "1970-01-01 00:00:00.000000"
