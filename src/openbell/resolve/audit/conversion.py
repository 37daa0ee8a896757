"""Figures that a source converted itself, held against the originals and the rates of the time.

A paper that turns 7.24亿元 into $100m has printed a product whose other factor is public. Which
day's rate it took is not printed, so the rate is a band of all that its author may have used.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from openbell.claims import Claim, Question
from openbell.resolve.audit.bands import Bands
from openbell.resolve.audit.finding import Audit, Terms, digest, verdict
from openbell.resolve.audit.interval import Interval
from openbell.resolve.audit.quantity import together, window
from openbell.resolve.standing import Standing

IDENTITY = "conversion"
EQUATION = "converted = original * rate"


def conversions(
    claims: Sequence[Claim], standings: Mapping[str, Standing], bands: Bands
) -> Iterator[Audit]:
    """One audit for each converted figure and each original, where the rates of the time are known.

    The original answers the same question in the currency that the other was converted from.
    """
    originals: dict[Question, list[Claim]] = {}
    for claim in claims:
        if claim.comparable:
            originals.setdefault(claim.question, []).append(claim)
    for claim in sorted(claims, key=lambda claim: claim.claim_id):
        if claim.converted_from is None or claim.figure is None:
            continue
        asked = replace(claim.question, unit=claim.converted_from)
        found = originals.get(asked)
        band = bands.of(claim, claim.converted_from) if found else None
        if found and band:
            for original in sorted(found, key=lambda original: original.claim_id):
                yield from _audit(claim, original, band, standings)


def _audit(
    converted: Claim, original: Claim, band: Interval, standings: Mapping[str, Standing]
) -> Iterator[Audit]:
    """The audit of a pair, if both are ever in force together."""
    terms: Terms = (("converted", converted), ("original", original))
    assert converted.figure is not None
    assert original.figure is not None
    known = together(window(claim, standings) for _, claim in terms)
    if known is None:
        return
    left, right = Interval.of(converted.figure), Interval.of(original.figure) * band
    question = converted.question
    used = (question.metric_id, IDENTITY, *(f"{name}={claim.claim_id}" for name, claim in terms))
    yield Audit(
        audit_id=digest(*used, EQUATION),
        identity=IDENTITY,
        metric_id=question.metric_id,
        equation=EQUATION,
        company_id=question.company_id,
        offering_id=question.offering_id,
        period=question.period,
        left=left,
        right=right,
        verdict=verdict(left, right),
        terms=terms,
        reading=digest(*used),
        known_from=known[0],
        known_to=known[1],
    )
