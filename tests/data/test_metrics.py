"""The catalogue of metrics: one word means one thing in it, and says so in both languages."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from openbell.checks import examine
from openbell.models import Metric
from openbell.wording.words import load_words

RECORDS = Path(__file__).parents[2] / "datapackage"
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]")
OF_THEIR_METRIC = {"count"}
"""Dimensions whose values are worded after what each metric divides."""


@pytest.fixture(scope="module")
def metrics() -> dict[str, Metric]:
    resolution = examine(RECORDS).resolution
    assert resolution is not None
    return {name: entry.record for name, entry in resolution.dataset.metrics.items()}


def test_a_note_on_usage_stands_in_both_languages(metrics: dict[str, Metric]) -> None:
    noted = [metric for metric in metrics.values() if metric.usage or metric.usage_zh]
    assert noted
    assert [metric.name for metric in noted if not (metric.usage and metric.usage_zh)] == []


def test_two_metrics_never_share_a_name(metrics: dict[str, Metric]) -> None:
    for names in (
        [metric.name for metric in metrics.values()],
        [metric.name_zh for metric in metrics.values()],
    ):
        assert sorted(names) == sorted(set(names))


def test_a_value_of_a_dimension_reads_the_same_in_every_metric(metrics: dict[str, Metric]) -> None:
    labels: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for metric in metrics.values():
        for name, dimension in metric.dimensions.items():
            for value, label in dimension.values.items():
                labels.setdefault((name, value), set()).add((label.name, label.name_zh))
    assert {
        key: found
        for key, found in labels.items()
        if len(found) > 1 and key[0] not in OF_THEIR_METRIC
    } == {}


def test_the_values_of_a_dimension_read_differently(metrics: dict[str, Metric]) -> None:
    for metric in metrics.values():
        for name, dimension in metric.dimensions.items():
            for labels in (
                [label.name for label in dimension.values.values()],
                [label.name_zh for label in dimension.values.values()],
            ):
                assert sorted(labels) == sorted(set(labels)), (metric.name, name)


def test_chinese_of_the_metrics_has_full_width_punctuation(metrics: dict[str, Metric]) -> None:
    assert [text for metric in metrics.values() for text in _chinese(metric) if _half(text)] == []


def test_every_dimension_and_every_thing_counted_has_its_word(metrics: dict[str, Metric]) -> None:
    words = load_words()
    assert {name for metric in metrics.values() for name in metric.dimensions} <= set(
        words["dimension"]
    )
    assert {metric.unit for metric in metrics.values() if metric.unit} <= set(words["counted"])


def test_a_count_names_the_thing_counted_and_nothing_else_does(metrics: dict[str, Metric]) -> None:
    for name, metric in metrics.items():
        assert (metric.unit is not None) == (metric.unit_kind == "count"), name


def _chinese(metric: Metric) -> Iterator[str]:
    yield from (metric.name_zh, metric.definition_zh, metric.usage_zh or "")
    yield from (identity.name_zh for identity in metric.identities)
    for dimension in metric.dimensions.values():
        yield from (label.name_zh for label in dimension.values.values())


def _half(text: str) -> bool:
    return HALF_WIDTH.search(text) is not None


def test_every_dimension_is_defined_in_both_languages_and_every_definition_is_used(
    metrics: dict[str, Metric],
) -> None:
    resolution = examine(RECORDS).resolution
    assert resolution is not None
    package = resolution.dataset.package
    assert package is not None
    used = {name for metric in metrics.values() for name in metric.dimensions} | {"forecaster"}
    assert set(package.record.dimensions) == used
    for defined in package.record.dimensions.values():
        assert defined.definition.isascii()
        assert not HALF_WIDTH.search(defined.definition_zh)
