"""The promises of partial dates: what is known of a date, no more and no less."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openbell.dates import DateError, parse_edtf


@pytest.mark.parametrize(
    ("text", "start", "end", "qualifier"),
    [
        ("2019", "2019-01-01", "2019-12-31", None),
        ("2019-06", "2019-06-01", "2019-06-30", None),
        ("2019-06-12", "2019-06-12", "2019-06-12", None),
        ("2019?", "2019-01-01", "2019-12-31", "uncertain"),
        ("2019~", "2019-01-01", "2019-12-31", "approximate"),
        ("2020-02~", "2020-02-01", "2020-02-29", "approximate"),
        ("2019-06-12?", "2019-06-12", "2019-06-12", "uncertain"),
    ],
)
def test_a_partial_date_spans_the_days_that_it_may_mean(
    text: str, start: str, end: str, qualifier: str | None
) -> None:
    partial = parse_edtf(text)
    assert str(partial) == text
    assert (partial.text, partial.qualifier) == (text, qualifier)
    assert (str(partial.start), str(partial.end)) == (start, end)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?",
        "2019??",
        "2019%",
        "?2019",
        "2019-H1",
        "2019-9M",
        "2019-06-31",
        "2019-13",
        "19",
        "\uff12\uff10\uff11\uff19",
        "2019 ",
        "2019-06-12T09:30+08:00",
        "2018/2019",
        "0000",
        "201X",
    ],
)
def test_what_is_no_partial_date_is_refused_with_text_reason_and_forms(text: str) -> None:
    with pytest.raises(DateError) as refused:
        parse_edtf(text)
    assert refused.value.value == text
    assert refused.value.reason
    assert "2019-06~" in refused.value.allowed
    assert isinstance(refused.value, ValueError)


@given(st.dates())
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: date) -> None:
    exact, month, year = (parse_edtf(day.isoformat()[:size]) for size in (10, 7, 4))
    assert exact.start == exact.end == day
    assert year.start <= month.start <= exact.start
    assert exact.end <= month.end <= year.end
