"""Parents do not circle, and identities ask for nothing that their terms cannot have."""

from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from support.world import METRICS, World

from openbell.checks.context import Context
from openbell.checks.declared import identities_declared, parents_descend
from openbell.claims import assemble
from openbell.models import Dataset, Entry, ProductOffering
from openbell.records import Document, Kind


def _codes(change: Callable[[dict[str, Any]], None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    body = dict(METRICS["share-price-return"])
    identity = dict(body["identities"][0])
    identity["terms"] = {name: dict(term) for name, term in identity["terms"].items()}
    change(identity)
    monkeypatch.setitem(METRICS, "share-price-return", body | {"identities": [identity]})
    dataset = World().dataset()
    return [found.code for found in identities_declared(Context(dataset, assemble(dataset)))]


def test_sound_identities_have_no_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _codes(lambda identity: None, monkeypatch) == []


def test_a_dimension_that_no_term_has_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _codes(lambda identity: identity.update(same=["sesion"]), monkeypatch) == [
        "unknown-dimension"
    ]


def test_a_term_asks_only_for_declared_dimensions_and_values(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def ask(where: dict[str, list[str]]) -> Callable[[dict[str, Any]], None]:
        return lambda identity: identity["terms"]["price"].update(where=where)

    assert _codes(ask({"venue": ["exchange"]}), monkeypatch) == ["unknown-dimension"]
    assert _codes(ask({"session": ["closing"]}), monkeypatch) == ["unknown-dimension-value"]
    assert _codes(ask({"session": ["close", "unstated"]}), monkeypatch) == []


def test_what_is_left_out_of_a_term_means_a_declared_value_or_any(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def mean(left_out: dict[str, str]) -> Callable[[dict[str, Any]], None]:
        return lambda identity: identity["terms"]["price"].update(left_out=left_out)

    assert _codes(mean({"session": "closing"}), monkeypatch) == ["unknown-dimension-value"]
    assert _codes(mean({"session": "close"}), monkeypatch) == []
    assert _codes(mean({"session": "any"}), monkeypatch) == []
    with pytest.raises(ValidationError, match="does not hold equal what price leaves out: venue"):
        _codes(mean({"venue": "exchange"}), monkeypatch)


def _product(name: str, parent: str | None) -> Entry[ProductOffering]:
    body = {"company": "alpha", "kind": "model", "status": "available", "source": "one"}
    body |= {"name": name, "name_zh": "模型"} | ({"parent": parent} if parent else {})
    record = ProductOffering.model_validate(body)
    return Entry(name, record, Document(f"{name}.yaml", Kind.OFFERING, name))


@pytest.mark.parametrize(
    ("parents", "circling"),
    [
        ({"a": None, "b": "a", "c": "b"}, []),
        ({"a": "a"}, ["a"]),
        ({"a": "b", "b": "a", "c": "a"}, ["a", "b"]),
    ],
)
def test_a_product_is_no_part_of_itself(
    parents: dict[str, str | None], circling: list[str]
) -> None:
    offerings = {name: _product(name, parent) for name, parent in parents.items()}
    dataset = Dataset(offerings=offerings)
    found = parents_descend(Context(dataset, assemble(dataset)))
    assert [problem.path for problem in found] == [f"{name}.yaml" for name in circling]
