"""Corrections and withdrawals: what a later source says of an earlier claim."""

from collections import Counter
from collections.abc import Iterator, Mapping

from openbell.checks.context import Context
from openbell.checks.near import nearest
from openbell.claims import Claim, known_at
from openbell.problems import Problem

ById = Mapping[str, Claim]


def corrections_hold(context: Context) -> Iterator[Problem]:
    """What a claim supersedes exists in an earlier source and measures the same of the same."""
    by_id = {claim.claim_id: claim for claim in context.assembly.claims}
    hidden = _sources_not_whole(context)
    for claim in context.assembly.claims:
        if claim.supersedes is None or claim.supersedes.partition("#")[0] in hidden:
            continue
        fault = _fault(claim, by_id)
        if fault is None:
            continue
        yield claim.entry.document.problem(
            "bad-correction",
            (*claim.place, "supersedes"),
            f"the claim to be superseded {fault[0]}",
            value=claim.supersedes,
            allowed="the id of an earlier source's claim to the same metric of the same subject",
            hint=fault[1],
        )


def withdrawals_hold(context: Context) -> Iterator[Problem]:
    """The source that withdraws a claim is not older than the source of the claim."""
    for entry, place, claim in context.printed():
        source = claim.retracted.source if claim.retracted else None
        withdrawing = context.dataset.sources.get(source or "")
        if withdrawing is not None and known_at(withdrawing) < known_at(entry):
            yield entry.document.problem(
                "bad-correction",
                (*place, "retracted", "source"),
                f"{source} is older than the claim that it is said to withdraw",
                value=source,
                allowed="a source published later than this one",
                hint="name the source that withdraws the claim",
            )


def _sources_not_whole(context: Context) -> set[str]:
    """Sources with claims that other problems hide, so that a claim of theirs may well exist."""
    seen = Counter(claim.source_id for claim in context.assembly.claims)
    partial = {
        entry.id
        for entry in context.dataset.sources.values()
        if seen[entry.id] < len(entry.record.claims)
    }
    return partial | {name for kind, name in context.dataset.broken if kind == "source"}


def _fault(claim: Claim, by_id: ById) -> tuple[str, str] | None:
    """What is wrong with the claim superseded, and what to do; None where all is well."""
    earlier = by_id.get(claim.supersedes or "")
    if earlier is None:
        otherwise = "copy the id of the claim from the site or from `openbell show`"
        return "does not exist", nearest(claim.supersedes or "", by_id, otherwise=otherwise)
    if earlier.source_id == claim.source_id:
        return "stands in this very source", "name the claim of the earlier source"
    if earlier.known_at > claim.known_at:
        return "was published later", "let the later claim supersede the earlier"
    one, other = claim.question, earlier.question
    if (one.company_id, one.offering_id) != (other.company_id, other.offering_id):
        return "is about another subject", "name the claim that this one corrects"
    if one.metric_id != other.metric_id:
        return "measures another metric", "name the claim that this one corrects"
    if _leads_back(claim, by_id):
        return "supersedes this one in turn", "let only the later correction supersede"
    return None


def _leads_back(claim: Claim, by_id: ById) -> bool:
    seen: set[str] = set()
    step = claim.supersedes
    while step is not None and step in by_id and step not in seen:
        seen.add(step)
        step = by_id[step].supersedes
    return claim.claim_id in seen
