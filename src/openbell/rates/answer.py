"""What asking for a rate gives: the rate with what it rests on, or the reason why there is none."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal, get_args

Basis = Literal["day", "period_average", "same_currency"]
NoRateReason = Literal[
    "not_money",
    "unknown_currency",
    "no_period",
    "no_rate",
    "before_rates",
    "beyond_rates",
    "too_large",
]

BASES: tuple[str, ...] = get_args(Basis)
NO_RATE_REASONS: tuple[str, ...] = get_args(NoRateReason)
"""What keeps a figure from being converted:

`not_money`: it is no amount of money. `unknown_currency`: no rates are kept for its currency.
`no_period`: its period is open or of unknown place. `no_rate`: none was set on that day, a weekend
or a holiday, or on any day of the period. `before_rates`: it begins before the first rate.
`beyond_rates`: the last rate known is older than its day, or than the end of its period.
`too_large`: the product does not fit into a published figure.
"""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many units of the one currency for one unit of the other.

    `first` and `last` are the first and last day whose rates it rests on, one day for a rate of a
    day; None for a currency in itself, which needs no rate.
    """

    value: Fraction
    basis: Basis
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class NoRate:
    """There is no such rate, and why."""

    reason: NoRateReason
