"""Promises about plain scalars: what another reader would type is known and named."""

from collections.abc import Callable

import pytest
import yaml

from openbell.records import Document
from openbell.records.plain import SUSPECTS, typed_as

Read = Callable[[str], Document]

CASES = {
    "int": "0 7 -1 +1 02513 0089 1_000 0b101 0xFF 0o17 9:30 190:20:30",
    "float": "1.5 .5 1. 1e3 1.5e-3 6.8523015e+5 1_000.5 9:30.5 .inf -.INF .nan .NaN",
    "bool": "y Y n N yes Yes YES no No NO on On ON off Off OFF true True TRUE false False FALSE",
    "null": "~ null Null NULL",
    "timestamp": "2026-01-08 2026-01-08T16:14:43+08:00 2026-1-8T16:14:43Z 2026-01-08T16:14:43.5",
}
TEXTS = "2025-H1 1.91亿元人民币 2024/2026 30% 1,159.46 2026-01 1.2.3 . +1-2 nO yEs tRUE nul 00:x _1"


@pytest.mark.parametrize(
    ("text", "kind"), [(text, kind) for kind, texts in CASES.items() for text in texts.split()]
)
def test_what_yaml_11_or_12_would_type_is_named(text: str, kind: str) -> None:
    assert typed_as(text) == kind


@pytest.mark.parametrize("text", TEXTS.split())
def test_what_all_readers_take_for_text_is_text(text: str) -> None:
    assert typed_as(text) is None


@pytest.mark.parametrize(
    "text", [*" ".join(CASES.values()).split(), *TEXTS.split(), "2026-01-08 16:14:43 +8"]
)
def test_nothing_that_pyyaml_types_is_called_text(text: str) -> None:
    if not isinstance(yaml.safe_load(text), str):
        assert typed_as(text) is not None
        assert text[0] in SUSPECTS


def test_a_huge_number_is_not_worth_matching() -> None:
    assert typed_as("1" * 2_000_000) is None


def test_plain_values_and_keys_are_given_by_path_and_quoted_ones_are_not(read: Read) -> None:
    document = read(
        'ticker: 02513\nisin: "02513"\nlist: [no, "no", text]\nvalues: {on: a, "off": b}\n'
    )
    assert document.plain == {("ticker",): "int", ("list", 0): "bool"}
    assert document.plain_keys == {("values", "on"): "bool"}
    assert not document.problems
