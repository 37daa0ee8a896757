"""How the figures of a record stand as a whole: what is disputed, what adds up, what is missing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from openbell.cli.aligned import aligned
from openbell.wording import Edition, Row
from openbell.wording.language import sound
from openbell.wording.outline import Line

COLUMNS = {"companies": "company_id", "offerings": "offering_id", "metrics": "metric_id"}


@dataclass(frozen=True, slots=True)
class Standing:
    """The conflicts and audits about a record that stand now, and the core metrics it lacks.

    Of a metric `missing` names companies; of an offering or a source nothing.
    """

    conflicts: list[Row]
    audits: list[Row]
    missing: list[str]
    disputed: int
    """Figures that some print or equation contradicts: questions, not pairs."""

    def lines(self, kind: str, name: str, edition: Edition, room: int | None) -> Iterator[Line]:
        """The summary, then each conflict with the command that explains it."""
        language = edition.language
        verdicts = Counter(row["verdict"] for row in self.audits)
        if not (self.conflicts or self.audits or self.missing):
            return
        yield Line(0, language.says("standing"), "head")
        counts = {"disputed": self.disputed, "identities": verdicts["contradicted"]}
        counts |= {"hold": verdicts["holds"], "undecided_too": verdicts["undecided"]}
        told = [language.counted(*one) for one in counts.items() if one[1]]
        if told:
            yield Line(1, language.listed(told))
        rows = [_conflict(row, edition) for row in self.conflicts]
        yield from (Line(0, line, laid=True) for line in aligned(rows, room=room))
        if self.missing:
            key = "missing_of" if kind == "metrics" else "missing"
            names = edition.company if kind == "metrics" else edition.metric
            listed = language.listed(sorted(map(names, self.missing), key=sound))
            yield Line(1, language.says(key, names=listed))
        if self.conflicts and kind == "companies":
            command = f"openbell conflicts --company {name}"
            yield Line(1, language.says("explained_by", command=command), "aside")


def standing(kind: str, name: str, rows: list[Row], edition: Edition) -> Standing:
    """What is known of a record as a whole; `rows` are its facts, of a source its claims."""
    library = edition.library
    if kind == "sources":
        own = {claim["claim_id"] for claim in rows}
        conflicts = [row for row in library.conflicts if own & _sides(row, edition)]
        audits: list[Row] = []
    else:
        conflicts = [row for row in library.conflicts if row[COLUMNS[kind]] == name]
        audits = [row for row in library.audits.values() if row[COLUMNS[kind]] == name]
    missing: set[str] = set()
    if kind == "companies":
        missing = library.core_metrics - {fact["metric_id"] for fact in rows}
    elif kind == "metrics" and name in library.core_metrics:
        missing = set(library.companies) - {fact["company_id"] for fact in rows}
    pairs = [row for row in conflicts if row["kind"] != "identity"]
    disputed = len({edition.about(row) for row in pairs})
    return Standing(conflicts, audits, sorted(missing), disputed)


def _sides(conflict: Row, edition: Edition) -> set[str]:
    terms = edition.library.audit_terms.get(conflict["audit_id"] or "", [])
    named = {conflict["claim_a"], conflict["claim_b"], *(term["claim_id"] for term in terms)}
    return named - {None}


def _conflict(row: Row, edition: Edition) -> tuple[str, str]:
    audit = edition.library.audits.get(row["audit_id"] or "")
    identity = edition.language.label("identity", audit["identity"]) if audit else ""
    told = " · ".join(part for part in (edition.about(row), identity) if part)
    return f"  openbell trace {row['conflict_id']}", told
