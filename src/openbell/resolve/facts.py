"""Facts: one figure per question, with the rule that chose it and since when it was known."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from openbell.claims import Claim, Question
from openbell.resolve.agreement import Agreement, agreement, voices
from openbell.resolve.choice import choose
from openbell.resolve.disputes import share_a_number
from openbell.resolve.moments import Moment
from openbell.resolve.spells import spells


@dataclass(frozen=True, slots=True)
class Fact:
    """A question's answer from one instant (included) to another (excluded; None: still)."""

    fact_id: str
    question: Question
    claim: Claim
    rule: str
    agreement: Agreement
    n_claims: int
    n_origins: int
    known_from: datetime
    known_to: datetime | None


@dataclass(frozen=True, slots=True)
class _Answer:
    claim_id: str
    rule: str
    agreement: Agreement
    n_claims: int
    n_origins: int


def facts(question: Question, along: Iterable[Moment]) -> Iterator[Fact]:
    """The answers to one question along time."""
    fact_id = question_id(question)
    by_id: dict[str, Claim] = {}

    def answer(moment: Moment) -> dict[str, _Answer]:
        by_id.update((claim.claim_id, claim) for claim in moment.present)
        return {fact_id: _answer(moment)} if moment.present else {}

    for _, spell in spells(along, answer):
        state = spell.state
        yield Fact(
            fact_id=fact_id,
            question=question,
            claim=by_id[state.claim_id],
            rule=state.rule,
            agreement=state.agreement,
            n_claims=state.n_claims,
            n_origins=state.n_origins,
            known_from=spell.known_from,
            known_to=spell.known_to,
        )


def question_id(question: Question) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of the question's parts."""
    parts = (
        question.company_id,
        question.offering_id,
        question.metric_id,
        question.dimensions,
        question.period,
        question.basis,
        question.unit,
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _answer(moment: Moment) -> _Answer:
    choice = choose(moment.present, moment.slips)
    return _Answer(
        claim_id=choice.claim.claim_id,
        rule=choice.rule,
        agreement=_agreement(moment),
        n_claims=len(moment.present),
        n_origins=voices(moment.present),
    )


def _agreement(moment: Moment) -> Agreement:
    """Of a question with several answers, claims that differ stand each alone."""
    claims = moment.present
    if claims[0].several and not share_a_number(claims):
        return "single"
    return agreement(claims, disputed=bool(moment.disputed))
