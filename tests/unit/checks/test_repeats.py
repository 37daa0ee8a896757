"""The same thing is said once: claims, parts of a record, securities."""

import pytest
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


NOTE = """kind: research_note
publisher: {}
language: zh-Hans
published: {}
zone: "+08:00"
"""
CITED = "guosen: {kind: research_note, publisher: 国信证券, published: 2026-01-07}"


def test_a_cited_document_that_a_record_plainly_holds_is_doubted(records: Tree) -> None:
    problem = records.add("sources/note", NOTE.format("国信证券", "2026-01-07")).problem()
    assert problem.code == "cited-held"
    assert "{source: note}" in problem.hint


def test_the_publisher_may_be_any_name_of_the_company(records: Tree) -> None:
    records.add("sources/note", NOTE.format("One", "2026-01-07"))
    assert records.codes() == []
    records.change("sources/daily", "publisher: 国信证券", "publisher: 一号")
    assert records.codes() == ["cited-held"]


@pytest.mark.parametrize(
    ("publisher", "published", "cited"),
    [
        ("国信证券", "2026-01-06", CITED),
        ("国信证券", "2026-01", CITED),
        ("国信证券", "2026-01-07", CITED.replace("-07}", "}")),
        ("国信证券", "2026-01-07", CITED.replace(", published: 2026-01-07", "")),
        ("中信证券", "2026-01-07", CITED),
        ("国信证券", "2026-01-07", CITED.replace("research_note", "market_study")),
        ("国信证券", "2026-01-07", "guosen: {source: note}"),
        ("国信证券", "2026-01-07\ntitle: 一号首日", CITED.replace("}", ", title: 二号首日}")),
    ],
)
def test_another_publisher_day_kind_or_title_is_another_document(
    publisher: str, published: str, cited: str, records: Tree
) -> None:
    records.add("sources/note", NOTE.format(publisher, published))
    assert records.change("sources/daily", CITED, cited).codes() == []


def test_of_two_documents_of_one_day_none_is_plainly_meant(records: Tree) -> None:
    for name in ("note", "other"):
        records.add(f"sources/{name}", NOTE.format("国信证券", "2026-01-07"))
    assert records.codes() == []


@pytest.mark.parametrize(
    ("title", "codes"), [("一号首日", ["cited-held"]), ("二号首日", []), (None, [])]
)
def test_a_paper_prints_many_articles_a_day_and_only_a_title_tells(
    title: str | None, codes: list[str], records: Tree
) -> None:
    note = NOTE.replace("research_note", "news") + "title: 一号首日\n"
    records.add("sources/note", note.format("国信证券", "2026-01-07"))
    cited = CITED.replace("research_note", "news")
    cited = cited.replace("}", f", title: {title}}}") if title else cited
    assert records.change("sources/daily", CITED, cited).codes() == codes


@pytest.mark.parametrize(
    ("cited", "code", "words"),
    [
        ("guosen: {source: nobody}", "unknown-source", "no source has the id nobody"),
        ("guosen: {source: daily}", "cyclic-citation", "the source relays itself"),
        ("guosen: {source: note, publisher: 国信证券}", "unknown-field", "says its publisher"),
        ("guosen: {kind: research_note}", "missing-field", "has no publisher"),
        ("guosen: {publisher: 国信证券}", "missing-field", "has no kind"),
        ("guosen: {source: late}", "date-order", "was not known yet"),
    ],
)
def test_a_citation_names_an_earlier_record_or_says_what_was_cited(
    cited: str, code: str, words: str, records: Tree
) -> None:
    records.add("sources/note", NOTE.format("中信证券", "2026-01-07"))
    records.add("sources/late", NOTE.format("中信证券", "2026-01-08"))
    problem = records.change("sources/daily", CITED, cited).problem()
    assert (problem.code, words in problem.message) == (code, True)
