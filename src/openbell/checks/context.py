"""What a rule may look at, and the short form in which most rules point at a claim's field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from openbell.claims import Assembly
from openbell.memory import Memory
from openbell.models import Dataset, Entry, PrintedClaim, Source
from openbell.problems import FieldPath, Problem
from openbell.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Context:
    """The typed records, the claims assembled from them, and what earlier checks remember."""

    dataset: Dataset
    assembly: Assembly
    memory: Memory = field(default_factory=Memory)

    def printed(self) -> Iterator[tuple[Entry[Source], FieldPath, PrintedClaim]]:
        """Every claim of every source with its place, in the order of files and lines."""
        for entry in self.dataset.sources.values():
            for index, claim in enumerate(entry.record.claims):
                yield entry, ("claims", index), claim


Rule: TypeAlias = Callable[[Context], Iterator[Problem]]
"""A check: its docstring states the rule, and it yields a problem for every breach."""

RuleOnFacts: TypeAlias = Callable[[Resolution], Iterator[Problem]]
"""The same for what was resolved."""
