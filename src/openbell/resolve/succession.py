"""What an issuer foresaw, and later foresaw otherwise: a revision, and no contradiction.

A company raises its guidance, a house cuts its forecast, an express report follows a profit
warning. Nobody needs to say that the later figure takes the place of the earlier: whoever asks for
the company's guidance means the last. A result is another matter. It does not change, so that two
results of one company contradict each other unless a correction says so.

Only an issuer's own documents tell, and only by the dates that they bear. A paper prints old
guidance on any day, and two papers that relay one document on two days relay one figure.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from openbell.claims import Claim, Question

LOWEST_TIER = {"preliminary": 2, "guidance": 2, "estimate": 3, "forecast": 3}
"""By basis, the lowest tier of document in which somebody speaks for himself: a company in its
filings and statements, a house in its notes besides. Results are not here, nor is the press."""

Voices = Mapping[tuple[Question, str], list[Claim]]


def revised(claims: Iterable[Claim]) -> Iterator[tuple[Claim, datetime]]:
    """Each claim whose issuer later answered its question anew, and the instant that was known.

    Several where it did so more than once. Whether the figures agree makes no difference: the wider
    range of August replaces the narrower one of May.
    """
    for told in _voices(claims).values():
        for earlier in told:
            for later in told:
                if _follows(later, earlier):
                    yield earlier, max(earlier.known_at, later.known_at)


def _voices(claims: Iterable[Claim]) -> Voices:
    """What each issuer said in its own documents to each question about what is not yet settled."""
    found: dict[tuple[Question, str], list[Claim]] = {}
    for claim in claims:
        lowest = LOWEST_TIER.get(claim.question.basis)
        if lowest and claim.origin.tier <= lowest and claim.comparable and not claim.several:
            found.setdefault((claim.question, claim.origin.issuer), []).append(claim)
    return found


def _follows(later: Claim, earlier: Claim) -> bool:
    """Whether a document was certainly issued after another, by the dates that both bear."""
    one, other = earlier.origin, later.origin
    if one.source_id == other.source_id or one.published_at is None or other.published_from is None:
        return False
    return one.published_at < other.published_from
