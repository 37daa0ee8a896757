"""Everything from a folder of records to what may be published, with every problem on the way.

All rules run, whatever the others found, so that a curator sees all problems at once. Nothing is
resolved, let alone published, while an error stands.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from openbell.checks.context import Context
from openbell.checks.rules import RULES, RULES_ON_FACTS
from openbell.checks.waivers import waived
from openbell.claims import assemble
from openbell.memory import Memory
from openbell.models import Dataset, type_documents
from openbell.problems import Problem, Severity
from openbell.records import collector_paused, read_rates, read_tree
from openbell.resolve import Resolution, resolve

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Examination:
    """What was read and found. ``resolution`` is None where an error stands."""

    files: int
    dataset: Dataset
    problems: tuple[Problem, ...]
    resolution: Resolution | None

    @property
    def errors(self) -> int:
        """How many problems are errors."""
        return _errors(self.problems)

    @property
    def warnings(self) -> int:
        """How many problems are warnings."""
        return len(self.problems) - self.errors


def examine(
    records: Path,
    progress: Progress = lambda _stage: None,
    memory: Memory | None = None,
) -> Examination:
    """Read a folder of records, check it, and resolve it when no error stands.

    ``progress`` is told the stage that begins: read, type, claims, check, resolve. ``memory`` is
    what an earlier examination left behind: what it found is the same with it and without.
    """
    with collector_paused():
        return _examined(records, progress, memory or Memory())


def _examined(records: Path, progress: Progress, memory: Memory) -> Examination:
    progress("read")
    documents = list(read_tree(records, memory))
    quoted = read_rates(records, memory)
    progress("type")
    dataset, found = type_documents(documents, memory)
    if quoted is not None:
        dataset = replace(dataset, rates=quoted.rates)
        found += quoted.problems
    progress("claims")
    assembly = assemble(dataset, memory)
    progress("check")
    context = Context(dataset, assembly, memory)
    found += assembly.problems
    for rule in RULES:
        found += rule(context)
    resolution = None
    if not _errors(found):
        progress("resolve")
        resolution = resolve(dataset, assembly, memory)
        for follow_up in RULES_ON_FACTS:
            found += follow_up(resolution)
    problems = tuple(sorted(waived(dataset, found), key=lambda problem: problem.sort_key))
    whole = None if _errors(problems) else resolution
    return Examination(len(documents) + (quoted is not None), dataset, problems, whole)


def _errors(problems: Iterable[Problem]) -> int:
    return sum(problem.severity is Severity.ERROR for problem in problems)
