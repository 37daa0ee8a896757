"""What follows from the claims: facts, conflicts, audits, coverage, as known along time.

Only comparable claims take part: a number, and the source's own (not one it converted itself).
"""

from dataclasses import dataclass

from openbell.claims import Assembly, Claim
from openbell.memory import Memory
from openbell.models import Dataset
from openbell.records import collector_paused
from openbell.resolve.audit import Audit, Bands, declarations
from openbell.resolve.company import Findings, cases, compare
from openbell.resolve.conflicts import Conflict
from openbell.resolve.coverage import Coverage, coverage
from openbell.resolve.facts import Fact
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


def resolve(dataset: Dataset, assembly: Assembly, memory: Memory | None = None) -> Resolution:
    """Compare all claims, company by company and question by question.

    A company of which `memory` holds the same claims, under the same identities, is not compared
    again.
    """
    memory = memory or Memory()
    with collector_paused():
        acts = standings(assembly.claims, assembly.origins)
        metrics = {name: entry.record for name, entry in dataset.metrics.items()}
        declared = memory.recall(declarations, "all", metrics)
        bands = memory.recall(Bands, "all", dataset.rates)
        found: list[Findings] = [
            memory.recall(compare, company_id, case)
            for company_id, case in cases(dataset, assembly, acts, declared, bands)
        ]
        facts = tuple(fact for each in found for fact in each.facts)
        return Resolution(
            dataset=dataset,
            assembly=assembly,
            standings=acts,
            facts=facts,
            conflicts=tuple(conflict for each in found for conflict in each.conflicts),
            audits=tuple(audit for each in found for audit in each.audits),
            coverage=tuple(coverage(dataset, facts)),
        )
