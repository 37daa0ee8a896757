"""Which claims fit which terms of an identity, and which fit one another.

A claim stands for a term only under the identity's preconditions: its metric, the values of its
dimensions, and no dimension besides. Claims stand together only where they speak of one company,
one offering, one period, one currency, one forecaster and the same values of what is held equal.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from openbell.claims import Claim
from openbell.dates import PeriodError, parse_period
from openbell.models.identity import Identity, Term

Binding = dict[str, str]
"""What a claim fixes for the others of its combination: names and values that must be equal."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may stand for a term, with what it fixes for the others."""

    claim: Claim
    binding: Binding


def candidates(identity: Identity, term: Term, claims: Iterable[Claim]) -> list[Candidate]:
    """The claims that may stand for a term, in the order of their ids."""
    found = (_candidate(identity, term, claim) for claim in claims)
    fitting = [candidate for candidate in found if candidate is not None]
    return sorted(fitting, key=lambda candidate: candidate.claim.claim_id)


def agrees(candidate: Candidate, binding: Binding) -> bool:
    """Whether a candidate contradicts nothing that is already fixed."""
    return all(binding.get(key, value) == value for key, value in candidate.binding.items())


def combinations(
    terms: Mapping[str, list[Candidate]],
) -> Iterator[tuple[dict[str, Claim], Binding]]:
    """Every choice of one claim a term whose bindings agree, with what they fix together."""
    found: list[tuple[dict[str, Claim], Binding]] = [({}, {})]
    for name, fitting in terms.items():
        found = [
            ({**chosen, name: candidate.claim}, binding | candidate.binding)
            for chosen, binding in found
            for candidate in fitting
            if agrees(candidate, binding)
        ]
    yield from found


def in_time(identity: Identity, chosen: Mapping[str, Claim]) -> bool:
    """Whether the start and the end of a span are as far apart as the span is long."""
    periods = {identity.terms[name].period: claim.period for name, claim in chosen.items()}
    start, end, span = periods.get("start"), periods.get("end"), periods.get("same")
    if start is None or end is None or span is None:
        return True
    if start.end is None or end.end is None:
        return False
    apart = 12 * (end.end.year - start.end.year) + end.end.month - start.end.month
    return apart == _months(span.text)


def _months(span: str) -> int | None:
    """The length of a span of years and months, such as P10M; None for one of days."""
    parts = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", span)
    return 12 * int(parts[1] or 0) + int(parts[2] or 0) if parts else None


def _candidate(identity: Identity, term: Term, claim: Claim) -> Candidate | None:
    question = claim.question
    if question.metric_id != term.metric:
        return None
    dimensions = dict(
        pair.split("=", 1) for pair in question.dimensions.split(";") if question.dimensions
    )
    binding: Binding = {"company": question.company_id}
    if question.offering_id:
        binding["offering"] = question.offering_id
    for name, value in dimensions.items():
        if name in identity.same or name == "forecaster":
            binding[name] = value
        if name in term.where:
            if value not in term.where[name]:
                return None
        elif name not in binding:
            return None
    if not term.where.keys() <= dimensions.keys():
        return None
    return _timed(term, claim, binding)


def _timed(term: Term, claim: Claim, binding: Binding) -> Candidate | None:
    """Bind the unit of money, the basis, and the period as far as the term shares them."""
    question = claim.question
    if len(question.unit) == len("CNY") and question.unit.isupper():
        binding["currency"] = question.unit
    if term.period != "any":
        binding["basis"] = question.basis
    if term.period == "same":
        binding["period"] = question.period
    elif term.period == "year_before":
        following = _year_after(question.period)
        if following is None:
            return None
        binding["period"] = following
    return Candidate(claim, binding)


def _year_after(period: str) -> str | None:
    """The period a year later, of a year or a part of one that begins with its number.

    None where the calendar has none: for 29 February, and for the last year that it counts.
    """
    year, rest = period[:4], period[4:]
    if not year.isdigit() or "/" in rest:
        return None
    try:
        return parse_period(f"{int(year) + 1:04d}{rest}").text
    except PeriodError:
        return None
