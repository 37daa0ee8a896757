"""Every identity over every combination of claims that fits it, with its verdict."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations as pairs

from openbell.claims import Claim, Question
from openbell.resolve.audit.declared import Declared, Solution
from openbell.resolve.audit.finding import Audit, Terms, digest, verdict
from openbell.resolve.audit.fitting import Binding, Candidate, candidates
from openbell.resolve.audit.interval import EVERYTHING, Interval
from openbell.resolve.audit.joins import Combination, combinations
from openbell.resolve.audit.quantity import Stated, Window, by_metric, together
from openbell.resolve.standing import Standing

Fitting = Mapping[str, Sequence[Candidate]]


def audits(
    declared: Sequence[Declared],
    claims: Iterable[Claim],
    kinds: Mapping[str, str],
    standings: Mapping[str, Standing],
) -> Iterator[Audit]:
    """Every audit of every identity over one company's claims; ``kinds`` are of its offerings."""
    metrics = frozenset(t.metric for each in declared for t in each.identity.terms.values())
    quantities = by_metric(claims, kinds, metrics, standings)
    for each in declared:
        yield from _of_identity(each, quantities)


def _of_identity(declared: Declared, quantities: Mapping[str, Stated]) -> Iterator[Audit]:
    identity = declared.identity
    fitting = {
        name: candidates(
            identity, term, quantities.get(term.metric, Stated()), declared.left_out.get(name, {})
        )
        for name, term in identity.terms.items()
    }
    for combination, binding in combinations(fitting):
        yield from _evaluated(declared, combination, binding)
    for solution in declared.solutions:
        yield from _implied(declared, solution, fitting)


def _evaluated(declared: Declared, combination: Combination, binding: Binding) -> Iterator[Audit]:
    """Both sides of the equation, once for each reading of it."""
    values, terms, window = _values(combination), _terms(combination), _window(combination)
    if window is not None and declared.signed(values):
        left = declared.left.evaluate(values)
        for reading in declared.readings:
            sides = left, reading.side.evaluate(values)
            yield _audit(declared, reading.equation, sides, terms, binding, window)


@dataclass(frozen=True, slots=True)
class _Implied:
    """What one combination implies for a term, and a number for the questions that it rests on."""

    value: Interval
    terms: Terms
    binding: Binding
    window: Window
    questions: int


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
    numbers: dict[frozenset[Question], int] = {}
    for combination, binding in combinations({k: v for k, v in fitting.items() if k != term}):
        values, window = _values(combination), _window(combination)
        if window is not None and declared.signed(values):
            key = tuple([binding.get(name, "") for name in solution.names])
            questions = frozenset(each.claim.question for each in combination.values())
            value = solution.side.evaluate(values)
            number = numbers.setdefault(questions, len(numbers))
            implied = _Implied(value, _terms(combination), binding, window, number)
            groups.setdefault(key, []).append(implied)
    for group in groups.values():
        for one in group:
            sides = one.value, EVERYTHING
            yield _audit(declared, alone, sides, one.terms, one.binding, one.window)
        for one, other in pairs(group, 2):
            if one.questions == other.questions:
                continue
            window = together((one.window, other.window))
            if window is not None:
                sides, against = (one.value, other.value), other.terms
                yield _audit(declared, compared, sides, one.terms, one.binding, window, against)


def _audit(
    declared: Declared,
    equation: str,
    sides: tuple[Interval, Interval],
    terms: Terms,
    binding: Binding,
    window: Window,
    against: Terms = (),
) -> Audit:
    """One audit, for the time that its terms stand together; ``against`` are the right side's."""
    used = [f"{name}={claim.claim_id}" for name, claim in (*terms, *against)]
    terms += tuple(pair for pair in against if pair not in terms)
    return Audit(
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
        known_from=window[0],
        known_to=window[1],
    )


def _window(combination: Combination) -> Window | None:
    return together(quantity.window for quantity in combination.values())


def _values(combination: Combination) -> dict[str, Interval]:
    return {name: quantity.interval for name, quantity in combination.items()}


def _terms(combination: Combination) -> Terms:
    return tuple([(name, quantity.claim) for name, quantity in combination.items()])
