"""Dates, periods and instants are told in words, to the precision they have and no further."""

from datetime import UTC, date, datetime

import pytest

from openbell.dates import PERIOD_FORMS
from openbell.wording.calendar import day, instant, period


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2024", "2024", "2024年"),
        ("2025-H1", "H1 2025", "2025年上半年"),
        ("2025-Q3", "Q3 2025", "2025年第三季度"),
        ("2025-9M", "9M 2025", "2025年前9个月"),
        ("2025-11", "Nov 2025", "2025年11月"),
        ("2026-01-08", "8 Jan 2026", "2026年1月8日"),
        ("2022/2024", "2022–2024", "2022年至2024年"),
        ("../2026-01-08", "to 8 Jan 2026", "截至2026年1月8日"),
        ("2025-06/..", "from Jun 2025", "2025年6月起"),
        ("P10M", "10 months", "10个月"),
        ("P1Y", "1 year", "1年"),
        (
            "2026-01-08T09:30+08:00",
            "8 Jan 2026, 09:30 (UTC+08:00)",
            "2026年1月8日09:30（UTC+08:00）",
        ),
    ],
)
def test_a_period_is_told_in_words(text: str, english: str, chinese: str) -> None:
    assert period(text, "en") == english
    assert period(text, "zh") == chinese


def test_every_form_of_a_period_is_known() -> None:
    for form in PERIOD_FORMS:
        assert period(form, "zh") != form, form


def test_an_unknown_form_is_shown_as_it_stands() -> None:
    assert day("before the flood", "en") == "before the flood"


def test_doubt_is_told() -> None:
    assert day("2019~", "en") == "about 2019"
    assert day("2019~", "zh") == "2019年前后"
    assert day("2019-06?", "en") == "Jun 2019 (uncertain)"
    assert day(date(2026, 1, 8), "zh") == "2026年1月8日"


def test_an_instant_is_told_in_hong_kong_time() -> None:
    at = datetime(2026, 1, 8, 8, 14, 43, 999999, tzinfo=UTC)
    assert instant(at, "en") == "8 Jan 2026, 16:14:43 (Hong Kong)"
    assert instant(at, "zh") == "2026年1月8日16:14:43（香港时间）"


def test_the_last_microsecond_of_a_day_is_its_end() -> None:
    at = datetime(2026, 1, 8, 15, 59, 59, 999999, tzinfo=UTC)
    assert instant(at, "en") == "end of 8 Jan 2026 (Hong Kong)"
