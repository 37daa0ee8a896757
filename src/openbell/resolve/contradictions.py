"""Conflicts that audits find: claims that break an equation in every reading of it.

Of kind ``identity`` where a metric declares the equation, of kind ``currency`` where a source
converted a figure and no rate of the time gives what it prints.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from openbell.claims import Question
from openbell.resolve.audit import Audit
from openbell.resolve.audit.conversion import IDENTITY as CONVERSION
from openbell.resolve.conflicts import Conflict
from openbell.resolve.disputes import conflict_id


def contradictions(audits: Sequence[Audit]) -> Iterator[Conflict]:
    """One conflict for each combination whose every reading is contradicted.

    It carries the audit whose sides come nearest, and the first and the last of its claims.
    """
    broken = [audit for audit in audits if audit.verdict == "contradicted"]
    readings = {audit.reading for audit in broken}
    spared = {
        audit.reading
        for audit in audits
        if audit.verdict != "contradicted" and audit.reading in readings
    }
    ordered = sorted(broken, key=lambda audit: (audit.reading, audit.audit_id))
    for reading, found in groupby(ordered, key=lambda audit: audit.reading):
        if reading not in spared:
            yield _conflict(min(found, key=_distance))


def _conflict(audit: Audit) -> Conflict:
    claims = [claim for _, claim in audit.terms]
    first, last = claims[0], claims[-1]
    conversion = audit.identity == CONVERSION
    return Conflict(
        conflict_id=conflict_id(audit.audit_id, *(claim.claim_id for claim in claims)),
        kind="currency" if conversion else "identity",
        strength="reading" if any(claim.reads_as for claim in claims) else "hard",
        question=Question(
            company_id=audit.company_id,
            offering_id=audit.offering_id,
            metric_id=audit.metric_id,
            dimensions=first.question.dimensions if conversion else "",
            period=audit.period,
            basis=first.question.basis,
            unit=first.question.unit,
        ),
        claim_a=first,
        claim_b=last,
        gap=None,
        preferred=None,
        audit_id=audit.audit_id,
        known_from=audit.known_from,
        known_to=audit.known_to,
    )


def _distance(audit: Audit) -> Fraction:
    return audit.left.distance(audit.right) or Fraction(0)
