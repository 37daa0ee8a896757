"""One company's claims compared: nothing that is compared ever crosses from one to another.

What follows for a company is a function of what stands in ``Case`` and of nothing besides. So it
need not be worked out again while that is the same, and one article costs the companies that it
writes about.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openbell.claims import Assembly, Claim
from openbell.models import Dataset
from openbell.resolve.audit import Audit, Bands, Declared, audits, conversions
from openbell.resolve.conflicts import Conflict, conflicts
from openbell.resolve.contradictions import contradictions
from openbell.resolve.corpus import Corpus
from openbell.resolve.facts import Fact, facts
from openbell.resolve.moments import moments
from openbell.resolve.standing import Standing


@dataclass(frozen=True, slots=True)
class Case:
    """All that what is said of one company is compared with, and by.

    ``kinds`` are those of its offerings, by id, as far as claims speak of them; ``standings`` hold
    what became of the claims that something became of.
    """

    claims: tuple[Claim, ...]
    standings: dict[str, Standing]
    kinds: dict[str, str]
    declared: tuple[Declared, ...]
    bands: Bands


@dataclass(frozen=True, slots=True)
class Findings:
    """What follows for one company."""

    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    audits: tuple[Audit, ...]


def cases(
    dataset: Dataset,
    assembly: Assembly,
    standings: Mapping[str, Standing],
    declared: tuple[Declared, ...],
    bands: Bands,
) -> Iterator[tuple[str, Case]]:
    """The case of each company of which something is said, in the order of their ids."""
    said: dict[str, list[Claim]] = {}
    for claim in assembly.claims:
        said.setdefault(claim.question.company_id, []).append(claim)
    for company_id, claims in sorted(said.items()):
        offerings = {claim.question.offering_id for claim in claims} & dataset.offerings.keys()
        yield (
            company_id,
            Case(
                claims=tuple(claims),
                standings={
                    claim.claim_id: standings[claim.claim_id]
                    for claim in claims
                    if claim.claim_id in standings
                },
                kinds={name: dataset.offerings[name].record.kind for name in sorted(offerings)},
                declared=declared,
                bands=bands,
            ),
        )


def compare(case: Case) -> Findings:
    """What follows from the claims of one company."""
    comparable = [claim for claim in case.claims if claim.comparable]
    audited = tuple(audits(case.declared, comparable, case.kinds, case.standings))
    converted = tuple(conversions(case.claims, case.standings, case.bands))
    corpus = Corpus(comparable, case.standings, audited, case.bands)
    found: list[Fact] = []
    disputed: list[Conflict] = []
    for question, claims in corpus.questions():
        along = list(moments(claims, corpus))
        found += facts(question, along)
        if any(moment.disputed for moment in along):
            disputed += conflicts(question, along)
    every = (*audited, *converted)
    return Findings(tuple(found), (*disputed, *contradictions(every)), every)
