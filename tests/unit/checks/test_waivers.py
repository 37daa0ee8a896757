"""A warning that was looked at is waived where it stands, with a reason; nothing else is."""

import pytest
from support.record_tree import Tree

GIVEN_TWICE = ("sources/daily", "reported: 1.91亿元", "reported: 1.91亿元\n    unit: CNY")


def waive(code: str, indent: str = "    ") -> str:
    return f"{indent}waive: [{{code: {code}, reason: It was looked at.}}]\n"


def test_a_waived_warning_disappears(records: Tree) -> None:
    records.change(*GIVEN_TWICE)
    assert records.codes() == ["inference-unused"]
    records.change("sources/daily", "    at: ¶3\n", f"    at: ¶3\n{waive('inference-unused')}")
    assert records.codes() == []


def test_a_waiver_on_the_record_covers_all_of_its_claims(records: Tree) -> None:
    records.change(*GIVEN_TWICE)
    records.change("sources/daily", "kind: news\n", f"kind: news\n{waive('inference-unused', '')}")
    assert records.codes() == []


def test_a_waiver_on_one_claim_does_not_cover_another(records: Tree) -> None:
    records.change(*GIVEN_TWICE)
    records.change("sources/daily", "    at: ¶5\n", f"    at: ¶5\n{waive('inference-unused')}")
    assert records.codes() == ["inference-unused", "waiver-stale"]


def test_a_waiver_does_not_reach_into_another_file(records: Tree) -> None:
    records.change("companies/one", '"02513"', "02513")
    records.change("sources/daily", "kind: news\n", f"kind: news\n{waive('plain-scalar', '')}")
    assert records.codes() == ["plain-scalar", "waiver-stale"]


def test_the_package_record_can_waive_too(records: Tree) -> None:
    records.change("package", "name: sample\n", f"name: sample\n{waive('plain-scalar', '')}")
    records.change("package", "title: A sample\n", "title: 2026\n")
    assert records.codes() == []


@pytest.mark.parametrize("code", ["unit-missing", "waiver-stale", "no-such-code"])
def test_waiving_an_error_or_what_does_not_exist_is_an_error(code: str, records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3\n", f"    at: ¶3\n{waive(code)}")
    assert records.codes() == ["waiver-unknown"]
    assert records.problem().value == code


def test_a_waived_error_still_stands(records: Tree) -> None:
    records.change("sources/daily", "1.91亿元", "1.91亿")
    records.change("sources/daily", "    at: ¶3\n", f"    at: ¶3\n{waive('unit-missing')}")
    assert records.codes() == ["unit-missing", "waiver-unknown"]


def test_a_misspelt_code_is_answered_with_the_nearest(records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3\n", f"    at: ¶3\n{waive('plain-scaler')}")
    assert records.problem().hint == "did you mean plain-scalar?"


def test_no_waiver_is_called_stale_while_an_error_may_hide_its_warning(records: Tree) -> None:
    records.change(*GIVEN_TWICE)
    records.change("sources/daily", "    at: ¶3\n", f"    at: ¶3\n{waive('inference-unused')}")
    records.change("sources/daily", "metric: revenue", "metric: revenues")
    assert records.codes() == ["unknown-metric"]
