"""The rows of a small package: enough for every table to have one and every rule to bite.

Two companies, three sources and one known only through another, a claim that was corrected, a fact
with history, a conflict between claims, one with an identity and its audit.
"""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

Rows = dict[str, list[dict[str, Any]]]

FIRST = datetime(2026, 1, 8, 8, 14, 43, 999999, tzinfo=UTC)
SECOND = datetime(2026, 1, 9, 15, 59, 59, 999999, tzinfo=UTC)
THIRD = datetime(2026, 1, 12, 2, 0, 0, tzinfo=UTC)

REVENUE = "2026-01-08-nbd#zhipu.revenue.2025-H1.actual"
REVENUE_MENDED = "2026-01-12-nbd-correction#zhipu.revenue.2025-H1.actual"
REVENUE_OTHER = "2026-01-09-herald#zhipu.revenue.2025-H1.actual"
PRICE = "2026-01-08-nbd#zhipu-ipo.price.venue=exchange.2026-01-08.actual"
LOSS = "2026-01-08-nbd#zhipu.net_profit.2025-H1.actual"


def claim(
    name: str, metric: str, known: datetime, low: str | None, high: str | None, **more: Any
) -> dict[str, Any]:
    source = name.split("#")[0]
    return {
        "claim_id": name,
        "source_id": source,
        "company_id": "zhipu",
        "metric_id": metric,
        "period": "2025-H1",
        "period_start": date(2025, 1, 1),
        "period_end": date(2025, 6, 30),
        "basis": "actual",
        "reported": "1.91亿元人民币",
        "low": low and Decimal(low),
        "high": high and Decimal(high),
        "unit": "CNY",
        "qualifier": "exact",
        "origin_id": source,
        "known_at": known,
        "at": "¶14",
        "status": "in_force",
    } | more


def fact(
    name: str, claim_id: str, start: datetime, end: datetime | None, **more: Any
) -> dict[str, Any]:
    return {
        "fact_id": name,
        "company_id": "zhipu",
        "metric_id": "revenue",
        "period": "2025-H1",
        "period_start": date(2025, 1, 1),
        "period_end": date(2025, 6, 30),
        "basis": "actual",
        "value": Decimal(191_000_000),
        "low": Decimal(190_500_000),
        "high": Decimal(192_000_000),
        "unit": "CNY",
        "claim_id": claim_id,
        "rule": "tier",
        "agreement": "single",
        "n_claims": 1,
        "n_origins": 1,
        "known_from": start,
        "known_to": end,
    } | more


def source(name: str, tier: int, known: datetime, **more: Any) -> dict[str, Any]:
    return {
        "source_id": name,
        "kind": "news",
        "tier": tier,
        "publisher": "NBD财经网",
        "title": 'Quotes "and", commas',
        "language": "zh-Hans",
        "published": "2026-01-08",
        "published_at": known,
        "known_at": known,
    } | more


def offering(name: str, family: str, kind: str, **more: Any) -> dict[str, Any]:
    return {
        "offering_id": name,
        "company_id": "zhipu",
        "family": family,
        "kind": kind,
        "name": name,
        "status": "listed",
    } | more


def metric(name: str, **more: Any) -> dict[str, Any]:
    return {
        "metric_id": name,
        "name": name,
        "name_zh": "指标",
        "definition": "What it is.",
        "definition_zh": "定义。",
        "unit_kind": "monetary",
        "period_kind": "duration",
        "subjects": "company",
    } | more


