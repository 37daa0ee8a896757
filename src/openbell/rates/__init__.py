"""Exchange rates, exactly: what one currency was worth in another, or why nobody can say.

The rates are the European Central Bank's reference rates, so many units of a currency to the euro
on each day on which it sets them; every other rate is a cross rate of one day. There is no
neighbouring day and no carrying forward: a day without a rate has none. Fractions throughout,
rounded by whoever publishes.
"""

from openbell.rates.answer import BASES, NO_RATE_REASONS, Basis, NoRate, NoRateReason, Rate
from openbell.rates.converter import Converter
from openbell.rates.credit import RATES_ADDRESS, RATES_TITLE
from openbell.rates.cross import CrossRates, published
from openbell.rates.quoted import BASE, QUOTED, Rates

__all__ = [
    "BASE",
    "BASES",
    "NO_RATE_REASONS",
    "QUOTED",
    "RATES_ADDRESS",
    "RATES_TITLE",
    "Basis",
    "Converter",
    "CrossRates",
    "NoRate",
    "NoRateReason",
    "Rate",
    "Rates",
    "published",
]
