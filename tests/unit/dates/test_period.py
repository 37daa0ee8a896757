"""The promises of periods: every form is read, one stretch has one text, the rest is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.dates import Period, PeriodError, parse_period

DAYS = st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31))
YEARS = st.integers(min_value=1, max_value=9999)


def unit_texts() -> st.SearchStrategy[str]:
    """Texts of any named unit, in any spelling that is allowed."""
    tails = [
        "",
        *(f"-H{n}" for n in (1, 2)),
        *(f"-Q{n}" for n in (1, 2, 3, 4)),
        "-3M",
        "-6M",
        "-9M",
    ]
    tails += [f"-{month:02}" for month in range(1, 13)]
    named = st.builds(lambda year, tail: f"{year:04}{tail}", YEARS, st.sampled_from(tails))
    return named | DAYS.map(date.isoformat)


def period_texts() -> st.SearchStrategy[str]:
    """Texts of units, ranges and open ranges."""
    ranges = st.tuples(DAYS, DAYS).map(sorted).map(lambda ends: f"{ends[0]}/{ends[1]}")
    opened = DAYS.flatmap(lambda day: st.sampled_from([f"../{day}", f"{day}/.."]))
    return unit_texts() | ranges | opened


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("2024", "year", "2024-01-01", "2024-12-31"),
        ("2025-H1", "half", "2025-01-01", "2025-06-30"),
        ("2025-H2", "half", "2025-07-01", "2025-12-31"),
        ("2025-Q1", "quarter", "2025-01-01", "2025-03-31"),
        ("2025-Q3", "quarter", "2025-07-01", "2025-09-30"),
        ("2025-Q4", "quarter", "2025-10-01", "2025-12-31"),
        ("2025-9M", "nine_months", "2025-01-01", "2025-09-30"),
        ("2025-11", "month", "2025-11-01", "2025-11-30"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2026-01-08", "day", "2026-01-08", "2026-01-08"),
        ("2022/2024", "range", "2022-01-01", "2024-12-31"),
        ("2022-H2/2024-H1", "range", "2022-07-01", "2024-06-30"),
    ],
)
def test_a_period_has_its_kind_and_its_first_and_last_day(
    text: str, kind: str, start: str, end: str
) -> None:
    period = parse_period(text)
    assert (period.text, period.kind) == (text, kind)
    assert (str(period.start), str(period.end), period.at) == (start, end, None)


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("2025-01/2025-06", "2025-H1"),
        ("2025-6M", "2025-H1"),
        ("2025-3M", "2025-Q1"),
        ("2025-01/2025-09", "2025-9M"),
        ("2025-Q1/2025-Q3", "2025-9M"),
        ("2025-04-01/2025-06-30", "2025-Q2"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2025-H1/2025-H2", "2025"),
        ("2025-11-01/2025-11-30", "2025-11"),
        ("2026-01-08/2026-01-08", "2026-01-08"),
        ("2022-01/2024-12", "2022/2024"),
        ("2024-07/2025-06", "2024-H2/2025-H1"),
        ("2024-04-01/2025-03-31", "2024-Q2/2025-Q1"),
        ("2022/2024-05", "2022-01/2024-05"),
        ("2024-02-01/2024-05-31", "2024-02/2024-05"),
        ("2024-Q2/2024-Q3", "2024-Q2/2024-Q3"),
        ("2024/2025-06-29", "2024-01-01/2025-06-29"),
        ("../2026-01", "../2026-01-31"),
        ("2025-H2/..", "2025-07-01/.."),
        ("P12M", "P1Y"),
        ("P18M", "P1Y6M"),
        ("P2W", "P14D"),
        ("2026-01-08T09:30:00+08:00", "2026-01-08T09:30+08:00"),
        ("2026-01-08T01:30+00:00", "2026-01-08T01:30Z"),
    ],
)
def test_one_stretch_of_time_has_one_text(typed: str, canonical: str) -> None:
    assert str(parse_period(typed)) == canonical
    assert parse_period(typed) == parse_period(canonical)


@pytest.mark.parametrize("text", ["P10M", "P1Y", "P3D", "P1Y6M"])
def test_a_span_has_a_length_and_no_place(text: str) -> None:
    assert parse_period(text) == Period(text, None, None, "span")


def test_an_instant_keeps_its_zone_and_the_day_of_that_zone() -> None:
    period = parse_period("2026-01-08T00:30:15+08:00")
    assert period.text == "2026-01-08T00:30:15+08:00"
    assert (period.kind, period.start, period.end) == ("instant", date(2026, 1, 8), period.start)
    assert period.at is not None
    assert period.at.utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "nothing is written"),
        ("0000", "no such date"),
        ("2026-02-30", "no such date"),
        ("2025-13", "no such date"),
        ("2025-00", "no such date"),
        ("2025-Q5", "no calendar unit"),
        ("2025-H3", "no calendar unit"),
        ("2025-12M", "no calendar unit"),
        ("2025-h1", "no calendar unit"),
        ("20260108", "no calendar unit"),
        ("25", "no calendar unit"),
        ("2025/2026/2027", "no calendar unit"),
        ("\uff12\uff10\uff12\uff15", "ASCII"),
        ("2025\uff0dH1", "ASCII"),
        ("2025年", "ASCII"),
        (" 2025", "white space"),
        ("2025-H1\n", "white space"),
        ("2022 / 2024", "white space"),
        ("2024/2022", "ends before it starts"),
        ("2026-01-09/2026-01-08", "ends before it starts"),
        ("2025-9M/2026", "the end of a range is"),
        ("../..", "one end of an open range"),
        ("2025/", "nothing is written"),
        ("P", "no span"),
        ("P0D", "no span"),
        ("P010M", "no span"),
        ("PT1H", "no span"),
        ("2026-01-08T09:30", "no zone"),
        ("2026-01-08T09:30:00.5+08:00", "without decimals"),
        ("2026-01-08T24:00+08:00", "no such date or time"),
        ("2026-02-30T09:30+08:00", "no such date or time"),
        ("2026-01-08T09:30:60+08:00", "no such date or time"),
        ("2026-01-08T09:30+8:00", "UTC offset"),
        ("2026-01-08T09:30+14:30", "-12:00 and +14:00"),
        ("2026-01-08T09:30-00:00", "unknown"),
    ],
)
def test_what_is_no_period_is_refused_with_text_reason_and_allowed_forms(
    text: str, reason: str
) -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period(text)
    assert refused.value.value == text
    assert reason in refused.value.reason
    assert "2025-H1" in refused.value.allowed
    assert reason in str(refused.value)
    assert isinstance(refused.value, ValueError)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2025-06", "2025-06-30"),
        ("2024", "2024-12-31"),
        ("2025-9M", "2025-09-30"),
        ("2022/2024", "2024-12-31"),
        ("2026-01-08", "2026-01-08"),
        ("../2026-01-08", "../2026-01-08"),
        ("2026-01-08T09:30+08:00", "2026-01-08T09:30+08:00"),
    ],
)
def test_an_instant_metric_takes_the_end_of_a_reduced_period(text: str, instant: str) -> None:
    assert parse_period(text).as_instant() == parse_period(instant)


@pytest.mark.parametrize("text", ["P10M", "2025-06/.."])
def test_a_period_without_an_end_is_no_instant(text: str) -> None:
    with pytest.raises(PeriodError, match="no known end"):
        parse_period(text).as_instant()


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("2025-H1", "2024-H1"),
        ("2025-9M", "2024-9M"),
        ("2022/2024", "2021/2023"),
        ("2024-02", "2023-02"),
        ("2024-02-29", "2023-02-28"),
        ("2024-02-10/2024-02-29", "2023-02-10/2023-02-28"),
        ("../2026-01-08", "../2025-01-08"),
        ("2025-06-01/..", "2024-06-01/.."),
        ("2024-02-29T09:30+08:00", "2023-02-28T09:30+08:00"),
    ],
)
def test_the_year_before_is_the_same_period_of_that_year(text: str, before: str) -> None:
    assert parse_period(text).previous_year() == parse_period(before)


@pytest.mark.parametrize("text", ["P10M", "0001"])
def test_what_has_no_year_before_says_so(text: str) -> None:
    with pytest.raises(PeriodError):
        parse_period(text).previous_year()


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("2025-H1", "2026-H1"),
        ("2025-9M", "2026-9M"),
        ("2023-02", "2024-02"),
        ("2024-02", "2025-02"),
        ("2023-02-28", "2024-02-28"),
        ("2024-Q2/2025-Q1", "2025-Q2/2026-Q1"),
        ("2022/2024", "2023/2025"),
        ("../2026-01-08", "../2027-01-08"),
        ("2026-01-08T09:30+08:00", "2027-01-08T09:30+08:00"),
    ],
)
def test_the_year_after_is_the_same_period_of_that_year(text: str, after: str) -> None:
    assert parse_period(text).following_year() == parse_period(after)


@pytest.mark.parametrize(
    "text",
    ["P10M", "9999", "2024-02-29", "2024-02-10/2024-02-29", "2024-02-29T09:30+08:00"],
)
def test_what_is_the_year_before_of_nothing_says_so(text: str) -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period(text).following_year()
    assert refused.value.allowed


@given(period_texts())
def test_a_year_on_and_a_year_back_is_the_same_period(text: str) -> None:
    period = parse_period(text)
    try:
        later = period.following_year()
    except PeriodError:
        assert any(part in period.text for part in ("9999", "-02-28", "-02-29"))
    else:
        assert later.previous_year() == period


@given(period_texts())
def test_canonical_text_is_its_own_canonical_text(text: str) -> None:
    period = parse_period(text)
    assert parse_period(period.text) == period


@given(period_texts())
def test_a_period_never_ends_before_it_starts(text: str) -> None:
    period = parse_period(text)
    assert period.start is None or period.end is None or period.start <= period.end


@given(unit_texts())
def test_a_unit_typed_as_its_days_has_the_same_text(text: str) -> None:
    period = parse_period(text)
    assert parse_period(f"{period.start}/{period.end}") == period


@given(DAYS)
def test_each_unit_of_a_day_includes_the_next_finer_one(day: date) -> None:
    year, month = f"{day.year:04}", day.month
    texts = [year, f"{year}-H{(month + 5) // 6}", f"{year}-Q{(month + 2) // 3}"]
    periods = [parse_period(text) for text in (*texts, f"{year}-{month:02}", day.isoformat())]
    starts = [period.start for period in periods if period.start]
    ends = [period.end for period in periods if period.end]
    assert len(starts) == len(ends) == 5
    assert starts == sorted(starts)
    assert ends == sorted(ends, reverse=True)
