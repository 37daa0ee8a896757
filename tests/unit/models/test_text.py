"""What text each field takes: its form, and what the standard behind it knows."""

import unicodedata
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from openbell.models import text


def accepts(kind: Any, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (text.Ticker, "02513"),
        (text.Country, "NO"),
        (text.Currency, "CNY"),
        (text.Isin, "CNE1000002H1"),
        (text.Lei, "5493000IBP32UQZ0KL24"),
        (text.Mic, "XHKG"),
        (text.Language, "zh-Hans"),
        (text.Language, "zh-Hant-HK"),
        (text.Day, "2024-02-29"),
        (text.PartialDay, "2019~"),
        (text.Published, "2026-01"),
        (text.Published, "2026-01-08T16:14:43.123+08:00"),
        (text.Offset, "-05:00"),
        (text.PeriodText, "2022/2024"),
        (text.Place, "¶14"),
        (text.Place, "Table 3, 智谱"),
        (text.Print, "-23.51亿元"),
        (text.Url, "https://example.org/a?b=c"),
        (text.ClaimId, "daily#zhipu.revenue.segment=cloud.2025-H1.actual"),
    ],
)
def test_what_curators_write_is_accepted(kind: Any, value: str) -> None:
    assert accepts(kind, value)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (text.Country, "XX"),
        (text.Currency, "RMB"),
        (text.Currency, "cny"),
        (text.Isin, "CNE1000002H2"),
        (text.Lei, "5493000IBP32UQZ0KL25"),
        (text.Day, "2025-02-29"),
        (text.Day, "2026-1-8"),
        (text.PartialDay, "2025-13"),
        (text.Published, "2026-01-08T16:14"),
        (text.Published, "0001-01-01"),
        (text.Published, "9999-12-31"),
        (text.Offset, "+99:00"),
        (text.Offset, "+08:75"),
        (text.PeriodText, "2025-H3"),
        (text.PeriodText, "2024/2022"),
        (text.Place, "¶0"),
        (text.Print, " 1.91亿元"),
        (text.Print, "1.91亿元\n2亿元"),
        (text.Print, "1" * 201),
        (text.Url, "javascript:alert(1)"),
        (text.Sha256, "A" * 64),
        (text.Id, ""),
        (text.Id, "a\n"),
    ],
)
def test_what_is_malformed_or_does_not_exist_is_refused(kind: Any, value: str) -> None:
    assert not accepts(kind, value)


@pytest.mark.parametrize("value", ["=1+1", "+1", "-1", "@sum", "<script>", "a<b", " a", ""])
def test_a_name_cannot_be_a_formula_or_markup(value: str) -> None:
    assert not accepts(text.Name, value)
    assert not accepts(text.Prose, value)


@pytest.mark.parametrize("kind", [text.Name, text.Prose, text.Print])
def test_text_that_looks_alike_is_alike(kind: Any) -> None:
    assert accepts(kind, "Pok\u00e9mon")
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python("Poke\u0301mon")
    (error,) = caught.value.errors()
    assert unicodedata.is_normalized("NFC", error.get("ctx", {})["hint"])


@pytest.mark.parametrize(("value", "meant"), [("true", True), ("false", False)])
def test_a_truth_value_arrives_as_text(value: str, meant: bool) -> None:
    assert TypeAdapter(text.Flag).validate_python(value) is meant


@pytest.mark.parametrize("value", ["yes", "True", "1", "", "on"])
def test_nothing_else_is_a_truth_value(value: str) -> None:
    assert not accepts(text.Flag, value)
