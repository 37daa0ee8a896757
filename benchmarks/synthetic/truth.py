"""What is true of a company: the figures that its articles then print, well or badly.

The figures satisfy the identities that the real metrics declare, so an audit holds unless a print
is wrong. They are grouped by occasion, since an article tells of one: results, a listing, a day of
trading, recurring revenue.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Literal

Style = Literal["yuan", "hkd", "price", "percent", "multiple", "shares"]
SESSIONS = ("open", "close")
YEARS = (2022, 2023, 2024, 2025)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One true figure: the question it answers, but for its subject's id, and how it is printed."""

    metric: str
    period: str
    value: Decimal
    style: Style
    dimensions: dict[str, str] = field(default_factory=dict[str, str])
    of_offering: bool = False


@dataclass(frozen=True, slots=True)
class Occasion:
    """What happened on a day, and every figure that an article on it may print."""

    day: date
    figures: tuple[Quantity, ...]


def occasions(chance: Random) -> Iterator[Occasion]:
    """Everything that happens to one company."""
    revenue = dict(_revenues(chance))
    for period in [text for text in revenue if _year_before(text) in revenue]:
        yield _results(chance, period, revenue)
    offer = Decimal(chance.randint(200, 20000)) / 100
    listed = date(2026, 1, 5) + timedelta(chance.randrange(60))
    yield _listing(chance, listed, offer)
    outstanding = Decimal(chance.randint(10_000_000, 900_000_000))
    for later in range(3):
        yield _trading(chance, listed + timedelta(later), offer, outstanding, revenue["2025"])
    yield _recurring(chance)


def _revenues(chance: Random) -> Iterator[tuple[str, Decimal]]:
    whole = Decimal(chance.randint(100_000_000, 3_000_000_000))
    for year in YEARS:
        yield f"{year}-H1", (whole * chance.randint(38, 48) / 100).quantize(Decimal(1))
        yield str(year), whole
        whole = (whole * chance.randint(80, 240) / 100).quantize(Decimal(1))


def _year_before(period: str) -> str:
    return f"{int(period[:4]) - 1}{period[4:]}"


def _results(chance: Random, period: str, revenues: dict[str, Decimal]) -> Occasion:
    revenue, before = revenues[period], revenues[_year_before(period)]
    cloud = Decimal(chance.randint(10, 60)) / 100
    margins = {"cloud": _percentage(chance, 1, 40), "on_premise": _percentage(chance, 40, 80)}
    shares = {"cloud": cloud, "on_premise": 1 - cloud}
    total = sum((margins[name] * shares[name] for name in shares), Decimal(0))
    figures = [
        Quantity("revenue", period, revenue, "yuan"),
        Quantity("revenue", _year_before(period), before, "yuan"),
        Quantity("revenue-growth", period, revenue / before - 1, "percent", _OVER_A_YEAR),
        Quantity("gross-margin", period, total, "percent", {"segment": "total"}),
        Quantity("gross-profit", period, revenue * total, "yuan", {"segment": "total"}),
        Quantity("net-profit", period, revenue * chance.randint(1, 30) / 100, "yuan", _TOTAL),
    ]
    for name, share in shares.items():
        segment = {"segment": name}
        figures += [
            Quantity("revenue-share", period, share, "percent", segment),
            Quantity("gross-margin", period, margins[name], "percent", segment),
            Quantity("segment-revenue", period, revenue * share, "yuan", segment),
        ]
    half = period.endswith("H1")
    published = date(int(period[:4]), 8, 20) if half else date(int(period[:4]) + 1, 3, 15)
    return Occasion(published, tuple(figures))


_TOTAL = {"measure": "total"}
_OVER_A_YEAR = {"comparison": "year_on_year"}
_TRANCHE = {"clawback": "before", "stage": "final", "overallotment": "excluded"}


def _percentage(chance: Random, low: int, high: int) -> Decimal:
    return Decimal(chance.randint(low * 10, high * 10)) / 1000


def _listing(chance: Random, listed: date, offer: Decimal) -> Occasion:
    day, shares = listed.isoformat(), Decimal(chance.randint(10_000, 90_000) * 500)
    public = (shares / 20).quantize(Decimal(1))
    sizes = {"all": shares, "hk_public": public, "international": shares - public}
    figures = [
        Quantity("shares-offered", day, size, "shares", _TRANCHE | {"tranche": name}, True)
        for name, size in sizes.items()
    ]
    raised = {"stage": "final", "overallotment": "excluded"}
    figures += [
        Quantity("offer-price", day, offer, "price", {}, True),
        Quantity("gross-proceeds", day, offer * shares, "hkd", raised, True),
    ]
    return Occasion(listed - timedelta(1), tuple(figures))


def _trading(
    chance: Random, traded: date, offer: Decimal, outstanding: Decimal, revenue: Decimal
) -> Occasion:
    day, price = traded.isoformat(), offer
    figures = [Quantity("shares-outstanding", day, outstanding, "shares", {"scope": "all"})]
    for session in SESSIONS:
        price = (offer * chance.randint(80, 160) / 100).quantize(Decimal("0.01"))
        at = {"venue": "exchange", "session": session}
        cap = at | {"scope": "all"}
        gain = at | {"base": "offer_price"}
        figures += [
            Quantity("share-price", day, price, "price", at),
            Quantity("share-price-return", day, price / offer - 1, "percent", gain),
            Quantity("market-cap", day, price * outstanding, "hkd", cap),
        ]
    ratio = price * outstanding * _YUAN / revenue
    figures.append(Quantity("price-to-sales", "2025", ratio, "multiple", _AT_MARKET))
    return Occasion(traded, tuple(figures))


_YUAN = Decimal("0.9")
"""What one Hong Kong dollar is worth; price to sales is printed across two currencies."""
_AT_MARKET = {"price": "market_price"}


def _recurring(chance: Random) -> Occasion:
    kind = {"product": "total", "kind": "run_rate"}
    level = Decimal(chance.randint(10_000_000, 90_000_000))
    figures: list[Quantity] = []
    for month in ("2025-01", "2025-07", "2025-11"):
        figures.append(Quantity("annual-recurring-revenue", month, level, "yuan", kind))
        level *= Decimal(chance.randint(15, 60)) / 10
    first, _, last = (figure.value for figure in figures)
    times = {"product": "total", "count": "ratio"}
    figures.append(
        Quantity("annual-recurring-revenue-multiple", "P10M", last / first, "multiple", times)
    )
    return Occasion(date(2025, 12, 10), tuple(figures))
