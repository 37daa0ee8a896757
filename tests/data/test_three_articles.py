"""The real records: what the three articles say of one another must come out by rule."""

from decimal import Decimal

import pytest
from support.articles import three_articles, whole

from openbell.checks import Examination
from openbell.resolve import Conflict, Resolution

CLS = "2026-01-08-netease-cls-zhipu-listing"
NBD = "2026-01-08-nbdnews-zhipu-debut"
WHY = "2026-01-08-netease-zfinance-zhipu-why"


@pytest.fixture(scope="module")
def examined() -> Examination:
    return whole()


@pytest.fixture(scope="module")
def resolution() -> Resolution:
    return three_articles()


def _pairs(resolution: Resolution, metric: str, dimensions: str) -> list[Conflict]:
    return [
        conflict
        for conflict in resolution.conflicts
        if (conflict.question.metric_id, conflict.question.dimensions) == (metric, dimensions)
    ]


def test_the_only_doubt_is_that_daily_tokens_fall(examined: Examination) -> None:
    (doubt,) = examined.problems
    assert (doubt.code, doubt.value) == ("series-fall", "4.2万亿")
    assert "4.6万亿 for 2025-06" in doubt.message


def test_revenue_mainly_from_the_cloud_contradicts_a_cloud_share_of_15_per_cent(
    resolution: Resolution,
) -> None:
    (conflict,) = _pairs(resolution, "revenue-share", "segment=cloud")
    assert {conflict.claim_a.source_id, conflict.claim_b.source_id} == {NBD, WHY}
    assert {conflict.claim_a.reported, conflict.claim_b.reported} == {"15.2%", "主要来自"}
    assert conflict.strength == "reading"


def test_a_low_opening_contradicts_an_opening_price_above_the_offer_price(
    resolution: Resolution,
) -> None:
    (conflict,) = _pairs(resolution, "share-price", "session=open;venue=exchange")
    assert {conflict.claim_a.source_id, conflict.claim_b.source_id} == {CLS, WHY}
    assert {conflict.claim_a.reported, conflict.claim_b.reported} == {"120港元/股", "低开"}
    assert conflict.gap == Decimal("3.3")
    assert conflict.preferred is not None
    assert conflict.preferred.reported == "120港元/股"


@pytest.mark.parametrize("tranche", ["hk_public", "international"])
def test_subscription_multiples_that_agree_are_no_conflict(
    resolution: Resolution, tranche: str
) -> None:
    assert [
        conflict
        for conflict in resolution.conflicts
        if conflict.question.offering_id == "zhipu-ipo"
        and conflict.question.metric_id == "subscription-multiple"
    ] == []
    (fact,) = [
        fact
        for fact in resolution.facts
        if fact.question.offering_id == "zhipu-ipo"
        and f"tranche={tranche}" in fact.question.dimensions
        and fact.known_to is None
    ]
    assert fact.agreement == "corroborated"
    assert fact.claim.figure is not None
    expected = {"hk_public": "1159.46", "international": "15.28"}
    assert fact.claim.figure.value == Decimal(expected[tranche])


def test_nothing_that_one_article_says_is_dropped_because_another_says_otherwise(
    resolution: Resolution,
) -> None:
    printed = {claim.reported for claim in resolution.assembly.claims}
    assert {"15.2%", "主要来自", "低开", "120港元/股", "超1159倍", "1159.46倍"} <= printed


def test_every_company_of_the_articles_has_a_record(resolution: Resolution) -> None:
    assert set(resolution.dataset.companies) >= {
        "anthropic",
        "biren",
        "enflame",
        "iluvatar-corex",
        "metax",
        "minimax",
        "moonshot-ai",
        "moore-threads",
        "openai",
        "xfusion",
        "zhipu",
    }


def test_daily_tokens_fall_between_june_and_november_2025_as_printed(
    resolution: Resolution,
) -> None:
    values = {
        fact.question.period: fact.claim.figure.value
        for fact in resolution.facts
        if fact.question.metric_id == "daily-tokens" and fact.claim.figure
    }
    assert values == {
        "2022-12": Decimal(500_000_000),
        "2023-12": Decimal(2_100_000_000),
        "2024-12": Decimal(200_000_000_000),
        "2025-06": Decimal(4_600_000_000_000),
        "2025-11": Decimal(4_200_000_000_000),
    }


def test_a_trace_marks_the_chosen_claim_and_the_disagreeing_one(resolution: Resolution) -> None:
    from openbell.loader.traces import ClaimTrace, Trace
    from openbell.rows import build_tables

    tables = {name: table.to_pylist() for name, table in build_tables(resolution).items()}
    fact = next(
        fact
        for fact in tables["facts"]
        if fact["metric_id"] == "share-price" and "session=open" in fact["dimensions"]
    )
    conflict = next(
        row
        for row in tables["conflicts"]
        if row["claim_a"] == fact["claim_id"] or row["claim_b"] == fact["claim_id"]
    )
    claims = {claim["claim_id"]: claim for claim in tables["claims"]}
    both = tuple(ClaimTrace(claims[conflict[side]], ()) for side in ("claim_a", "claim_b"))
    lines = Trace(fact["fact_id"], "fact", (fact,), (conflict,), both).lines("en")
    parts = {line.part: line.text for line in lines}
    assert parts["chosen"].startswith("“120港元/股”")
    assert parts["against"].startswith("“低开”, read as “低于116.20港元”")
