"""A fact as it is drawn: its figure, its bounds, and the prints that cannot hold beside it."""

from dataclasses import dataclass
from decimal import Decimal

from openbell.wording.edition import Edition
from openbell.wording.library import topic
from openbell.wording.package import Row
from openbell.wording.weight import said


@dataclass(frozen=True, slots=True)
class Rival:
    """A print that cannot hold beside the fact: the figure it gives, also as it is shown."""

    value: Decimal
    shown: str
    claim_id: str
    said: str = ""

    def tip(self, who: str) -> str:
        """What shows on pointing."""
        return f"{who} · {self.shown}\n{self.said}"


@dataclass(frozen=True, slots=True)
class Point:
    """One fact as drawn: whose it is, what it is told apart by, its figure and its bounds.

    Values are exact; a drawing rounds them to its own resolution, and the table beside it shows
    them whole. A row that is not a fact, such as an offering on its day, has no figure.
    """

    fact: Row
    who: str
    what: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    shown: str
    rivals: tuple[Rival, ...] = ()
    said: str = ""
    """Who printed it, and in what words."""

    @property
    def company_id(self) -> str:
        """Whose colour it has."""
        return str(self.fact["company_id"])

    @property
    def place(self) -> Decimal:
        """Where it is drawn: its figure, else the middle of its bounds, else the one it has."""
        return place(self.value, self.low, self.high)

    def tip(self, *parts: str) -> str:
        """What shows on pointing: these parts and the figure, then who printed it in what words."""
        first = " · ".join(part for part in (*parts, self.shown) if part)
        return f"{first}\n{self.said}" if self.said else first

    @property
    def is_fact(self) -> bool:
        """Whether a figure of a source stands behind it."""
        return "claim_id" in self.fact


def place(value: Decimal | None, low: Decimal | None, high: Decimal | None) -> Decimal:
    """A figure, else the middle of its bounds, else the one bound that it has."""
    if value is not None:
        return value
    if low is not None and high is not None:
        return (low + high) / 2
    return low if low is not None else high or Decimal(0)


def point(fact: Row, edition: Edition, what: str = "", who: str = "") -> Point:
    """The point of a fact, of a company unless `who` says otherwise."""
    return Point(
        fact=fact,
        who=who or edition.company(fact["company_id"]),
        what=what,
        value=fact["value"],
        low=fact["low"],
        high=fact["high"],
        shown=edition.drawn(fact),
        rivals=_rivals(fact, edition),
        said=said(edition.claim(fact), edition),
    )


def _rivals(fact: Row, edition: Edition) -> tuple[Rival, ...]:
    """Each figure once that a conflict about the fact's question has against its interval."""
    library = edition.library
    found: dict[Decimal, Rival] = {}
    for conflict in library.conflicts_about.get(topic(fact), ()):
        if conflict["kind"] != "claims":
            continue
        for claim_id in sorted(str(conflict[side] or "") for side in ("claim_a", "claim_b")):
            claim = library.claims.get(claim_id)
            if claim is not None and _answers(claim, fact) and _apart(claim, fact):
                figure = place(claim["value"], claim["low"], claim["high"])
                told = said(claim, edition)
                found.setdefault(figure, Rival(figure, edition.brief(claim), claim_id, told))
    return tuple(found[figure] for figure in sorted(found))


def _answers(claim: Row, fact: Row) -> bool:
    return (claim["basis"], claim["unit"]) == (fact["basis"], fact["unit"])


def _apart(one: Row, other: Row) -> bool:
    """Whether two intervals do not meet."""

    def below(lower: Row, upper: Row) -> bool:
        high, low = lower["high"], upper["low"]
        return high is not None and low is not None and high < low

    return below(one, other) or below(other, one)
