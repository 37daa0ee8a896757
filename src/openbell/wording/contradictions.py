"""What speaks against a fact: other prints of the same question, and arithmetic."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from openbell.wording.library import Library, Question, question
from openbell.wording.package import Row


@dataclass(frozen=True)
class Contradictions:
    """The conflicts of a library that stand now, found by the fact they speak against."""

    library: Library

    @cached_property
    def _pairs(self) -> dict[Question, list[Row]]:
        found: defaultdict[Question, list[Row]] = defaultdict(list)
        for row in self.library.conflicts:
            claim = self.library.claims.get(row["claim_a"])
            if row["kind"] != "identity" and claim is not None:
                found[question(claim)].append(row)
        return dict(found)

    @cached_property
    def _sums(self) -> dict[str, list[Row]]:
        found: defaultdict[str, list[Row]] = defaultdict(list)
        for row in self.library.conflicts:
            if row["kind"] == "identity":
                terms = self.library.audit_terms.get(row["audit_id"] or "", [])
                named = [row["claim_a"], row["claim_b"], *(term["claim_id"] for term in terms)]
                for claim_id in dict.fromkeys(filter(None, named)):
                    found[claim_id].append(row)
        return dict(found)

    def prints(self, fact: Row) -> list[tuple[Row, Row]]:
        """Each claim that some print of the question contradicts, but the chosen, with a conflict.

        That conflict is the one with the chosen claim, where there is one.
        """
        found: dict[str, Row] = {}
        for row in self._pairs.get(question(fact), []):
            for claim_id in (row["claim_a"], row["claim_b"]):
                if fact["claim_id"] in {row["claim_a"], row["claim_b"]} or claim_id not in found:
                    found[claim_id] = row
        found.pop(fact["claim_id"], None)
        return [(self.library.claims[claim_id], row) for claim_id, row in found.items()]

    def sums(self, fact: Row) -> list[Row]:
        """The conflicts in which arithmetic over the chosen claim is contradicted."""
        return self._sums.get(fact["claim_id"], [])

    def against(self, fact: Row) -> bool:
        """Whether anything speaks against it."""
        return bool(self.prints(fact) or self.sums(fact))
