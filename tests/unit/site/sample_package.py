"""A small built package for tests of the site: every kind of row, and hostile text in every field.

The rows are invented; they are written through the published schema, so a change of the tables
shows here first.
"""

import hashlib
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
from pyarrow import parquet

from openbell.publish.csv_file import write_csv
from openbell.schema import TABLES, Table

HOSTILE = (
    "Hostile </title><script>document.title='owned'</script>&amp;"
    "\"'[x](javascript:alert(1))*b*`c`{#y}\u202e"
)
KNOWN = datetime(2026, 1, 8, 8, 14, 43, 999999, tzinfo=UTC)
EARLIER = datetime(2026, 1, 7, 15, 59, 59, 999999, tzinfo=UTC)
FORMULA = '=HYPERLINK("https://evil.example/","click")'
"""What a spreadsheet would run if a cell began with it."""

CITATION = f"""cff-version: 1.2.0
title: openbell
version: "2026.11.0"
authors:
  - name: {json.dumps(HOSTILE)}
  - family-names: Doe
    given-names: Jo
"""

Row = dict[str, Any]


def claim(source: str, rest: str, metric: str, period: str, reported: str, **given: Any) -> Row:
    """A claim of a source, exact and alone unless told otherwise."""
    value = given.get("value")
    number = None if value is None else Decimal(value)
    low, high = (given.get(side, value) for side in ("low", "high"))
    return {
        "claim_id": f"{source}#{rest}.{period}.actual",
        "source_id": source,
        "company_id": "alpha",
        "metric_id": metric,
        "period": period,
        "basis": "actual",
        "qualifier": "exact",
        "origin_id": source,
        "known_at": KNOWN,
        "status": "in_force",
        **given,
        "reported": reported,
        "value": number,
        "low": None if low is None else Decimal(low),
        "high": None if high is None else Decimal(high),
    }


CLAIMS: list[Row] = [
    claim(
        "paper",
        "alpha.revenue",
        "revenue",
        "2025-H1",
        "1.91亿元人民币",
        value="191000000",
        low="190500000",
        high="192000000",
        unit="CNY",
        at="¶14",
        origin_id="broker-note",
    ),
    claim(
        "daily",
        "alpha.revenue",
        "revenue",
        "2025-H1",
        "2亿多",
        value="200000000",
        high=None,
        unit="CNY",
        qualifier="over",
        at="¶3",
        known_at=EARLIER,
    ),
    claim(
        "daily",
        "alpha.revenue",
        "revenue",
        "2024",
        "RMB 312.4m",
        value="312400000",
        unit="CNY",
        at="¶2",
        known_at=EARLIER,
    ),
    claim(
        "paper",
        "alpha.profit",
        "profit",
        "2025-H1",
        "亏损超23.51亿元",
        value="-2351000000",
        low=None,
        unit="CNY",
        qualifier="over",
        at="¶15",
        inferred="period",
    ),
    claim(
        "paper",
        "alpha.margin",
        "margin",
        "2022/2024",
        "50%至65%",
        low="0.5",
        high="0.65",
        unit="1",
        qualifier="range",
        at="¶16",
    ),
    claim(
        "paper",
        "alpha.tokens",
        "tokens",
        "2025-11",
        "4.2万亿",
        value="4200000000000",
        low="4150000000000",
        high="4300000000000",
        unit="token",
        at="¶9",
    ),
    claim(
        "daily",
        "alpha.tokens",
        "tokens",
        "2025-11",
        "约4万亿",
        value="4000000000000",
        low="3900000000000",
        high="4100000000000",
        unit="token",
        qualifier="about",
        at="¶8",
        known_at=EARLIER,
    ),
    claim(
        "paper",
        "alpha-ipo.multiple",
        "multiple",
        "2026-01-08",
        "1159.46倍",
        value="1159.46",
        unit="1",
        at="¶10",
        offering_id="alpha-ipo",
        dimensions="tranche=hk_public",
    ),
    claim(
        "paper",
        "alpha-ipo.price",
        "price",
        "2026-01-08",
        "116.20港元",
        value="116.2",
        unit="HKD",
        at="¶11",
        offering_id="alpha-ipo",
        dimensions="session=open;venue=exchange",
    ),
    claim(
        "daily",
        "alpha-ipo.price",
        "price",
        "2026-01-08",
        "低开",
        low=None,
        high="115.9",
        reads_as="低于116港元",
        unit="HKD",
        qualifier="under",
        at="¶12",
        offering_id="alpha-ipo",
        dimensions="session=open;venue=exchange",
        known_at=EARLIER,
    ),
    claim(
        "daily",
        "alpha.rank",
        "rank",
        "2024",
        "第一",
        value="1",
        unit="1",
        at="¶5",
        known_at=EARLIER,
    ),
    claim(
        "daily",
        "alpha.words",
        "rank",
        "2025",
        "位居前列",
        qualifier=None,
        at="¶6",
        known_at=EARLIER,
    ),
    claim(
        "paper",
        "hostile.revenue",
        "revenue",
        "2024",
        HOSTILE,
        value="1",
        company_id="hostile",
        unit="USD",
        at=HOSTILE,
        note=HOSTILE,
        reads_as=FORMULA,
    ),
    claim(
        "paper",
        "alpha.tokens-before",
        "tokens",
        "2025-11",
        "4.6万亿",
        value="4600000000000",
        low="4550000000000",
        high="4700000000000",
        unit="token",
        at="¶17",
        origin_id="broker-note",
    ),
]
A, B = CLAIMS[0]["claim_id"], CLAIMS[1]["claim_id"]
PRICE_A, PRICE_B = CLAIMS[8]["claim_id"], CLAIMS[9]["claim_id"]
TOKENS_A, TOKENS_B = CLAIMS[5]["claim_id"], CLAIMS[6]["claim_id"]


