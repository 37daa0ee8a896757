"""What follows from the claims: facts, conflicts, audits, coverage, as known along time.

Only comparable claims take part: a number, and the source's own (not one it converted itself).
"""

from dataclasses import dataclass

from openbell.claims import Assembly, Claim, Question
from openbell.models import Dataset
from openbell.resolve.audit import Audit, audits
from openbell.resolve.conflicts import Conflict, conflicts
from openbell.resolve.contradictions import contradictions
from openbell.resolve.coverage import Coverage, coverage
from openbell.resolve.facts import Fact, facts
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
    """Compare all claims, question by question."""
    acts = standings(assembly.claims, assembly.origins)
    questions: dict[Question, list[Claim]] = {}
    for claim in assembly.claims:
        if claim.comparable:
            questions.setdefault(claim.question, []).append(claim)
    ordered = sorted(questions.items())
    found = tuple(fact for question, claims in ordered for fact in facts(question, claims, acts))
    audited = tuple(audits(dataset, [c for c in assembly.claims if c.comparable], acts))
    disputed = (c for question, claims in ordered for c in conflicts(question, claims, acts))
    return Resolution(
        dataset=dataset,
        assembly=assembly,
        standings=acts,
        facts=found,
        conflicts=(*disputed, *contradictions(audited)),
        audits=audited,
        coverage=tuple(coverage(dataset, found)),
    )
