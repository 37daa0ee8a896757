"""One currency for all figures: the rate that each unit and period asks for."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction

from openbell.rates.answer import NoRate, Rate
from openbell.rates.cross import CrossRates
from openbell.rates.quoted import Rates

_CURRENCY = re.compile("[A-Z]{3}")


@dataclass(frozen=True, slots=True)
class Converter:
    """Rates into `target` as known at `instant` (which carries a zone), or as of now for None."""

    rates: Rates
    target: str
    instant: datetime | None = None
    _crosses: dict[str, CrossRates | None] = field(
        default_factory=dict[str, CrossRates | None], init=False, repr=False, compare=False
    )

    def rate(
        self, unit: str | None, start: date | None, end: date | None, *, instant: bool
    ) -> Rate | NoRate:
        """The rate for a figure in `unit` about the days from start to end, both included.

        That of the last day for what was measured at an instant, else the average; None for an
        unknown end.
        """
        if unit is None or not _CURRENCY.fullmatch(unit):
            return NoRate("not_money")
        if unit == self.target:
            return Rate(Fraction(1), "same_currency", None, None)
        cross = self._cross(unit)
        if cross is None:
            return NoRate("unknown_currency")
        if start is None or end is None:
            return NoRate("no_period")
        return cross.on(end) if instant else cross.average(start, end)

    def _cross(self, unit: str) -> CrossRates | None:
        if unit not in self._crosses:
            cross = self.rates.cross(unit, self.target)
            known = cross and self.instant and cross.as_of(self.instant)
            self._crosses[unit] = known or cross
        return self._crosses[unit]
