"""Every identity over every combination of claims that fits it, with its verdict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations as pairs

from openbell.claims import Claim, Question
from openbell.models import Dataset
from openbell.resolve.audit.declared import Declared, Solution, declarations
from openbell.resolve.audit.finding import Audit, Terms, digest, spell, verdict
from openbell.resolve.audit.fitting import Binding, Candidate, candidates
from openbell.resolve.audit.interval import EVERYTHING, Interval
from openbell.resolve.audit.joins import Combination, combinations
from openbell.resolve.audit.quantity import Quantity, by_metric
from openbell.resolve.standing import Standing

Fitting = Mapping[str, Sequence[Candidate]]


def audits(
    dataset: Dataset, claims: Sequence[Claim], standings: Mapping[str, Standing]
) -> Iterator[Audit]:
    """Every audit of every identity that the metrics declare, company by company."""
    declared = tuple(declarations(dataset, standings))
    metrics = frozenset(t.metric for each in declared for t in each.identity.terms.values())
    companies: dict[str, list[Claim]] = {}
    for claim in claims:
        companies.setdefault(claim.question.company_id, []).append(claim)
    for _, own in sorted(companies.items()):
        quantities = by_metric(own, metrics)
        for each in declared:
            yield from _of_company(each, quantities)


def _of_company(
    declared: Declared, quantities: Mapping[str, Sequence[Quantity]]
) -> Iterator[Audit]:
    identity = declared.identity
    fitting = {
        name: candidates(identity, term, quantities.get(term.metric, ()))
        for name, term in identity.terms.items()
    }
    for combination, binding in combinations(fitting):
        yield from _evaluated(declared, combination, binding)
    for solution in declared.solutions:
        yield from _implied(declared, solution, fitting)


def _evaluated(declared: Declared, combination: Combination, binding: Binding) -> Iterator[Audit]:
    """Both sides of the equation, once for each reading of it."""
    values, terms = _values(combination), _terms(combination)
    if declared.signed(values):
        left = declared.left.evaluate(values)
        for reading in declared.readings:
            sides = left, reading.side.evaluate(values)
            yield from _audit(declared, reading.equation, sides, terms, binding)


@dataclass(frozen=True, slots=True)
class _Implied:
    """What one combination implies for a term, and the questions that it rests on."""

    value: Interval
    terms: Terms
    binding: Binding
    questions: frozenset[Question]


def _implied(declared: Declared, solution: Solution, fitting: Fitting) -> Iterator[Audit]:
    """What combinations of the other terms imply for a term, alone and against one another.

    Whether anybody prints the term makes no difference: what an audit says rests on its own claims
    alone, so that a later claim cannot change what was known before. Two combinations that answer
    the same questions are compared claim by claim already. Every other pair is an audit, so that
    their number grows as the square of what implies one quantity.
    """
    term = solution.term
    alone, compared = f"{term} = {solution.side.text}", f"{term}: {solution.side.text}"
    groups: dict[tuple[str, ...], list[_Implied]] = {}
    for combination, binding in combinations({k: v for k, v in fitting.items() if k != term}):
        values = _values(combination)
        if declared.signed(values):
            key = tuple([binding.get(name, "") for name in solution.names])
            questions = frozenset(each.claim.question for each in combination.values())
            value = solution.side.evaluate(values)
            implied = _Implied(value, _terms(combination), binding, questions)
            groups.setdefault(key, []).append(implied)
    for group in groups.values():
        for one in group:
            sides = one.value, EVERYTHING
            yield from _audit(declared, alone, sides, one.terms, one.binding)
        for one, other in pairs(group, 2):
            if one.questions != other.questions:
                sides = one.value, other.value
                yield from _audit(declared, compared, sides, one.terms, one.binding, other.terms)


def _audit(
    declared: Declared,
    equation: str,
    sides: tuple[Interval, Interval],
    terms: Terms,
    binding: Binding,
    against: Terms = (),
) -> Iterator[Audit]:
    """One audit, where its terms are ever in force together; ``against`` are the right side's."""
    used = [f"{name}={claim.claim_id}" for name, claim in (*terms, *against)]
    terms += tuple(pair for pair in against if pair not in terms)
    known = spell(terms, declared.standings)
    if known is None:
        return
    yield Audit(
        audit_id=digest(declared.metric_id, declared.identity.id, equation, *used),
        identity=declared.identity.id,
        metric_id=declared.metric_id,
        equation=equation,
        company_id=binding["company"],
        offering_id=binding.get("offering", ""),
        period=binding.get("period", terms[0][1].question.period),
        left=sides[0],
        right=sides[1],
        verdict=verdict(*sides),
        terms=terms,
        reading=digest(declared.metric_id, declared.identity.id, *used),
        known_from=known[0],
        known_to=known[1],
    )


def _values(combination: Combination) -> dict[str, Interval]:
    return {name: quantity.interval for name, quantity in combination.items()}


def _terms(combination: Combination) -> Terms:
    return tuple([(name, quantity.claim) for name, quantity in combination.items()])
