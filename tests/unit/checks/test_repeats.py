"""The same thing is said once: claims, parts of a record, securities."""

from support.record_tree import Tree

AGAIN = """  - company: one
    metric: revenue
    period: 2025-01/2025-06
    reported: 逾1.9亿元
"""
COMPANY = """name: Two
name_zh: 二号
sector: gpu
status: listed
country: CN
source: daily
securities:
  - {{ticker: "02513", mic: {mic}, source: daily}}
"""


def test_a_second_claim_to_one_question_is_refused_with_the_line_of_the_first(
    records: Tree,
) -> None:
    records.change("sources/daily", "claims:\n", f"claims:\n{AGAIN}")
    problem = records.problem()
    assert problem.code == "duplicate-claim"
    assert problem.message.endswith("in line 10")


def test_a_second_claim_with_an_id_of_its_own_is_no_error(records: Tree) -> None:
    again = AGAIN.replace("  - company", "  - id: in-the-title\n    company")
    assert records.change("sources/daily", "claims:\n", f"claims:\n{again}").codes() == []


def test_claims_that_differ_in_a_dimension_are_two(records: Tree) -> None:
    again = AGAIN + "    dimensions: {segment: cloud}\n"
    assert records.change("sources/daily", "claims:\n", f"claims:\n{again}").codes() == []


def test_a_party_and_an_event_may_share_an_id_and_two_events_may_not(records: Tree) -> None:
    event = "  - {id: guosen, kind: listed, date: 2026-01-08, source: daily}\n"
    records.change("companies/one", "parties:", f"events:\n{event}parties:")
    assert records.codes() == []
    records.change("companies/one", "events:\n", f"events:\n{event}")
    assert records.codes() == ["duplicate-id"]


def test_a_ticker_belongs_to_one_company_on_one_market(records: Tree) -> None:
    records.add("companies/two", COMPANY.format(mic="XSHG"))
    assert records.codes() == []
    records.add("companies/two", COMPANY.format(mic="XHKG"))
    assert records.problem().message == "02513 on XHKG is a security of one too"
