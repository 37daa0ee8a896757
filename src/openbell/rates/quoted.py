"""The rates as they are quoted: units of each currency for one euro, day by day."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

from openbell.rates.cross import CrossRates

BASE = "EUR"
"""The currency to which all others are quoted; it has no rates of its own."""

QUOTED = (
    *("USD", "JPY", "BGN", "CYP", "CZK", "DKK", "EEK", "GBP", "HUF", "LTL", "LVL", "MTL", "PLN"),
    *("ROL", "RON", "SEK", "SIT", "SKK", "CHF", "ISK", "NOK", "HRK", "RUB", "TRL", "TRY", "AUD"),
    *("BRL", "CAD", "CNY", "HKD", "IDR", "ILS", "INR", "KRW", "MXN", "MYR", "NZD", "PHP", "SGD"),
    *("THB", "ZAR"),
)
"""Every currency that the European Central Bank has quoted since 1999 (ISO 4217)."""

Series = Mapping[date, Decimal]


@dataclass(frozen=True, slots=True)
class Rates:
    """Quotations by currency (ISO 4217) and day; without any, no currency is known but the euro."""

    per_euro: Mapping[str, Series] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def currencies(self) -> tuple[str, ...]:
        """The currencies with a rate, the euro among them, in the order of their codes."""
        return tuple(sorted({BASE, *self.per_euro}))

    def cross(self, source: str, target: str) -> CrossRates | None:
        """Units of `target` for one of `source`, on each day that quotes both.

        None where either has no rates; of a currency in itself there is nothing to quote.
        """
        quotations = [self.per_euro.get(code) for code in (source, target) if code != BASE]
        if source == target or not all(quotations):
            return None
        common = sorted(set[date].intersection(*(set(each) for each in quotations if each)))
        return CrossRates(
            tuple(common),
            tuple(self._per_euro(target, day) / self._per_euro(source, day) for day in common),
        )

    def _per_euro(self, currency: str, day: date) -> Fraction:
        return Fraction(1) if currency == BASE else Fraction(self.per_euro[currency][day])
