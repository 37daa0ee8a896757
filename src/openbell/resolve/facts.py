"""Facts: one figure per question, with the rule that chose it and since when it was known."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from openbell.claims import Claim, Question
from openbell.resolve.agreement import Agreement, agreement, voices
from openbell.resolve.choice import choose
from openbell.resolve.spells import spells
from openbell.resolve.standing import Standing


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


def facts(
    question: Question, claims: Sequence[Claim], standings: Mapping[str, Standing]
) -> Iterator[Fact]:
    """The answers to one question along time, from all claims to it."""
    by_id = {claim.claim_id: claim for claim in claims}
    fact_id = question_id(question)
    for _, spell in spells(claims, standings, lambda present: {fact_id: _answer(present)}):
        answer = spell.state
        yield Fact(
            fact_id=fact_id,
            question=question,
            claim=by_id[answer.claim_id],
            rule=answer.rule,
            agreement=answer.agreement,
            n_claims=answer.n_claims,
            n_origins=answer.n_origins,
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


def _answer(present: Sequence[Claim]) -> _Answer:
    choice = choose(present)
    return _Answer(
        claim_id=choice.claim.claim_id,
        rule=choice.rule,
        agreement=agreement(present),
        n_claims=len(present),
        n_origins=voices(present),
    )
