"""A library held in memory: a few companies, and facts given in a line each."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from openbell.wording.edition import Edition
from openbell.wording.language import CHINESE, ENGLISH
from openbell.wording.library import Library
from openbell.wording.package import Package

HOSTILE = "</text><script>document.title='owned'</script>&'\""
COMPANIES = {
    "alpha": ("Alpha AI", "阿尔法"),
    "beta": ("Beta Semiconductor", "贝塔半导体"),
    "hostile": (HOSTILE, HOSTILE),
}
METRICS = {
    "revenue": ("monetary", "duration"),
    "net-profit": ("monetary", "duration"),
    "gross-proceeds": ("monetary", "instant"),
    "net-proceeds": ("monetary", "instant"),
    "subscription-multiple": ("ratio", "instant"),
    "share-price-return": ("ratio", "instant"),
    "annual-recurring-revenue": ("monetary", "instant"),
    "daily-tokens": ("count", "duration"),
    "staff": ("count", "instant"),
}
LISTED = {"alpha-ipo": ("alpha", "HKD"), "beta-ipo": ("beta", "CNY")}
DAY = "2026-01-08"


class World:
    """Collects facts and rival claims; `edition` reads them."""

    def __init__(self) -> None:
        self.claims: list[dict[str, Any]] = []
        self.facts: list[dict[str, Any]] = []
        self.conflicts: list[dict[str, Any]] = []

    def fact(self, metric: str, value: str | None, **given: Any) -> dict[str, Any]:
        """A fact and the claim it chose; `rivals` are figures of claims in conflict with it."""
        rivals = given.pop("rivals", ())
        row = self._row(metric, value, given)
        self.facts.append(
            {**row, "fact_id": f"f{len(self.facts)}", "agreement": "single", "known_to": None}
        )
        for figure in rivals:
            other = self._row(metric, figure, {**given, "low": figure, "high": figure})
            self.conflicts.append(
                {
                    **{key: row[key] for key in ("company_id", "offering_id", "metric_id")},
                    "dimensions": row["dimensions"],
                    "period": row["period"],
                    "conflict_id": f"x{len(self.conflicts)}",
                    "kind": "claims",
                    "claim_a": row["claim_id"],
                    "claim_b": other["claim_id"],
                    "audit_id": None,
                    "known_to": None,
                }
            )
            self.facts[-1]["agreement"] = "disputed"
        return self.facts[-1]

    def _row(self, metric: str, value: str | None, given: dict[str, Any]) -> dict[str, Any]:
        period = given.get("period", DAY)
        end = {4: f"{period}-12-31", 7: f"{period[:4]}-06-30"}.get(len(period), period)
        low, high = (given.get(side, value) for side in ("low", "high"))
        row = {
            "claim_id": f"c{len(self.claims)}",
            "source_id": "paper",
            "origin_id": "paper",
            "company_id": given.get("company", "alpha"),
            "offering_id": given.get("offering"),
            "metric_id": metric,
            "dimensions": given.get("dimensions", ""),
            "period": period,
            "period_start": end if METRICS[metric][1] == "instant" else f"{period[:4]}-01-01",
            "period_end": end,
            "basis": "actual",
            "unit": given.get("unit", "CNY"),
            "qualifier": "exact",
            "reported": given.get("reported", str(value)),
            "reads_as": None,
            "value": None if value is None else Decimal(value),
            "low": None if low is None else Decimal(low),
            "high": None if high is None else Decimal(high),
        }
        self.claims.append(row)
        return row

    def edition(self, code: str = "en") -> Edition:
        """What was collected, in English or Chinese."""
        shares = [
            {
                "offering_id": key,
                "company_id": company,
                "family": "share",
                "kind": "ipo",
                "name": f"IPO of {company}",
                "name_zh": f"{company}首次公开发行",
                "status": "listed",
                "currency": currency,
                "round": None,
                "listed_on": DAY,
            }
            for key, (company, currency) in LISTED.items()
        ]
        tables: dict[str, list[Any]] = {
            "companies": [
                {"company_id": key, "name": name, "name_zh": name_zh}
                for key, (name, name_zh) in COMPANIES.items()
            ],
            "metrics": [
                {
                    "metric_id": key,
                    "name": key,
                    "name_zh": key,
                    "unit_kind": unit,
                    "period_kind": kind,
                }
                for key, (unit, kind) in METRICS.items()
            ],
            "offerings": shares,
            "share_offerings": shares,
            "sources": [{"source_id": "paper", "publisher": "Paper", "url": "https://paper.test"}],
            "claims": self.claims,
            "facts": self.facts,
            "conflicts": self.conflicts,
        }
        library = Library(Package(Path(), {}, tables, ()))
        return Edition(library, CHINESE if code == "zh" else ENGLISH)


def whole_world() -> World:
    """Something for every chart, with a hostile name, an open side, an interval and rivals."""
    world = World()
    for number, company in enumerate(COMPANIES):
        for year in ("2023", "2024"):
            world.fact("revenue", f"{number + 3}00000000", company=company, period=year)
        world.fact(
            "net-profit",
            "-250000000",
            company=company,
            period="2024",
            dimensions="measure=total",
        )
    returns = "base=offer_price;session=close;venue=exchange"
    for company in LISTED.values():
        world.fact("share-price-return", "0.1317", company=company[0], dimensions=returns, unit="1")
    for offering, (company, currency) in LISTED.items():
        own = {"company": company, "offering": offering}
        for tranche, times in (("hk_public", "1159.46"), ("international", "15.28")):
            world.fact(
                "subscription-multiple",
                times,
                dimensions=f"count=ratio;source=allotment;tranche={tranche}",
                unit="1",
                **own,
            )
        for held, figure in (("excluded", "4000000000"), ("included", "4600000000")):
            world.fact(
                "gross-proceeds",
                figure,
                dimensions=f"overallotment={held}",
                unit=currency,
                **own,
            )
    for month, figure in (("2025-06-30", "50000000"), ("2026-01-31", "400000000")):
        world.fact(
            "annual-recurring-revenue",
            figure,
            high=None,
            period=month,
            unit="USD",
            dimensions="product=total",
        )
    world.fact("daily-tokens", "4200000000000", low="4150000000000", period="2025", unit="token")
    return world
