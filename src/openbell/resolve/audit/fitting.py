"""Which claims fit which terms of an identity, and what each fixes for the others.

A claim stands for a term only under the identity's preconditions: its metric, the values of its
dimensions, and no dimension besides. Claims stand together only where they speak of one company,
one offering, one period, one currency, one basis and the same values of what is held equal, where
what is left out is unstated and fits only what is unstated too; and a start, a span and an end only
where the span leads from the one to the other.

What somebody foresaw stands only beside what the same forecaster foresaw in the same document: the
revenue of January's forecast and the margin of March's are no forecast of anybody's. A result of
whatever period, such as an offer price, stands beside figures of any basis.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from openbell.dates import Period, PeriodError
from openbell.models.identity import Identity, Term
from openbell.models.vocabulary import PROJECTED
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


def candidates(
    identity: Identity, term: Term, stated: Stated, left_out: Mapping[str, str]
) -> list[Candidate]:
    """Those quantities of the term's metric that may stand for the term, in their order.

    ``left_out`` says of dimensions what a claim means that does not give them.
    """
    quantities = stated.every if term.one_document else stated.first
    spanned = {"start", "same", "end"} <= {each.period for each in identity.terms.values()}
    found: list[Candidate] = []
    for quantity in quantities:
        binding = _bound(identity, term, quantity, left_out)
        if binding is not None and _timed(term, quantity, binding, spanned=spanned):
            found.append(Candidate(quantity, binding))
    return found


def _bound(
    identity: Identity, term: Term, quantity: Quantity, left_out: Mapping[str, str]
) -> Binding | None:
    """What a quantity fixes but for time and money; None where its dimensions do not fit."""
    question = quantity.claim.question
    binding: Binding = {"company": question.company_id}
    if question.offering_id:
        binding["offering"] = question.offering_id
    if term.offering_kinds and quantity.offering_kind not in term.offering_kinds:
        return None
    if term.one_document or quantity.claim.several:
        binding["document"] = quantity.claim.source_id
    dimensions = {**left_out, **quantity.dimensions}
    for name, value in dimensions.items():
        if name in identity.same or name == "forecaster":
            binding[name] = value
        if name in term.where:
            if value not in term.where[name]:
                return None
        elif name not in binding:
            return None
    return binding if term.where.keys() <= dimensions.keys() else None


def _timed(term: Term, quantity: Quantity, binding: Binding, *, spanned: bool) -> bool:
    """Bind the unit of money, the basis, and the period as far as the term shares them.

    False where the quantity has no place in time that the term asks for.
    """
    question, period = quantity.claim.question, quantity.claim.period
    if len(question.unit) == len("CNY") and question.unit.isupper():
        binding["currency"] = question.unit
    if term.period != "any" or question.basis != "actual":
        binding["basis"] = question.basis
        binding.setdefault("forecaster", "")
    if question.basis in PROJECTED:
        binding["origin"] = quantity.claim.origin.source_id
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
