"""A correction names an earlier claim about the same thing; a withdrawal, a later source."""

import pytest
from support.record_tree import Tree

CORRECTION = """kind: news
publisher: 每日财经
language: zh-Hans
published: {published}
zone: "+08:00"
claims:
  - company: one
    metric: {metric}
    period: {period}
    reported: 1.92亿元
    supersedes: {supersedes}
    reason: The paper now prints 1.92亿元.
"""
FIRST = "daily#one.revenue.2025-H1.actual"


def correct(records: Tree, **other: str) -> Tree:
    given = {"published": "2026-01-10", "metric": "revenue", "period": "2025-H1"}
    text = CORRECTION.format(**given | {"supersedes": FIRST} | other)
    return records.add("sources/later", text)


def test_a_later_source_may_correct_an_earlier_claim(records: Tree) -> None:
    assert correct(records).codes() == []


def test_a_correction_may_mend_the_period(records: Tree) -> None:
    assert correct(records, period='"2024"').codes() == []


def test_a_correction_of_nothing_is_answered_with_the_nearest_claim(records: Tree) -> None:
    correct(records, supersedes="daily#one.revenue.2025-H2.actual")
    problem = records.problem()
    assert (problem.code, problem.hint) == ("bad-correction", f"did you mean {FIRST}?")


@pytest.mark.parametrize(
    ("other", "fault"),
    [
        ({"published": "2026-01-07"}, "was published later"),
        ({"supersedes": "later#one.revenue.2025-H1.actual"}, "stands in this very source"),
        ({"supersedes": "daily#one.share-price.session=close.2026-01-08.actual"}, "another metric"),
    ],
)
def test_a_correction_that_cannot_hold_is_refused(
    other: dict[str, str], fault: str, records: Tree
) -> None:
    problem = correct(records, **other).problem()
    assert problem.code == "bad-correction"
    assert fault in problem.message
    assert problem.field == ("claims", 0, "supersedes")


def test_corrections_that_supersede_one_another_are_both_refused(records: Tree) -> None:
    correct(records, supersedes="twin#one.revenue.2025-H1.actual")
    records.add(
        "sources/twin",
        CORRECTION.format(
            published="2026-01-10",
            metric="revenue",
            period="2025-H1",
            supersedes="later#one.revenue.2025-H1.actual",
        ),
    )
    assert records.codes() == ["bad-correction", "bad-correction"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("1.91亿元", "数亿元", "unreadable-figure"),
        ("period: 2025-H1", "period: 2025-H3", "bad-period"),
        ("cites: guosen\n", "cites: guoxin\n", "unknown-citation"),
    ],
)
def test_a_claim_that_another_problem_hides_is_not_said_to_be_missing(
    old: str, new: str, code: str, records: Tree
) -> None:
    assert correct(records).change("sources/daily", old, new).codes() == [code]


def test_a_correction_gives_its_reason(records: Tree) -> None:
    correct(records).change("sources/later", "    reason: The paper now prints 1.92亿元.\n", "")
    assert records.problem().code == "bad-correction"


RETRACTED = "    at: ¶3\n    retracted: {source: %s, reason: The paper withdraws it.}\n"
PLAIN = "kind: news\npublisher: 周刊\nlanguage: zh-Hans\npublished: %s\n"


def test_a_later_source_may_withdraw_a_claim(records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3\n", RETRACTED % "weekly")
    assert records.add("sources/weekly", PLAIN % "2026-01-20").codes() == []


def test_a_source_older_than_the_claim_cannot_withdraw_it(records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3\n", RETRACTED % "weekly")
    problem = records.add("sources/weekly", PLAIN % "2026-01-01").problem()
    assert problem.code == "bad-correction"
    assert problem.value == "weekly"


def test_a_withdrawal_names_a_source_that_has_a_record(records: Tree) -> None:
    records.change("sources/daily", "    at: ¶3\n", RETRACTED % "weekly")
    assert records.codes() == ["unknown-source"]
