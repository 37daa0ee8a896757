"""Documents become records; what does not fit becomes problems in words, all of them at once."""

import re
from pathlib import Path
from typing import Any

import pytest

from openbell.models import Source, type_documents
from openbell.problems import Problem
from openbell.records import Document, Kind, parse_document

CLAIM = """claims:
  - company: one
    metric: revenue
    period: 2025-H1
    reported: 1.91亿元
"""
SOURCE = f"""kind: news
publisher: 每日财经
language: zh-Hans
published: 2026-01-08
{CLAIM}"""
METRIC = """name: Revenue
name_zh: 营业收入
definition: Income.
definition_zh: 收入。
unit_kind: monetary
period_kind: duration
subjects: [company]
"""
OFFERING = """company: one
kind: ipo
name: IPO
name_zh: 首次公开发行
status: listed
source: daily
"""


def document(text: str, kind: Kind = Kind.SOURCE) -> Document:
    head = f"# yaml-language-server: $schema=../../schemas/records/{kind}.schema.json\n"
    return parse_document((head + text).encode(), path="x.yaml", kind=kind, id="x")


def problems(text: str, kind: Kind = Kind.SOURCE) -> list[Problem]:
    return type_documents([document(text, kind)])[1]


def problem(text: str, kind: Kind = Kind.SOURCE) -> Problem:
    (found,) = problems(text, kind)
    return found


def test_a_sound_document_becomes_a_record_under_its_id() -> None:
    dataset, found = type_documents([document(SOURCE)])
    assert found == []
    assert isinstance(dataset.sources["x"].record, Source)
    assert dataset.size == 1


def test_records_come_in_the_order_of_their_ids() -> None:
    named = [
        parse_document(SOURCE.encode(), path=f"{name}.yaml", kind=Kind.SOURCE, id=name)
        for name in ("b", "a", "c")
    ]
    assert list(type_documents(named)[0].sources) == ["a", "b", "c"]


def test_a_document_with_a_problem_becomes_no_record_and_is_remembered_as_broken() -> None:
    dataset, _ = type_documents([document(SOURCE + "colour: red\n")])
    assert dataset.sources == {}
    assert dataset.broken == {("source", "x")}


def test_all_problems_of_a_file_are_found_at_once() -> None:
    text = SOURCE.replace("news", "nwes").replace("2025-H1", "2025-H3") + "colour: red\n"
    assert [found.code for found in problems(text)] == ["bad-value", "bad-period", "unknown-field"]


def test_a_field_that_reading_complained_of_is_not_complained_of_again() -> None:
    assert problem(SOURCE.replace("每日财经", "")).code == "empty-value"
    assert problem(SOURCE.replace("每日财经", "&a 每日财经")).code == "yaml-feature"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (METRIC.replace("[company]", "company"), "subjects must be a list, not text"),
        (METRIC.replace("Income.", "[Income]"), "definition must be text, not a list"),
        (
            METRIC.replace("[company]", "[[company]]"),
            "an item of subjects must be text, not a list",
        ),
        (METRIC + "dimensions: [a]\n", "dimensions must be fields, not a list"),
        (METRIC + "dimensions: {a: b}\n", "a must be fields, not text"),
        (METRIC.replace("monetary", "{a: b}"), "unit_kind must be text, not fields"),
    ],
)
def test_a_wrong_shape_is_named_in_plain_words(text: str, message: str) -> None:
    found = problem(text, Kind.METRIC)
    assert (found.code, found.message) == ("wrong-type", message)


def test_an_unknown_field_is_answered_with_the_nearest_of_its_place() -> None:
    found = problem(SOURCE.replace("    period:", "    peroid: 1月\n    period:"))
    assert (found.code, found.hint) == ("unknown-field", "did you mean period?")
    assert "publisher" not in (found.allowed or "")


def test_a_field_of_another_kind_of_offering_is_unknown() -> None:
    assert problem(OFFERING + "licence: MIT\n", Kind.OFFERING).code == "unknown-field"
    assert problems(OFFERING + "board: Main Board\n", Kind.OFFERING) == []


