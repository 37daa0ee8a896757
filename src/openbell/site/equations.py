"""Each identity with how its evaluations fared, and the contradicted ones furthest apart."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from openbell.wording.edition import Edition
from openbell.wording.library import Library, group
from openbell.wording.package import Row
from openbell.wording.sides import sides

_NAME = re.compile(r"[A-Za-z_]\w*")
VERDICTS = ("holds", "undecided", "contradicted")


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One audit with the prints that stand for its terms, in its order, and its sides in words."""

    row: Row
    terms: tuple[tuple[str, Row], ...]
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Equation:
    """An identity: how many of its evaluations have each verdict, and the foremost of them."""

    identity: str
    forms: tuple[str, ...]
    """The equations evaluated, the most frequent first."""
    metrics: tuple[str, ...]
    """The metrics that declare it."""
    counts: dict[str, int]
    foremost: tuple[Evaluation, ...]


def taking_part(library: Library) -> dict[str, list[Row]]:
    """By metric, the audits of every identity that it declares or gives a term to.

    An identity comes with all its evaluations, so that its numbers are the same on every page.
    """
    groups = group(library.audits.values(), lambda row: row["identity"])
    found: dict[str, list[Row]] = {}
    for rows in groups.values():
        for metric in _metrics(rows, library):
            found.setdefault(metric, []).extend(rows)
    return found


def _metrics(rows: list[Row], library: Library) -> set[str]:
    declared = {row["metric_id"] for row in rows}
    terms = (term for row in rows for _, term in _terms(row, library))
    return declared | {claim["metric_id"] for claim in terms}


def equations(audits: Sequence[Row], edition: Edition, most: int) -> list[Equation]:
    """Identities of the audits given, the most often contradicted first."""
    groups = group(audits, lambda row: row["identity"])
    found = [_equation(identity, rows, edition, most) for identity, rows in groups.items()]
    return sorted(found, key=lambda one: (-one.counts["contradicted"], one.identity))


def _equation(identity: str, rows: list[Row], edition: Edition, most: int) -> Equation:
    verdicts = Counter(row["verdict"] for row in rows)
    forms = Counter(row["equation"] for row in rows)
    against = [row for row in rows if row["verdict"] == "contradicted"]
    ranked = _one_each(sorted(against, key=lambda row: (-apart(row), row["audit_id"])))
    return Equation(
        identity,
        tuple(form for form, _ in sorted(forms.items(), key=lambda one: (-one[1], one[0]))),
        tuple(sorted({row["metric_id"] for row in rows})),
        {verdict: verdicts[verdict] for verdict in VERDICTS},
        tuple(_evaluation(row, edition) for row in ranked[:most]),
    )


def _one_each(ranked: list[Row]) -> list[Row]:
    """The first of each company, offering and period: one odd print breaks many evaluations."""
    seen: dict[tuple[str | None, ...], Row] = {}
    for row in ranked:
        seen.setdefault((row["company_id"], row["offering_id"], row["period"]), row)
    return list(seen.values())


def apart(audit: Row) -> Decimal:
    """The distance of the sides over the largest of their bounds; 0 where it is unknown."""
    left, right = ((audit[f"{side}_low"], audit[f"{side}_high"]) for side in ("left", "right"))
    gaps = [
        low - high
        for (low, _), (_, high) in ((left, right), (right, left))
        if low is not None and high is not None
    ]
    largest = max((abs(one) for one in (*left, *right) if one is not None), default=Decimal(0))
    gap = max(gaps, default=Decimal(0))
    return gap / largest if gap > 0 and largest else Decimal(0)


def _evaluation(row: Row, edition: Edition) -> Evaluation:
    left, right = sides(row, edition)
    return Evaluation(row, _terms(row, edition.library), left, right)


def _terms(row: Row, library: Library) -> tuple[tuple[str, Row], ...]:
    words = _NAME.findall(row["equation"])
    held = sorted(
        library.audit_terms.get(row["audit_id"], []),
        key=lambda one: words.index(one["term"]) if one["term"] in words else len(words),
    )
    return tuple(
        (term["term"], library.claims[term["claim_id"]])
        for term in held
        if term["claim_id"] in library.claims
    )
