"""What a rule may look at, and the short form in which most rules point at a claim's field."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from openbell.claims import Assembly
from openbell.models import Dataset, Entry, PrintedClaim, Source
from openbell.problems import FieldPath, Problem
from openbell.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Context:
    """The typed records, and the claims assembled from them."""

    dataset: Dataset
    assembly: Assembly

    def printed(self) -> Iterator[tuple[Entry[Source], FieldPath, PrintedClaim]]:
        """Every claim of every source with its place, in the order of files and lines."""
        for entry in self.dataset.sources.values():
            for index, claim in enumerate(entry.record.claims):
                yield entry, ("claims", index), claim


Rule: TypeAlias = Callable[[Context], Iterator[Problem]]
"""A check: its docstring states the rule, and it yields a problem for every breach."""

RuleOnFacts: TypeAlias = Callable[[Resolution], Iterator[Problem]]
"""The same for what was resolved."""