def fact(chosen: Row, agreement: str, **given: Any) -> Row:
    """The fact that chose a claim."""
    columns = (
        "company_id",
        "offering_id",
        "metric_id",
        "dimensions",
        "period",
        "basis",
        "value",
        "low",
        "high",
        "unit",
        "claim_id",
    )
    return {
        **{column: chosen.get(column) for column in columns},
        "fact_id": hashlib.sha256(chosen["claim_id"].encode()).hexdigest()[:12],
        "rule": "tier",
        "agreement": agreement,
        "n_claims": 1,
        "n_origins": 1,
        "known_from": chosen["known_at"],
        **given,
    }


def conflict(number: int, a: Row, b: Row | None, gap: str, **given: Any) -> Row:
    """Two claims that cannot both hold, or one that arithmetic refutes."""
    columns = ("company_id", "offering_id", "metric_id", "dimensions", "period")
    return {
        **{column: a.get(column) for column in columns},
        "conflict_id": f"c{number}",
        "kind": "claims",
        "strength": "hard",
        "claim_a": a["claim_id"],
        "claim_b": b["claim_id"] if b else None,
        "gap": Decimal(gap),
        "known_from": KNOWN,
        **given,
    }


def metric(metric_id: str, name: str, name_zh: str, unit_kind: str, **given: Any) -> Row:
    """A metric of companies over a period."""
    return {
        "metric_id": metric_id,
        "name": name,
        "name_zh": name_zh,
        "definition": f"What {name.lower()} means.",
        "definition_zh": f"{name_zh}的定义。",
        "unit_kind": unit_kind,
        "period_kind": "duration",
        "subjects": "company;share_offering",
        **given,
    }


