"""How a claim stands among the others: the one word a reader needs beside each figure."""

from openbell.wording.library import Library, question
from openbell.wording.package import Row

_OF_AGREEMENT = {"corroborated": "agrees", "repeated": "repeated", "single": "alone"}


def mark_of_claim(claim: Row, library: Library) -> str:
    """A key of the vocabulary ``mark``; a contradiction outweighs any agreement."""
    conflicts = library.conflicts_of.get(claim["claim_id"], [])
    return mark_beside(claim, claim["status"], conflicts, library.fact_of.get(question(claim)))


def mark_beside(claim: Row, status: str, conflicts: list[Row], fact: Row | None) -> str:
    """The mark of a claim of that status beside these conflicts of its and the fact chosen."""
    if status in {"superseded", "retracted"}:
        return status
    if conflicts:
        return "refuted" if all(row["kind"] == "identity" for row in conflicts) else "disputed"
    if claim["low"] is None and claim["high"] is None:
        return "words"
    if claim.get("converted_from"):
        return "converted"
    # A question can be disputed between others while this claim's interval meets them all.
    return _OF_AGREEMENT.get(fact["agreement"], "agrees") if fact else "alone"


def others_of(claim: Row, library: Library) -> list[tuple[Row, Row | None]]:
    """The conflicts of a claim, each with the claim on the other side (None for arithmetic)."""
    return [
        (row, None if row["kind"] == "identity" else library.claims.get(_other(row, claim) or ""))
        for row in library.conflicts_of.get(claim["claim_id"], [])
    ]


def _other(conflict: Row, claim: Row) -> str | None:
    first = conflict["claim_a"] == claim["claim_id"]
    return conflict["claim_b"] if first else conflict["claim_a"]