def sample_rows() -> Rows:
    """Fresh rows of every table, which a test may change before it publishes them."""
    question = {"company_id": "zhipu", "metric_id": "revenue", "period": "2025-H1"}
    return {
        "companies": [
            {
                "company_id": "zhipu",
                "name": "Zhipu",
                "name_zh": "智谱",
                "aliases": "Z.ai;智谱AI",
                "sector": "foundation_model",
                "status": "listed",
                "country": "CN",
            },
            {
                "company_id": "minimax",
                "name": "MiniMax",
                "sector": "foundation_model",
                "status": "filing",
            },
        ],
        "people": [
            {
                "person_id": "zhipu.liu-debing",
                "company_id": "zhipu",
                "name": "Liu Debing",
                "name_zh": "刘德兵",
                "role": "chair",
                "source_id": "2026-01-08-nbd",
            },
        ],
        "securities": [
            {
                "security_id": "02513.XHKG",
                "company_id": "zhipu",
                "ticker": "02513",
                "mic": "XHKG",
                "listed_on": date(2026, 1, 8),
            },
        ],
        "offerings": [
            offering("zhipu-ipo", "share", "ipo"),
            offering("zhipu-glm", "product", "model"),
            offering("zhipu-glm-4-7", "product", "model"),
        ],
        "share_offerings": [
            {
                "offering_id": "zhipu-ipo",
                "company_id": "zhipu",
                "kind": "ipo",
                "name": "IPO",
                "status": "listed",
                "listed_on": date(2026, 1, 8),
            },
        ],
        "product_offerings": [
            {"offering_id": "zhipu-glm", "company_id": "zhipu", "kind": "model", "name": "GLM"},
            {
                "offering_id": "zhipu-glm-4-7",
                "company_id": "zhipu",
                "kind": "model",
                "name": "GLM-4.7",
                "parent_id": "zhipu-glm",
            },
        ],
        "parties": [
            {
                "party_id": "zhipu-ipo.cicc",
                "company_id": "zhipu",
                "offering_id": "zhipu-ipo",
                "role": "sponsor",
                "name": "CICC",
                "source_id": "2026-01-08-nbd",
            },
        ],
        "events": [
            {
                "event_id": "zhipu.listed",
                "company_id": "zhipu",
                "kind": "listed",
                "date": "2026-01-08",
                "source_id": "2026-01-08-nbd",
            },
        ],
        "metrics": [
            metric("revenue"),
            metric("net_profit"),
            metric("price", unit_kind="per_share", period_kind="instant", dimensions="venue*"),
        ],
        "dimensions": [
            {
                "dimension": "venue",
                "definition": "Where the price was made.",
                "definition_zh": "价格形成的场所。",
                "metrics": "price",
            },
        ],
        "dimension_values": [
            {
                "metric_id": "price",
                "dimension": "venue",
                "value": "exchange",
                "name": "Exchange",
                "name_zh": "交易所",
            },
        ],
        "sources": [
            source("2026-01-08-nbd", 4, FIRST, url="https://www.nbdnews.com/post/9232.html"),
            source("2026-01-09-herald", 4, SECOND, publisher="21st Century Business Herald"),
            source("2026-01-12-nbd-correction", 4, THIRD),
            source(
                "guosen-2026-01-07",
                3,
                FIRST,
                kind="research_note",
                publisher="国信证券",
                cited_by="2026-01-08-nbd",
                content_sha256="0" * 64,
            ),
        ],
        "claims": [
            claim(
                REVENUE,
                "revenue",
                FIRST,
                "190500000",
                "192000000",
                value=Decimal(191000000),
                origin_id="guosen-2026-01-07",
                status="superseded",
                status_from=THIRD,
            ),
            claim(
                REVENUE_OTHER,
                "revenue",
                SECOND,
                "200000000",
                None,
                qualifier="over",
                value=Decimal(200000000),
                soft_high=Decimal(210000000),
                reported="逾2亿元",
            ),
            claim(
                REVENUE_MENDED,
                "revenue",
                THIRD,
                "190000000.5",
                "190000000.5",
                value=Decimal("190000000.5"),
                supersedes=REVENUE,
                reported="1.900000005亿元",
            ),
            claim(
                PRICE,
                "price",
                FIRST,
                "131.5",
                "131.5",
                offering_id="zhipu-ipo",
                dimensions="venue=exchange",
                unit="HKD",
                period="2026-01-08",
                period_start=date(2026, 1, 8),
                period_end=date(2026, 1, 8),
                note="Two\nlines",
            ),
            claim(
                LOSS, "net_profit", FIRST, "-0.000000000001", "0", value=Decimal("-0.000000000001")
            ),
        ],
        "facts": [
            fact("f-revenue", REVENUE, FIRST, SECOND),
            fact(
                "f-revenue", REVENUE, SECOND, THIRD, agreement="disputed", n_claims=2, n_origins=2
            ),
            fact(
                "f-revenue",
                REVENUE_MENDED,
                THIRD,
                None,
                agreement="disputed",
                n_claims=2,
                n_origins=2,
                value=Decimal("190000000.5"),
            ),
            fact(
                "f-price",
                PRICE,
                FIRST,
                None,
                metric_id="price",
                offering_id="zhipu-ipo",
                dimensions="venue=exchange",
                unit="HKD",
                period="2026-01-08",
            ),
        ],
        "conflicts": [
            {
                "conflict_id": "x-revenue",
                "kind": "claims",
                "strength": "hard",
                **question,
                "claim_a": REVENUE,
                "claim_b": REVENUE_OTHER,
                "gap": Decimal(8000000),
                "suspicion": "year_before",
                "preferred": REVENUE,
                "known_from": SECOND,
                "known_to": THIRD,
                "suspect": REVENUE_OTHER,
                "mistaken_for": REVENUE,
            },
            {
                "conflict_id": "x-loss",
                "kind": "identity",
                "strength": "hard",
                **question,
                "metric_id": "net_profit",
                "claim_a": LOSS,
                "audit_id": "a-margin",
                "known_from": FIRST,
            },
        ],
        "audits": [
            {
                "audit_id": "a-margin",
                "identity": "gross-profit",
                "metric_id": "net_profit",
                "equation": "profit = revenue - cost",
                "company_id": "zhipu",
                "period": "2025-H1",
                "left_low": Decimal(1),
                "left_high": Decimal(2),
                "right_low": Decimal("0.1"),
                "verdict": "contradicted",
                "known_from": FIRST,
            },
        ],
        "audit_terms": [
            {"audit_id": "a-margin", "term": "profit", "claim_id": LOSS},
            {"audit_id": "a-margin", "term": "revenue", "claim_id": REVENUE},
        ],
        "coverage": [
            {
                "company_id": "zhipu",
                "metric_id": "revenue",
                "period": "2025-H1",
                "status": "disputed",
                "looked_at": "2026-01-08-nbd;2026-01-09-herald",
            },
        ],
        "exchange_rates": [
            {"date": day, "currency": currency, "per_euro": Decimal(per_euro)}
            for day, usd, hkd in (
                (date(2026, 1, 7), "1.1684", "9.0976"),
                (date(2026, 1, 8), "1.1675", "9.0981"),
            )
            for currency, per_euro in (("USD", usd), ("HKD", hkd))
        ],
    }