ROWS: dict[str, list[Row]] = {
    "companies": [
        {
            "company_id": "alpha",
            "name": "Alpha AI",
            "name_zh": "阿尔法智能",
            "aliases": "Alpha;ALF",
            "sector": "foundation_model",
            "status": "listed",
            "country": "CN",
            "city": "Beijing",
            "founded": "2019",
            "website": "https://alpha.example/",
            "wikidata": "Q1",
        },
        {"company_id": "beta", "name": "Beta Silicon", "sector": "gpu", "status": "filing"},
        {
            "company_id": "hostile",
            "name": HOSTILE,
            "name_zh": HOSTILE,
            "legal_name": HOSTILE,
            "legal_name_zh": HOSTILE,
            "aliases": HOSTILE,
            "sector": "cloud",
            "status": "private",
            "city": HOSTILE,
            "website": "javascript:alert(1)",
        },
    ],
    "people": [
        {
            "person_id": "alpha.li",
            "company_id": "alpha",
            "name": "Li Lei",
            "name_zh": "李雷",
            "role": "Chief executive",
            "source_id": "paper",
        },
        {
            "person_id": "hostile.x",
            "company_id": "hostile",
            "name": HOSTILE,
            "role": HOSTILE,
            "source_id": "paper",
        },
    ],
    "securities": [
        {
            "security_id": "02513.XHKG",
            "company_id": "alpha",
            "ticker": "02513",
            "mic": "XHKG",
            "share_class": "H",
            "currency": "HKD",
            "listed_on": date(2026, 1, 8),
        },
    ],
    "offerings": [
        {
            "offering_id": "alpha-ipo",
            "company_id": "alpha",
            "family": "share",
            "kind": "ipo",
            "name": "Alpha AI IPO",
            "name_zh": "阿尔法智能首次公开发行",
            "status": "listed",
        },
        {
            "offering_id": "alpha-model",
            "company_id": "alpha",
            "family": "product",
            "kind": "model",
            "name": "Alpha-1",
            "name_zh": None,
            "status": "available",
        },
        {
            "offering_id": "hostile-app",
            "company_id": "hostile",
            "family": "product",
            "kind": "application",
            "name": HOSTILE,
            "name_zh": HOSTILE,
            "status": "announced",
        },
    ],
    "share_offerings": [
        {
            "offering_id": "alpha-ipo",
            "company_id": "alpha",
            "kind": "ipo",
            "name": "Alpha AI IPO",
            "name_zh": "阿尔法智能首次公开发行",
            "status": "listed",
            "mic": "XHKG",
            "currency": "HKD",
            "listed_on": date(2026, 1, 8),
            "tranches": "hk_public;international",
        },
    ],
    "product_offerings": [
        {
            "offering_id": "alpha-model",
            "company_id": "alpha",
            "kind": "model",
            "name": "Alpha-1",
            "released_on": "2025-12",
            "licence": "MIT",
            "url": "https://alpha.example/one",
        },
        {
            "offering_id": "hostile-app",
            "company_id": "hostile",
            "kind": "application",
            "name": HOSTILE,
            "name_zh": HOSTILE,
            "licence": HOSTILE,
            "url": "javascript:alert(1)",
            "parent_id": "alpha-model",
        },
    ],
    "parties": [
        {
            "party_id": "alpha.fund",
            "company_id": "alpha",
            "offering_id": "alpha-ipo",
            "role": "cornerstone",
            "name": "First Fund",
            "name_zh": "第一基金",
            "source_id": "paper",
        },
        {
            "party_id": "hostile.p",
            "company_id": "hostile",
            "role": "investor",
            "name": HOSTILE,
            "source_id": "daily",
        },
    ],
    "events": [
        {
            "event_id": "alpha.listed",
            "company_id": "alpha",
            "offering_id": "alpha-ipo",
            "kind": "listed",
            "date": "2026-01-08",
            "source_id": "daily",
        },
        {
            "event_id": "alpha.founded",
            "company_id": "alpha",
            "kind": "founded",
            "date": "2019",
            "source_id": "paper",
        },
    ],
    "metrics": [
        metric("revenue", "Revenue", "营业收入", "monetary", concept="ifrs-full:Revenue"),
        metric("profit", "Net profit", "净利润", "monetary"),
        metric("margin", "Gross margin", "毛利率", "ratio"),
        metric("tokens", "Daily tokens", "日均 token 用量", "count", unit="token"),
        metric("multiple", "Subscription multiple", "认购倍数", "ratio", dimensions="tranche*"),
        metric("price", "Share price", "股价", "per_share", dimensions="session*;venue*"),
        metric("rank", "Market rank", "市场排名", "rank"),
        metric(
            "hostile-metric", HOSTILE, HOSTILE, "count", definition=HOSTILE, definition_zh=HOSTILE
        ),
    ],
    "dimensions": [
        {
            "dimension": "tranche",
            "definition": "Whom the part of the offering is for.",
            "definition_zh": "发行部分的对象。",
            "metrics": "multiple",
        },
    ],
    "dimension_values": [
        {
            "metric_id": "multiple",
            "dimension": "tranche",
            "value": "hk_public",
            "name": "Hong Kong public offer",
            "name_zh": "香港公开发售",
        },
        {
            "metric_id": "price",
            "dimension": "session",
            "value": "open",
            "name": "Opening price",
            "name_zh": "开盘价",
        },
        {
            "metric_id": "price",
            "dimension": "venue",
            "value": "exchange",
            "name": "On the exchange",
            "name_zh": "交易所",
        },
    ],
    "sources": [
        {
            "source_id": "paper",
            "kind": "news",
            "tier": 4,
            "publisher": "示例日报",
            "authors": "王五;李四",
            "title": "首日上市",
            "url": "https://paper.example/1",
            "language": "zh-Hans",
            "published": "2026-01-08T16:14:43+08:00",
            "published_at": KNOWN,
            "content_sha256": "0" * 64,
            "known_at": KNOWN,
        },
        {
            "source_id": "daily",
            "kind": "news",
            "tier": 4,
            "publisher": HOSTILE,
            "authors": HOSTILE,
            "title": HOSTILE,
            "url": "javascript:alert(1)",
            "language": "en",
            "published": "2026-01-07",
            "published_at": EARLIER,
            "known_at": EARLIER,
        },
        {
            "source_id": "broker-note",
            "kind": "research_note",
            "tier": 3,
            "publisher": "国信证券",
            "authors": "熊莉",
            "published": "2026-01-07",
            "published_at": EARLIER,
            "cited_by": "paper",
            "known_at": KNOWN,
        },
    ],
    "claims": CLAIMS,
    "facts": [
        fact(CLAIMS[0], "disputed", n_claims=2, n_origins=2),
        fact(CLAIMS[2], "single"),
        fact(CLAIMS[3], "single"),
        fact(CLAIMS[4], "repeated"),
        fact(CLAIMS[5], "disputed"),
        fact(CLAIMS[7], "corroborated"),
        fact(CLAIMS[8], "disputed"),
        fact(CLAIMS[10], "single"),
        fact(CLAIMS[12], "single"),
        fact(CLAIMS[1], "single", known_from=EARLIER, known_to=KNOWN),
    ],
    "conflicts": [
        conflict(1, CLAIMS[0], CLAIMS[1], "8000000", preferred=A),
        conflict(2, CLAIMS[8], CLAIMS[9], "0.3", strength="reading"),
        conflict(3, CLAIMS[5], CLAIMS[6], "50000000000", strength="soft", suspicion="year_before"),
        conflict(
            5,
            CLAIMS[5],
            CLAIMS[13],
            "250000000000",
            strength="soft",
            suspicion="factor_10",
            suspect=CLAIMS[13]["claim_id"],
            preferred=CLAIMS[5]["claim_id"],
        ),
        conflict(
            6,
            CLAIMS[6],
            CLAIMS[13],
            "450000000000",
            strength="soft",
            suspicion="dimension",
            suspect=CLAIMS[13]["claim_id"],
            mistaken_for=CLAIMS[2]["claim_id"],
        ),
        conflict(4, CLAIMS[2], None, "1", kind="identity", audit_id="a1"),
    ],
    "audits": [
        {
            "audit_id": "a1",
            "identity": "growth",
            "company_id": "alpha",
            "period": "2024",
            "left_low": Decimal(1),
            "right_high": Decimal(2),
            "verdict": "contradicted",
            "metric_id": "revenue",
            "equation": "growth == this / before - 1",
            "known_from": KNOWN,
        },
        {
            "audit_id": "a2",
            "identity": "growth",
            "company_id": "alpha",
            "period": "2025-H1",
            "left_low": Decimal(1),
            "left_high": Decimal(2),
            "right_low": Decimal(1),
            "right_high": Decimal(2),
            "verdict": "holds",
            "metric_id": "revenue",
            "equation": "growth == this / before - 1",
            "known_from": KNOWN,
        },
    ],
    "audit_terms": [
        {"audit_id": "a1", "term": "this", "claim_id": CLAIMS[2]["claim_id"]},
        {"audit_id": "a1", "term": "before", "claim_id": CLAIMS[0]["claim_id"]},
    ],
    "coverage": [
        {
            "company_id": "alpha",
            "metric_id": "revenue",
            "period": "2024",
            "status": "reported",
            "looked_at": "daily",
        },
        {
            "company_id": "alpha",
            "metric_id": "revenue",
            "period": "2025-H1",
            "status": "disputed",
            "looked_at": "daily;paper",
        },
        {
            "company_id": "alpha",
            "metric_id": "tokens",
            "period": "2024",
            "status": "not_found",
            "looked_at": "paper;https://alpha.example/reports;javascript:alert(1)",
            "note": HOSTILE,
        },
        {
            "company_id": "beta",
            "metric_id": "tokens",
            "period": "2025",
            "status": "not_applicable",
            "note": "It sells chips.",
        },
    ],
}


