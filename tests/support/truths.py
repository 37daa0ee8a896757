"""What is true of the companies of generated worlds, and the slips with which papers print it.

The figures satisfy the identities that the metrics of ``world`` declare, so that each slip is a
conflict, a contradicted audit or both, as it would be in life.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

DAY = "2026-01-08"


@dataclass(frozen=True, slots=True)
class Truth:
    """A true figure: the question that it answers, its number, and how it is printed."""

    metric: str
    period: str
    number: str
    form: str
    session: str | None = None
    subject: str = "company"

    def question(self, company: str) -> dict[str, Any]:
        """The fields of a claim that say what is asked."""
        offering = self.subject == "offering"
        fields: dict[str, Any] = {
            self.subject: f"{company}-ipo" if offering else company,
            "metric": self.metric,
            "period": self.period,
        }
        return fields | ({"dimensions": {"session": self.session}} if self.session else {})

    def printed(self, number: str | None = None) -> str:
        """The figure as a paper prints it, or another number in its place."""
        return self.form.format(self.number if number is None else number)


ACCOUNTS = (
    Truth("revenue", "2023", "1.00", "{}亿元"),
    Truth("revenue", "2024", "1.25", "{}亿元"),
    Truth("revenue", "2025", "1.93", "{}亿元"),
    Truth("revenue", "2025", "0.27", "{}亿美元"),
    Truth("growth", "2024", "25.0", "{}%"),
    Truth("growth", "2025", "54.4", "{}%"),
)
MARKET = (
    Truth("offer-price", DAY, "116.20", "{}港元", subject="offering"),
    Truth("share-price", DAY, "120.00", "{}港元", "open"),
    Truth("share-price", DAY, "131.50", "{}港元", "close"),
    Truth("share-price-return", DAY, "13.17", "{}%", "close"),
    Truth("market-cap", DAY, "528.00", "{}亿港元", "open"),
    Truth("market-cap", DAY, "578.60", "{}亿港元", "close"),
    Truth("market-cap", DAY, "520.70", "{}亿元", "close"),
    Truth("shares", DAY, "4.40", "{}亿股"),
)
RECURRING = (
    Truth("arr", "2025-03", "0.20", "{}亿元"),
    Truth("arr", "2026-01", "5.00", "{}亿元"),
    Truth("arr-multiple", "P10M", "25", "{}倍"),
)
SCENES = (ACCOUNTS, MARKET, RECURRING)
"""Truths that identities join."""


def coarse(truth: Truth) -> str:
    """The figure with its last digit rounded away."""
    whole, _, decimals = truth.number.partition(".")
    short = round(Decimal(truth.number), max(len(decimals) - 1, 0))
    return truth.printed(str(short) if decimals else whole)


def tenfold(truth: Truth) -> str:
    """A factor of ten: 2亿元 printed as 20亿元."""
    return truth.printed(_plain(Decimal(truth.number) * 10))


def hundredfold(truth: Truth) -> str:
    """A factor of a hundred."""
    return truth.printed(_plain(Decimal(truth.number) * 100))


def swapped(truth: Truth) -> str:
    """The first two neighbouring digits that differ change places: 1.91 printed as 9.11."""
    places = [place for place, sign in enumerate(truth.number) if sign.isdigit()]
    digits = list(truth.number)
    for one, other in pairwise(places):
        if digits[one] != digits[other] and "0" not in (digits[one], digits[other]):
            digits[one], digits[other] = digits[other], digits[one]
            break
    return truth.printed("".join(digits))


def year_before(truth: Truth) -> str:
    """The figure of the column beside it, where the table has one; else the true one."""
    before = str(int(truth.period) - 1) if truth.period.isdigit() else ""
    return _instead(truth, lambda other: (other.period, other.form) == (before, truth.form))


def other_session(truth: Truth) -> str:
    """The same day's figure of another session, where there is one; else the true one."""
    return _instead(truth, lambda other: other.session != truth.session)


def other_currency(truth: Truth) -> str:
    """The figure in another currency with the name of this one, where there is one."""
    asked = truth.period, truth.session
    return _instead(
        truth, lambda other: (other.period, other.session) == asked and other.form != truth.form
    )


def invented(truth: Truth) -> str:
    """A figure that no slip explains."""
    return truth.printed(_plain(Decimal(truth.number) * Decimal("1.37")))


SLIPS: tuple[Callable[[Truth], str], ...] = (
    coarse,
    tenfold,
    hundredfold,
    swapped,
    year_before,
    other_session,
    other_currency,
    invented,
)


def slips(truth: Truth) -> list[str]:
    """The prints of every slip that changes this figure."""
    return [print_ for slip in SLIPS if (print_ := slip(truth)) != truth.printed()]


def _instead(truth: Truth, fits: Callable[[Truth], bool]) -> str:
    others = [
        other
        for scene in SCENES
        for other in scene
        if other.metric == truth.metric and other != truth and fits(other)
    ]
    return truth.printed(others[0].number) if others else truth.printed()


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
