"""The table of exchange rates is read exactly, or refused with every place that is wrong."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from openbell.rates import Rates
from openbell.records import RATES_FILE, RatesFile, read_rates, read_tree
from openbell.records.rates import MOST_NAMED, parse_rates

SOUND = "Date,USD,CNY\n2026-01-07,1.1684,8.1685\n2026-01-08,1.1675,N/A\n2026-01-09,,8.1288\n"


def read(text: str) -> RatesFile:
    return parse_rates(tuple(text.split("\n")), "exchange-rates.csv")


def faults(text: str) -> list[tuple[int, int, str]]:
    found = read(text)
    assert found.rates == Rates()
    assert {problem.code for problem in found.problems} <= {"bad-rate"}
    return [(one.span.line, one.span.column, one.message) for one in found.problems if one.span]


def test_rates_are_exact_and_a_day_without_one_has_none() -> None:
    assert read(SOUND) == RatesFile(
        Rates(
            {
                "USD": {
                    date(2026, 1, 7): Decimal("1.1684"),
                    date(2026, 1, 8): Decimal("1.1675"),
                },
                "CNY": {
                    date(2026, 1, 7): Decimal("8.1685"),
                    date(2026, 1, 9): Decimal("8.1288"),
                },
            }
        )
    )


def test_a_currency_without_any_rate_is_not_known() -> None:
    assert read("Date,USD,RUB\n2026-01-08,1.1,N/A\n").rates.currencies == ("EUR", "USD")
    assert read("Date,USD\n").rates == Rates()


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "told"),
    [
        ("Date,", "Day,", 1, 1, "the first column is not that of the days"),
        ("CNY", "CNH", 1, 10, "CNH is no quoted currency"),
        ("CNY", "EUR", 1, 10, "EUR is no quoted currency"),
        ("CNY", "", 1, 10, "a column without a name is no quoted currency"),
        ("CNY", "USD", 1, 10, "USD has a column already"),
        ("2026-01-08", "2026-02-30", 3, 1, "this is no day"),
        ("2026-01-08", "20260108", 3, 1, "this is no day"),
        ("2026-01-08", "2026-01-07", 3, 1, "2026-01-07 comes after 2026-01-07"),
        ("2026-01-08", "2026-01-06", 3, 1, "2026-01-06 comes after 2026-01-07"),
        ("1.1675", "0", 3, 12, "0 is no rate"),
        ("1.1675", "-1.1675", 3, 12, "-1.1675 is no rate"),
        ("1.1675", "1,1675", 3, 1, "there are 4 cells, and 3 columns"),
        ("1.1675", "1e3", 3, 12, "1e3 is no rate"),
        ("1.1675", "NaN", 3, 12, "NaN is no rate"),
        ("1.1675", "１", 3, 12, "１ is no rate"),
        ("1.1675", "1.1234567890123", 3, 12, "1.1234567890123 is no rate"),
        (",N/A", "", 3, 1, "there are 2 cells, and 3 columns"),
        ("8.1288", " 8.1288", 4, 13, " 8.1288 is no rate"),
        ("8.1288", '"8.1288"', 4, 13, '"8.1288" is no rate'),
    ],
)
def test_a_slip_is_refused_at_its_place(
    old: str, new: str, line: int, column: int, told: str
) -> None:
    ((at_line, at_column, message),) = faults(SOUND.replace(old, new, 1))
    assert (at_line, at_column) == (line, column)
    assert message.startswith(told)


def test_all_slips_are_told_at_once_with_the_line_and_the_way_out() -> None:
    found = read(SOUND.replace("1.1684", "0").replace("01-09", "01-01").replace("N/A", "none"))
    assert [(one.span.line, one.value) for one in found.problems if one.span] == [
        (2, "0"),
        (3, "none"),
        (4, "2026-01-01"),
    ]
    first = found.problems[0]
    assert first.line_text == "2026-01-07,0,8.1685"
    assert first.allowed == "a decimal above zero with at most 12 decimals, N/A or nothing"
    assert "make rates" in first.hint


def test_a_file_turned_upside_down_names_its_first_twenty_lines_only() -> None:
    days = [f"20{year}-01-01,1.1" for year in range(99, 10, -1)]
    assert len(faults("\n".join(["Date,USD", *days, ""]))) == MOST_NAMED


@pytest.mark.parametrize("text", ["", "\n", "2026-01-08,1.1675\n"])
def test_a_file_without_a_header_is_refused(text: str) -> None:
    assert faults(text)[0][2] == "the first column is not that of the days"


def test_no_file_means_no_rates_and_no_problem(tmp_path: Path) -> None:
    assert read_rates(tmp_path) is None


def test_the_file_is_no_stray_among_the_records(tmp_path: Path) -> None:
    (tmp_path / RATES_FILE).write_text(SOUND, encoding="utf-8", newline="\n")
    assert list(read_tree(tmp_path)) == []
    found = read_rates(tmp_path)
    assert found is not None
    assert found.rates.currencies == ("CNY", "EUR", "USD")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("\ufeff" + SOUND, "file-encoding"),
        (SOUND.replace(",", "\t"), "file-encoding"),
    ],
)
def test_the_file_passes_the_gate_of_the_records(content: str, code: str, tmp_path: Path) -> None:
    (tmp_path / RATES_FILE).write_text(content, encoding="utf-8", newline="\n")
    found = read_rates(tmp_path)
    assert found is not None
    assert found.rates == Rates()
    assert {problem.code for problem in found.problems} == {code}


def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.csv").write_text(SOUND, encoding="utf-8")
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / RATES_FILE).symlink_to(tmp_path / "elsewhere.csv")
    found = read_rates(tmp_path / "records")
    assert found is not None
    assert [problem.code for problem in found.problems] == ["file-type"]
