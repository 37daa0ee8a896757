"""Checking finds everything at once, and nothing is resolved while an error stands."""

import pytest
from support.record_tree import Tree

from openbell.checks import RULES, examine


def test_sound_records_are_resolved(records: Tree) -> None:
    found = records.examine()
    assert found.problems == ()
    assert found.resolution is not None


def test_an_error_keeps_the_records_from_being_resolved(records: Tree) -> None:
    found = records.change("sources/daily", "1.91亿元", "85%").examine()
    assert (found.errors, found.warnings) == (1, 0)
    assert found.resolution is None


def test_a_warning_does_not_keep_the_records_from_being_resolved(records: Tree) -> None:
    found = records.change("companies/one", '"02513"', "02513").examine()
    assert (found.errors, found.warnings) == (0, 1)
    assert found.resolution is not None


def test_each_stage_is_told_as_it_begins(records: Tree) -> None:
    stages: list[str] = []
    examine(records.root, stages.append)
    assert stages == ["read", "type", "claims", "check", "resolve"]


def test_problems_come_in_the_order_of_files_lines_and_columns(records: Tree) -> None:
    records.change("sources/daily", "published: 2026-01-07", "published: 2026-01-09")
    records.change("sources/daily", "{session: close}", "{sesion: a, session: b}")
    records.change("companies/one", "XHKG, source: daily", "XHKG, source: weekly")
    records.change("offerings/one-ipo", "company: one", "company: two")
    problems = records.problems()
    assert [problem.sort_key for problem in problems] == sorted(
        problem.sort_key for problem in problems
    )
    assert len(problems) == 5


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_every_rule_states_itself(rule: object) -> None:
    assert (rule.__doc__ or "").strip().endswith(".")


def test_a_broken_metric_is_the_only_problem_however_many_claims_it_has(records: Tree) -> None:
    records.change("metrics/revenue", "unit_kind: monetary", "unit_kind: money")
    assert records.codes() == ["bad-value"]


def test_an_empty_folder_has_no_problem(tmp_path_factory: pytest.TempPathFactory) -> None:
    assert examine(tmp_path_factory.mktemp("records")).problems == ()
