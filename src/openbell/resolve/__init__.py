"""What follows from the claims: facts, conflicts, audits, coverage, as known along time.

Only comparable claims take part: a number, and the source's own (not one it converted itself).
"""

from dataclasses import dataclass

from openbell.claims import Assembly, Claim
from openbell.models import Dataset
from openbell.records import collector_paused
from openbell.resolve.audit import Audit, audits, conversions
from openbell.resolve.conflicts import Conflict, conflicts
from openbell.resolve.contradictions import contradictions
from openbell.resolve.corpus import corpora
from openbell.resolve.coverage import Coverage, coverage
from openbell.resolve.facts import Fact, facts
from openbell.resolve.moments import moments
from openbell.resolve.standing import IN_FORCE, Standing, standings

__all__ = ["Audit", "Conflict", "Coverage", "Fact", "Resolution", "Standing", "resolve"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Everything there is to publish: the records, the claims and what follows from them."""

    dataset: Dataset
    assembly: Assembly
    standings: dict[str, Standing]
    facts: tuple[Fact, ...]
    conflicts: tuple[Conflict, ...]
    audits: tuple[Audit, ...]
    coverage: tuple[Coverage, ...]

    def standing(self, claim: Claim) -> Standing:
        """What became of a claim."""
        return self.standings.get(claim.claim_id, IN_FORCE)


def resolve(dataset: Dataset, assembly: Assembly) -> Resolution:
    """Compare all claims, company by company and question by question."""
    with collector_paused():
        acts = standings(assembly.claims, assembly.origins)
        comparable = [claim for claim in assembly.claims if claim.comparable]
        audited = tuple(audits(dataset, comparable, acts))
        converted = tuple(conversions(assembly.claims, acts, dataset.rates))
        found: list[Fact] = []
        disputed: list[Conflict] = []
        for corpus in corpora(comparable, acts, audited, dataset.rates):
            for question, claims in corpus.questions():
                along = list(moments(claims, corpus))
                found += facts(question, along)
                if any(moment.disputed for moment in along):
                    disputed += conflicts(question, along)
        every = (*audited, *converted)
        return Resolution(
            dataset=dataset,
            assembly=assembly,
            standings=acts,
            facts=tuple(found),
            conflicts=(*disputed, *contradictions(every)),
            audits=every,
            coverage=tuple(coverage(dataset, found)),
        )