@pytest.mark.parametrize(("kind", "code"), [("ipoo", "bad-value"), ("[ipo]", "wrong-type")])
def test_an_offering_of_no_known_kind_is_blamed_at_its_kind(kind: str, code: str) -> None:
    found = problem(OFFERING.replace("kind: ipo", f"kind: {kind}"), Kind.OFFERING)
    assert (found.code, found.field) == (code, ("kind",))


def test_an_offering_without_a_kind_is_one_problem() -> None:
    found = problem(OFFERING.replace("kind: ipo\n", ""), Kind.OFFERING)
    assert (found.code, found.field) == ("missing-field", ("kind",))


def test_a_missing_field_says_what_it_holds() -> None:
    found = problem(SOURCE.replace("    period: 2025-H1\n", ""))
    assert found.field == ("claims", 0, "period")
    assert found.hint.startswith("add period (When: 2024")


@pytest.mark.parametrize(
    ("given", "better"), [("Share Price", "share-price"), ("OFFER_PRICE", "offer-price")]
)
def test_a_malformed_id_is_answered_with_the_id_that_was_meant(given: str, better: str) -> None:
    found = problem(SOURCE.replace("metric: revenue", f"metric: {given}"))
    assert (found.code, found.hint) == ("bad-id", f"did you mean {better}?")


def test_a_malformed_key_is_marked_itself() -> None:
    found = problem(SOURCE.replace("    period:", "    dimensions: {Cloud-X: a}\n    period:"))
    assert (found.code, found.value, found.hint) == ("bad-id", "Cloud-X", "did you mean cloud_x?")


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("company: one", "note: Of nobody.", "missing-field", ("claims", 0)),
        (
            "company: one",
            "company: one\n    offering: ipo",
            "unknown-field",
            ("claims", 0, "offering"),
        ),
        (
            "    period:",
            "    text_only: true\n    direction: loss\n    period:",
            "text-only",
            ("claims", 0, "text_only"),
        ),
        (
            "    period:",
            "    reason: It was wrong.\n    period:",
            "bad-correction",
            ("claims", 0, "reason"),
        ),
        (
            "    period:",
            "    supersedes: a#b.c\n    period:",
            "bad-correction",
            ("claims", 0, "supersedes"),
        ),
    ],
)
def test_fields_of_a_claim_that_exclude_or_need_one_another(
    old: str, new: str, code: str, field: tuple[Any, ...]
) -> None:
    found = problem(SOURCE.replace(old, new))
    assert (found.code, found.field) == (code, field)


def test_a_text_longer_than_its_field_is_refused_by_length() -> None:
    found = problem(SOURCE.replace("1.91亿元", "9" * 201 + "元"))
    assert found.message == "reported is longer than 200 characters"


@pytest.mark.parametrize(
    ("value", "reading"),
    [("2024", "a number"), ("1e3", "a number"), ("NO", "true or false"), ("~", "no value at all")],
)
def test_a_plain_scalar_says_what_others_make_of_it(value: str, reading: str) -> None:
    found = problem(SOURCE.replace("publisher: 每日财经", f"publisher: {value}"))
    assert found.code == "plain-scalar"
    assert found.message.endswith(f"make it {reading}")
    assert found.hint.startswith(f'quote it: "{value}"')


def test_a_plain_key_that_others_would_type_is_marked_too() -> None:
    found = problem(SOURCE.replace("    period:", "    dimensions: {2024: a}\n    period:"))
    assert (found.code, found.value) == ("plain-scalar", "2024")


def test_truth_values_and_dates_stay_plain() -> None:
    assert problems(METRIC + "core: true\n", Kind.METRIC) == []
    assert problems(SOURCE) == []


@pytest.mark.parametrize("module", ["explain", "forms", "text", "typed"])
def test_no_message_speaks_of_python_or_of_patterns(module: str) -> None:
    source = Path(__file__).parents[3] / "src" / "openbell" / "models" / f"{module}.py"
    words = re.findall(r'"([a-z][^"]* [^"]*)"', source.read_text(encoding="utf-8"))
    assert not [text for text in words if re.search(r"\bstr\b|\bdict\b|\btuple\b|regex|None", text)]
