"""The exchange rates that an author may have used: a band, since nobody prints which day's it was.

All rates from ten days before the period begins to the moment at which the document was known.
Later rates, which its author could not have seen, never take part.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from openbell.claims import Claim
from openbell.rates import CrossRates, Rates
from openbell.resolve.audit.interval import Interval

BEFORE = timedelta(days=10)
"""How far before its period a rate may lie: the last business days before a holiday, with room."""

Crosses = dict[tuple[str, str], CrossRates | None]
Asked = tuple[str, str, date | None, datetime]
Found = dict[Asked, Interval | None]


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands of rates, each pair of currencies crossed once and each band looked up once."""

    rates: Rates
    crosses: Crosses = field(default_factory=Crosses, repr=False, compare=False)
    found: Found = field(default_factory=Found, repr=False, compare=False)

    def of(self, claim: Claim, currency: str) -> Interval | None:
        """Units of the claim's currency for one of another; None where no rates cover its time.

        They do when one is known from ten days before its period began, or before it was printed
        where that is earlier, and one from after it was known: then none of that time is missing.
        """
        asked = currency, claim.question.unit, claim.period.start, claim.known_at
        if asked not in self.found:
            self.found[asked] = self._band(*asked)
        return self.found[asked]

    def _band(
        self, source: str, target: str, start: date | None, known_at: datetime
    ) -> Interval | None:
        cross = self._cross(source, target)
        if cross is None or start is None:
            return None
        known = cross.as_of(known_at)
        if not known.days or len(known.days) == len(cross.days):
            return None
        last = known.days[-1]
        band = known.band(min(start, last) - BEFORE, last)
        return None if band is None else Interval(*band)

    def _cross(self, source: str, target: str) -> CrossRates | None:
        pair = source, target
        if pair not in self.crosses:
            self.crosses[pair] = self.rates.cross(*pair)
        return self.crosses[pair]
