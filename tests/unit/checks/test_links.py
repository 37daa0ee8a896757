"""What a record names must exist, and a chain of citations must end."""

import pytest
from support.record_tree import Tree

CITES = "  guosen: {kind: research_note, publisher: 国信证券, published: 2026-01-07}\n"


def relayed(**via: str) -> str:
    return "".join(
        f"  {key}: {{kind: news, publisher: {key}{f', via: {step}' if step else ''}}}\n"
        for key, step in via.items()
    )


@pytest.mark.parametrize(
    ("record", "old", "new", "code"),
    [
        ("offerings/one-ipo", "company: one", "company: two", "unknown-company"),
        ("offerings/one-ipo", "source: daily", "source: weekly", "unknown-source"),
        ("companies/one", "XHKG, source: daily", "XHKG, source: weekly", "unknown-source"),
        ("companies/one", "Securities, source: daily", "Securities, source: w", "unknown-source"),
        ("sources/daily", "company: one", "company: two", "unknown-company"),
    ],
)
def test_a_link_to_nothing_is_an_error_at_its_place(
    record: str, old: str, new: str, code: str, records: Tree
) -> None:
    problem = records.change(record, old, new).problem()
    assert problem.code == code
    assert problem.path.endswith(f"{record}.yaml")
    assert problem.value == new.split(": ")[-1]


def test_a_product_is_part_of_an_offering_that_exists(records: Tree) -> None:
    records.add(
        "offerings/one-model",
        "company: one\nkind: model\nname: One-1\nname_zh: 一号模型\nstatus: available\n"
        "parent: one-models\nsource: daily\n",
    )
    assert records.problem().hint == "did you mean one-model?"


def test_an_unknown_id_without_a_near_one_is_answered_with_the_file_to_add(records: Tree) -> None:
    records.change("sources/daily", "metric: revenue", "metric: headcount")
    assert records.problem().hint == "add metrics/headcount.yaml, or name another"


def test_a_citation_through_an_unknown_one_is_one_error(records: Tree) -> None:
    records.change("sources/daily", CITES, relayed(guosen="weekly"))
    assert records.codes() == ["unknown-citation"]


def test_a_chain_of_citations_may_be_long(records: Tree) -> None:
    records.change("sources/daily", CITES, relayed(guosen="b", b="c", c=""))
    assert records.codes() == []


@pytest.mark.parametrize(
    "via",
    [
        {"guosen": "guosen"},
        {"guosen": "b", "b": "guosen"},
        {"guosen": "b", "b": "c", "c": "guosen"},
        {"guosen": "a", "a": "b", "b": "c", "c": "b"},
    ],
)
def test_a_circle_of_citations_is_reported_once(via: dict[str, str], records: Tree) -> None:
    records.change("sources/daily", CITES, relayed(**via))
    assert records.codes() == ["cyclic-citation"]


def test_a_document_that_nothing_comes_from_is_doubted(records: Tree) -> None:
    records.change("sources/daily", CITES, relayed(guosen="b", b="", c=""))
    assert records.codes() == ["citation-unused"]


def test_two_circles_are_two_errors(records: Tree) -> None:
    records.change("sources/daily", CITES, relayed(guosen="b", b="guosen", c="d", d="c"))
    assert records.codes() == ["cyclic-citation", "cyclic-citation"]


def identity(expression: str, metric: str = "revenue") -> str:
    return (
        "period_kind: duration\nidentities:\n"
        "  - {id: growth, name: Growth, name_zh: 增长, left: one, "
        f'right: ["{expression}"], '
        f"terms: {{one: {{metric: revenue}}, two: {{metric: {metric}}}}}}}\n"
    )


def test_a_term_of_an_identity_measures_a_metric_that_exists(records: Tree) -> None:
    records.change("metrics/revenue", "period_kind: duration\n", identity("two", "revenues"))
    problem = records.problem()
    assert (problem.code, problem.value) == ("unknown-metric", "revenues")
    assert problem.field == ("identities", 0, "terms", "two", "metric")
    assert problem.hint == "did you mean revenue?"


@pytest.mark.parametrize("expression", ["two + " + "-" * 400 + "one", " + ".join(["two"] * 80)])
def test_an_expression_too_deep_to_evaluate_is_refused(expression: str, records: Tree) -> None:
    records.change("metrics/revenue", "period_kind: duration\n", identity(expression))
    problem = records.problem()
    assert problem.code == "bad-value"
    assert problem.field == ("identities", 0, "right", 0)
