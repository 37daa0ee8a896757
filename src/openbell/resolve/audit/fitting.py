"""Which claims fit which terms of an identity, and what each fixes for the others.

A claim stands for a term only under the identity's preconditions: its metric, the values of its
dimensions, and no dimension besides. Claims stand together only where they speak of one company,
one offering, one period, one currency, one forecaster and the same values of what is held equal;
and a start, a span and an end only where the span leads from the one to the other.
"""

import re
from dataclasses import dataclass

from openbell.dates import Period, PeriodError
from openbell.models.identity import Identity, Term
from openbell.resolve.audit.quantity import Quantity, Stated

Binding = dict[str, str]
"""What a claim fixes for the others of its combination: names and values that must be equal."""

START, SPAN, END = "@start", "@span", "@end"
"""Names under which a binding counts months; no dimension has such a name."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quantity that may stand for a term, with what it fixes for the others."""

    quantity: Quantity
    binding: Binding


def candidates(identity: Identity, term: Term, stated: Stated) -> list[Candidate]:
    """Those quantities of the term's metric that may stand for the term, in their order."""
    quantities = stated.every if term.one_document else stated.first
    spanned = {"start", "same", "end"} <= {each.period for each in identity.terms.values()}
    found: list[Candidate] = []
    for quantity in quantities:
        binding = _bound(identity, term, quantity)
        if binding is not None and _timed(term, quantity, binding, spanned=spanned):
            found.append(Candidate(quantity, binding))
    return found


def _bound(identity: Identity, term: Term, quantity: Quantity) -> Binding | None:
    """What a quantity fixes but for time and money; None where its dimensions do not fit."""
    question = quantity.claim.question
    binding: Binding = {"company": question.company_id}
    if question.offering_id:
        binding["offering"] = question.offering_id
    if term.offering_kinds and quantity.offering_kind not in term.offering_kinds:
        return None
    if term.one_document or quantity.claim.several:
        binding["document"] = quantity.claim.source_id
    for name, value in quantity.dimensions.items():
        if name in identity.same or name == "forecaster":
            binding[name] = value
        if name in term.where:
            if value not in term.where[name]:
                return None
        elif name not in binding:
            return None
    return binding if term.where.keys() <= quantity.dimensions.keys() else None


def _timed(term: Term, quantity: Quantity, binding: Binding, *, spanned: bool) -> bool:
    """Bind the unit of money, the basis, and the period as far as the term shares them.

    False where the quantity has no place in time that the term asks for.
    """
    question, period = quantity.claim.question, quantity.claim.period
    if len(question.unit) == len("CNY") and question.unit.isupper():
        binding["currency"] = question.unit
    if term.period != "any":
        binding["basis"] = question.basis
    if term.period == "same":
        binding["period"] = period.text
    elif term.period == "year_before":
        following = _year_after(period)
        if following is None:
            return False
        binding["period"] = following
    return not spanned or _placed(term, period, binding)


def _placed(term: Term, period: Period, binding: Binding) -> bool:
    """Bind the month of a start or an end, or the months of the span between them."""
    if term.period == "same":
        months = _months(period.text)
        if months is None:
            return False
        binding[SPAN] = str(months)
    elif term.period in {"start", "end"}:
        if period.end is None:
            return False
        name = START if term.period == "start" else END
        binding[name] = str(12 * period.end.year + period.end.month)
    return True


def _months(span: str) -> int | None:
    """The length of a span of years and months, such as P10M; None for one of days."""
    parts = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", span)
    return 12 * int(parts[1] or 0) + int(parts[2] or 0) if parts else None


def _year_after(period: Period) -> str | None:
    """The period a year later; None where the calendar has none, or where an end is open."""
    if period.kind == "open":
        return None
    try:
        return period.following_year().text
    except PeriodError:
        return None
