"""Records become claims: every source read, and every claim given its company.

Everything that can be read is a :class:`Claim`, in the order of sources and places.
"""

from dataclasses import dataclass

from openbell.claims.claim import Claim
from openbell.claims.named import named
from openbell.claims.origin import Origin, merged
from openbell.claims.said import said
from openbell.memory import Memory
from openbell.models import Dataset, PrintedClaim
from openbell.problems import Problem


@dataclass(frozen=True, slots=True)
class Assembly:
    """All claims, all documents they come from (by id), and what could not be read."""

    claims: tuple[Claim, ...]
    origins: dict[str, Origin]
    problems: tuple[Problem, ...]


def assemble(dataset: Dataset, memory: Memory | None = None) -> Assembly:
    """Read every claim of every source; what `memory` has read before is not read again."""
    memory = memory or Memory()
    claims: list[Claim] = []
    problems: list[Problem] = []
    origins: list[Origin] = []
    for entry in dataset.sources.values():
        printed = entry.record.claims
        metrics = {
            claim.metric: dataset.metrics[claim.metric].record
            for claim in printed
            if claim.metric in dataset.metrics
        }
        companies = tuple([company_of(dataset, claim) for claim in printed])
        found = memory.recall(said, entry.id, entry, named(dataset, entry), metrics, companies)
        claims += found.claims
        origins += found.origins
        problems += found.problems
    return Assembly(tuple(claims), merged(origins), tuple(problems))


def company_of(dataset: Dataset, printed: PrintedClaim) -> str | None:
    """The company a claim is about, also through its offering; None where a link is broken."""
    if printed.offering is not None:
        offering = dataset.offerings.get(printed.offering)
        return offering.record.company if offering else None
    return printed.company if printed.company in dataset.companies else None