def write_sample(folder: Path) -> Path:
    """Write the package into `folder` and return it."""
    resources: list[Row] = []
    for table in TABLES:
        rows = ROWS.get(table.name, [])
        _write(
            folder, table.name, pa.Table.from_pylist(_full(table, rows), table.arrow()), resources
        )
    descriptor = {
        "name": "openbell",
        "version": "1.10",
        "resources": resources,
        "licenses": [{"name": "CC-BY-4.0", "title": HOSTILE, "path": "javascript:x"}],
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    sums = [f"{one['hash'].removeprefix('sha256:')}  {one['path']}\n" for one in resources]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    (folder / "CITATION.cff").write_text(CITATION, encoding="utf-8")
    return folder


def _full(table: Table, rows: list[Row]) -> list[Row]:
    unknown = {name for row in rows for name in row} - set(table.columns)
    assert not unknown, f"{table.name} has no column {unknown}"
    return [{column: row.get(column) for column in table.columns} for row in rows]


def _write(folder: Path, name: str, table: pa.Table, resources: list[Row]) -> None:
    for kind, suffix in (("csv", ""), ("parquet", "-parquet")):
        path = folder / kind / f"{name}.{kind}"
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "csv":
            write_csv(table, path)
        else:
            parquet.write_table(table, path)
        data = path.read_bytes()
        resources.append(
            {
                "name": name + suffix,
                "path": f"{kind}/{name}.{kind}",
                "format": kind,
                "bytes": len(data),
                "hash": "sha256:" + hashlib.sha256(data).hexdigest(),
            }
        )
