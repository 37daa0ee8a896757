"""The interval that a printed number stands for, by qualifier.

| print | low | high |
|---|---|---|
| exact | x − q/2 | x + q: the press cuts as often as it rounds |
| about | x − q | x + q |
| near | x − q | x |
| over | x | none; x + q softly |
| under | none; x − q softly | x |
| at_least, at_most | x, none | none, x |

*q* is the weight of the last digit that counts. All acts on the magnitude; a sign mirrors it.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, TypeVar

from openbell.figures.figure import Qualifier

N = TypeVar("N", Fraction, int)


@dataclass(frozen=True, slots=True)
class Interval(Generic[N]):
    """Closed bounds, None where there is none, and the soft bounds of over and under."""

    low: N | None = None
    high: N | None = None
    soft_low: N | None = None
    soft_high: N | None = None

    def mirrored(self) -> "Interval[N]":
        """The same for the number of the other sign."""
        return Interval(
            *(
                None if bound is None else -bound
                for bound in (self.high, self.low, self.soft_high, self.soft_low)
            )
        )


def interval(qualifier: Qualifier, x: N, q: N, half_q: N) -> Interval[N]:
    """What ``x`` under ``qualifier`` allows; for a range, one end as it stands."""
    match qualifier:
        case "exact":
            return Interval(x - half_q, x + q)
        case "about":
            return Interval(x - q, x + q)
        case "near":
            return Interval(x - q, x)
        case "over":
            return Interval(low=x, soft_high=x + q)
        case "under":
            return Interval(high=x, soft_low=x - q)
        case "at_least":
            return Interval(low=x)
        case "at_most":
            return Interval(high=x)
        case _:
            return Interval(x, x)
