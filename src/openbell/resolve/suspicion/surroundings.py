"""What else is said of a subject: the claims that a slip may have been taken from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TypeAlias

from openbell.claims import Claim, Question
from openbell.rates import Rates
from openbell.resolve.audit import Bands

Key = tuple[str, str, str, str]
Groups = Mapping[Key, Sequence[Claim]]
Currencies = Mapping[str, frozenset[str]]
Ends = tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Claims by company, offering, metric and period, each group in the order of their ids.

    ``currencies`` are those of the amounts that each document prints, ``bands`` the exchange rates
    that its author may have used. ``ends`` of claims' intervals and ``settled`` answers hang on
    the claims and on these alone, and so are the same whatever else is known.
    """

    groups: Groups = field(default_factory=dict[Key, list[Claim]])
    currencies: Currencies = field(default_factory=dict[str, frozenset[str]])
    bands: Bands = field(default_factory=lambda: Bands(Rates()))
    ends: dict[str, Ends | None] = field(
        default_factory=dict[str, Ends | None], repr=False, compare=False
    )
    settled: dict[tuple[str, str, str], bool] = field(
        default_factory=dict[tuple[str, str, str], bool], repr=False, compare=False
    )

    @classmethod
    def of(cls, claims: Sequence[Claim], bands: Bands) -> "Surroundings":
        """All that some claims say."""
        return cls(_grouped(claims), _currencies(claims), bands)

    def only(self, claims: Iterable[Claim]) -> "Surroundings":
        """The same documents, of which no more than these claims are known."""
        return replace(self, groups=_grouped(claims))

    def settle(self, test: "Test", one: Claim, other: Claim) -> bool:
        """What a test of two claims says, worked out once."""
        key = test.__name__, one.claim_id, other.claim_id
        if key not in self.settled:
            self.settled[key] = test(one, other, self)
        return self.settled[key]

    def around(self, question: Question) -> Sequence[Claim]:
        """The claims about the metric, subject and period of a question, whatever else they say."""
        return self.groups.get(_key(question), ())


Test: TypeAlias = Callable[[Claim, Claim, Surroundings], bool]


def _key(question: Question) -> Key:
    return question.company_id, question.offering_id, question.metric_id, question.period


def _grouped(claims: Iterable[Claim]) -> dict[Key, list[Claim]]:
    found: dict[Key, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        found.setdefault(_key(claim.question), []).append(claim)
    return found


def _currencies(claims: Iterable[Claim]) -> dict[str, frozenset[str]]:
    """The currencies of the amounts that each document prints, by its id."""
    found: dict[str, set[str]] = {}
    for claim in claims:
        unit = claim.question.unit
        if len(unit) == len("CNY") and unit.isupper():
            found.setdefault(claim.source_id, set()).add(unit)
    return {source: frozenset(units) for source, units in found.items()}
