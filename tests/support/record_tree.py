"""Sound records on the disk for a test to change, and what checking them finds."""

from dataclasses import dataclass
from pathlib import Path

from openbell.checks import Examination, examine
from openbell.problems import Problem

BASE = Path(__file__).parents[1] / "broken" / "_base"
SCHEMA = "# yaml-language-server: $schema=../../schemas/records/{}.schema.json\n"
KINDS = {
    "companies": "company",
    "metrics": "metric",
    "offerings": "offering",
    "sources": "source",
}


@dataclass(frozen=True)
class Tree:
    """A folder of records: `daily` prints revenue and a closing price of the company `one`."""

    root: Path

    def change(self, record: str, old: str, new: str) -> "Tree":
        """Replace the first place of a text that must be there."""
        path = self.root / f"{record}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{record} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self

    def add(self, record: str, text: str) -> "Tree":
        """Write a record, its schema line first."""
        head = SCHEMA.format(KINDS[record.split("/")[0]])
        (self.root / f"{record}.yaml").write_text(head + text, encoding="utf-8")
        return self

    def examine(self) -> Examination:
        """Everything that checking finds."""
        return examine(self.root)

    def problems(self) -> tuple[Problem, ...]:
        """Every problem."""
        return self.examine().problems

    def codes(self) -> list[str]:
        """The code of every problem, in order."""
        return [problem.code for problem in self.problems()]

    def problem(self) -> Problem:
        """The one problem that there is."""
        (problem,) = self.problems()
        return problem
