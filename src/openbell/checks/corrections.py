"""Corrections and withdrawals: what a later source says of an earlier claim."""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.checks.near import nearest
from openbell.problems import Problem


def corrections_hold(context: Context) -> Iterator[Problem]:
    """What a claim supersedes exists, answers the same question, and was known before it."""
    by_id = {claim.claim_id: claim for claim in context.assembly.claims}
    for claim in context.assembly.claims:
        if claim.supersedes is None:
            continue
        earlier = by_id.get(claim.supersedes)
        if earlier is None:
            fault, hint = "does not exist", nearest(
                claim.supersedes, by_id, otherwise="copy the id of the claim from `openbell show`"
            )
        elif earlier.claim_id == claim.claim_id:
            fault, hint = "is this claim itself", "name the earlier claim"
        elif earlier.question.metric_id != claim.question.metric_id:
            fault, hint = "measures another metric", "name the claim that this one corrects"
        elif earlier.known_at > claim.known_at:
            fault, hint = "was published later", "let the later claim supersede the earlier"
        else:
            continue
        yield claim.entry.document.problem(
            "bad-correction",
            (*claim.place, "supersedes"),
            f"the claim {claim.supersedes} {fault}",
            value=claim.supersedes,
            allowed="the id of an earlier claim to the same question",
            hint=hint,
        )
