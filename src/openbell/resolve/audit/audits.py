"""Every identity over every combination of claims that fits it, with its verdict."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations as pairs

from openbell.claims import Claim, Question
from openbell.models import Dataset, Identity
from openbell.resolve.audit.equation import evaluate
from openbell.resolve.audit.finding import Audit, Terms, digest, spell, verdict
from openbell.resolve.audit.fitting import (
    Binding,
    Candidate,
    candidates,
    combinations,
    in_time,
)
from openbell.resolve.audit.interval import EVERYTHING, Interval
from openbell.resolve.standing import Standing


@dataclass(frozen=True, slots=True)
class _Declared:
    """An identity, the metric that declares it, and what became of each claim."""

    metric_id: str
    identity: Identity
    dataset: Dataset
    standings: Mapping[str, Standing]

    def shared(self, term: str) -> list[str]:
        """The dimensions that a term's metric declares among those held equal."""
        metric = self.dataset.metrics.get(self.identity.terms[term].metric)
        known = metric.record.dimensions if metric else {}
        return [name for name in self.identity.same if name in known]


def audits(
    dataset: Dataset, claims: Sequence[Claim], standings: Mapping[str, Standing]
) -> Iterator[Audit]:
    """Every audit of every identity that the metrics declare, company by company."""
    companies: dict[str, list[Claim]] = {}
    for claim in claims:
        companies.setdefault(claim.question.company_id, []).append(claim)
    for metric_id, entry in dataset.metrics.items():
        for identity in entry.record.identities:
            declared = _Declared(metric_id, identity, dataset, standings)
            for _, own in sorted(companies.items()):
                yield from _of_company(declared, own)


def _of_company(declared: _Declared, claims: Sequence[Claim]) -> Iterator[Audit]:
    identity = declared.identity
    fitting = {name: candidates(identity, term, claims) for name, term in identity.terms.items()}
    for chosen, binding in combinations(fitting):
        yield from _evaluated(declared, chosen, binding)
    for term in identity.solve:
        yield from _implied(declared, term, fitting)


def _evaluated(
    declared: _Declared, chosen: Mapping[str, Claim], binding: Binding
) -> Iterator[Audit]:
    """Both sides of the equation, once for each reading of it."""
    identity, terms = declared.identity, tuple(chosen.items())
    values = _values(chosen)
    if in_time(identity, chosen) and _above_zero(identity, values):
        left = evaluate(identity.left, values)
        for side in identity.right:
            sides = left, evaluate(side, values)
            yield from _audit(declared, f"{identity.left} = {side}", sides, terms, binding)


def _implied(
    declared: _Declared, term: str, fitting: Mapping[str, list[Candidate]]
) -> Iterator[Audit]:
    """What combinations of the other terms imply for a term, alone and against one another.

    Whether anybody prints the term makes no difference: what an audit says rests on its own claims
    alone, so that a later claim cannot change what was known before.
    """
    identity, solution = declared.identity, declared.identity.solve[term]
    others = {name: found for name, found in fitting.items() if name != term}
    groups: dict[tuple[str, ...], list[tuple[Interval, Terms, Binding]]] = {}
    for chosen, binding in combinations(others):
        values = _values(chosen)
        if _above_zero(identity, values):
            names = ("company", "offering", "period", *declared.shared(term))
            key = tuple(binding.get(name, "") for name in names)
            value = evaluate(solution, values)
            groups.setdefault(key, []).append((value, tuple(chosen.items()), binding))
    for group in groups.values():
        for value, terms, binding in group:
            sides = value, EVERYTHING
            yield from _audit(declared, f"{term} = {solution}", sides, terms, binding)
        for one, other in pairs(group, 2):
            if _questions(one) != _questions(other):
                sides, terms, binding = (one[0], other[0]), one[1], one[2]
                yield from _audit(declared, f"{term}: {solution}", sides, terms, binding, other[1])


def _questions(implied: tuple[Interval, Terms, Binding]) -> set[Question]:
    """What a combination answers: two that answer the same are compared claim by claim already."""
    return {claim.question for _, claim in implied[1]}


def _audit(
    declared: _Declared,
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


def _values(chosen: Mapping[str, Claim]) -> dict[str, Interval]:
    return {name: Interval.of(claim.figure) for name, claim in chosen.items() if claim.figure}


def _above_zero(identity: Identity, values: Mapping[str, Interval]) -> bool:
    """Whether the terms that must be positive are, as far as they are given."""
    given = (values[name].low for name in identity.positive if name in values)
    return all(low is not None and low > 0 for low in given)
