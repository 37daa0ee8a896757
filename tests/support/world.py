"""A small world of records in memory, for tests of what follows from claims."""

from dataclasses import dataclass, field, replace
from typing import Any

from openbell.claims import Assembly, Claim, assemble
from openbell.models import Company, Dataset, Entry, Metric, ShareOffering, Source
from openbell.records import Document, Kind
from openbell.resolve import Resolution, resolve

SESSION = {
    "session": {
        "values": {
            "open": {"name": "Open", "name_zh": "开盘"},
            "intraday": {"name": "Intraday", "name_zh": "盘中"},
            "close": {"name": "Close", "name_zh": "收盘"},
            "some": {"name": "Some moment", "name_zh": "某一时刻", "several": "true"},
        }
    }
}
NAMED = {"name": "Name", "name_zh": "名称"}


def _term(metric: str, **fields: Any) -> dict[str, Any]:
    return {"metric": metric} | fields


METRICS: dict[str, dict[str, Any]] = {
    "revenue": {"unit_kind": "monetary", "period_kind": "duration", "plausible_factor": "10"},
    "subscription-multiple": {
        "unit_kind": "ratio",
        "period_kind": "instant",
        "subjects": ["share_offering"],
        "dimensions": {
            "tranche": {
                "values": {
                    "hk_public": {"name": "Public", "name_zh": "公开"},
                    "international": {"name": "International", "name_zh": "国际"},
                }
            }
        },
    },
    "offer-price": {
        "unit_kind": "per_share",
        "period_kind": "instant",
        "subjects": ["share_offering"],
    },
    "share-price": {"unit_kind": "per_share", "period_kind": "instant", "dimensions": SESSION},
    "share-price-return": {
        "unit_kind": "ratio",
        "period_kind": "instant",
        "dimensions": SESSION,
        "identities": [
            NAMED
            | {
                "id": "first-day-return",
                "terms": {
                    "gain": _term("share-price-return"),
                    "price": _term("share-price"),
                    "offer": _term("offer-price", period="any"),
                },
                "same": ["session"],
                "left": "gain",
                "right": ["price / offer - 1"],
                "positive": ["offer"],
            }
        ],
    },
    "market-cap": {
        "unit_kind": "monetary",
        "period_kind": "instant",
        "dimensions": SESSION,
        "identities": [
            NAMED
            | {
                "id": "market-cap",
                "terms": {
                    "cap": _term("market-cap"),
                    "price": _term("share-price"),
                    "shares": _term("shares"),
                },
                "same": ["session"],
                "left": "cap",
                "right": ["price * shares"],
                "positive": ["price"],
                "solve": {"shares": "cap / price"},
            }
        ],
    },
    "shares": {"unit_kind": "count", "unit": "share", "period_kind": "instant"},
    "arr": {"unit_kind": "monetary", "period_kind": "instant"},
    "arr-multiple": {
        "unit_kind": "ratio",
        "period_kind": "duration",
        "identities": [
            NAMED
            | {
                "id": "multiple",
                "terms": {
                    "multiple": _term("arr-multiple"),
                    "later": _term("arr", period="end"),
                    "earlier": _term("arr", period="start"),
                },
                "left": "multiple",
                "right": ["later / earlier", "later / earlier - 1"],
                "positive": ["earlier"],
            }
        ],
    },
    "growth": {
        "unit_kind": "ratio",
        "period_kind": "duration",
        "identities": [
            NAMED
            | {
                "id": "growth",
                "terms": {
                    "growth": _term("growth"),
                    "this": _term("revenue"),
                    "before": _term("revenue", period="year_before"),
                },
                "left": "growth",
                "right": ["this / before - 1"],
                "positive": ["before"],
            }
        ],
    },
    "loss": {"unit_kind": "monetary", "period_kind": "duration"},
    "loss-growth": {
        "unit_kind": "ratio",
        "period_kind": "duration",
        "identities": [
            NAMED
            | {
                "id": "growth",
                "terms": {
                    "growth": _term("loss-growth"),
                    "this": _term("loss"),
                    "before": _term("loss", period="year_before"),
                },
                "left": "growth",
                "right": ["this / before - 1"],
                "negative": ["this", "before"],
            }
        ],
    },
    "revenue-share": {"unit_kind": "ratio", "period_kind": "duration"},
    "downloads": {
        "unit_kind": "count",
        "unit": "download",
        "period_kind": "instant",
        "rising": "true",
        "plausible_factor": "100",
    },
}
"""Bare metrics, and the identities that tests of audits need."""


@dataclass
class World:
    """Two companies, an offering, a few metrics, and whatever sources a test adds."""

    sources: dict[str, dict[str, Any]] = field(default_factory=dict)

    def source(
        self, name: str, published: str, claims: list[dict[str, Any]], **fields: Any
    ) -> "World":
        """Add a source; each claim is about revenue of alpha in 2024 unless it says otherwise."""
        usual = {"company": "alpha", "metric": "revenue", "period": "2024"}
        printed = [({} if "offering" in claim else usual) | claim for claim in claims]
        printed = [usual | claim if "metric" not in claim else claim for claim in printed]
        self.sources[name] = {
            "kind": "news",
            "publisher": name,
            "language": "zh-Hans",
            "published": published,
            "claims": printed,
        } | fields
        return self

    def dataset(self) -> Dataset:
        """The records, typed."""
        company = {"sector": "gpu", "status": "listed", "country": "CN", "source": "one"}
        offering = {"company": "alpha", "kind": "ipo", "status": "listed", "source": "one"}
        defined = {"definition": "What.", "definition_zh": "定义。", "subjects": ["company"]}
        return Dataset(
            companies={name: _entry(name, Company, company | NAMED) for name in ("alpha", "beta")},
            offerings={"alpha-ipo": _entry("alpha-ipo", ShareOffering, offering | NAMED)},
            metrics={
                name: _entry(name, Metric, NAMED | defined | body) for name, body in METRICS.items()
            },
            sources={
                name: _entry(name, Source, body) for name, body in sorted(self.sources.items())
            },
        )

    def assembly(self) -> Assembly:
        """The claims, every one of them readable."""
        assembly = assemble(self.dataset())
        assert not assembly.problems, assembly.problems
        return assembly

    def claims(self) -> dict[str, Claim]:
        """The claims by the part of their ids after the source."""
        return {claim.claim_id: claim for claim in self.assembly().claims}

    def resolution(self) -> Resolution:
        """What follows."""
        dataset = self.dataset()
        return resolve(dataset, assemble(dataset))

    def only(self, *sources: str) -> "World":
        """The world of which only these sources are known."""
        return replace(self, sources={name: self.sources[name] for name in sources})


def _entry(name: str, model: Any, body: dict[str, Any]) -> Entry[Any]:
    kind = Kind(model.__name__.lower().replace("shareoffering", "offering"))
    return Entry(name, model.model_validate(body), Document(f"{name}.yaml", kind, name))
