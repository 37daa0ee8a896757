"""Seek every printed figure in the text of its source."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from openbell.evidence.held import HeldClaim, HeldSource, files_by_hash, read_text
from openbell.evidence.report import ClaimEvidence, Outcome, Report
from openbell.evidence.text import FoldedText

__all__ = ["seek_evidence"]

_PARAGRAPH = re.compile("¶([1-9][0-9]*)")


def seek_evidence(sources: Iterable[HeldSource], texts: Path) -> Report:
    """Check that each claim's `reported` stands in the held text of its source.

    `texts` is a folder of UTF-8 files. A claim `at: ¶n` must stand in the n-th line that is not
    blank; any other `at` that begins with ¶ names no paragraph, and an `at` without ¶ (a page, a
    table) is not checked. Raises `NotADirectoryError`, `TextEncodingError`, `MissingExtraError`.
    """
    files = files_by_hash(texts)
    claims: list[ClaimEvidence] = []
    used: set[str] = set()
    for source in sources:
        digest = (source.content_sha256 or "").lower()
        if digest in files:
            used.add(digest)
            claims.extend(_seek_in(source, files[digest][0]))
        else:
            claims.extend(_not_held(source))
    unclaimed = (path for digest, paths in files.items() if digest not in used for path in paths)
    return Report(tuple(claims), tuple(sorted(unclaimed)))


def _seek_in(source: HeldSource, path: Path) -> Iterator[ClaimEvidence]:
    text = FoldedText(read_text(path))
    for claim in source.claims:
        paragraphs = text.paragraphs_with(claim.reported)
        outcome = _outcome(claim, paragraphs)
        nearest = text.nearest_to(claim.reported) if outcome is Outcome.MISSING else ()
        yield ClaimEvidence(
            source_id=source.source_id,
            claim_id=claim.claim_id,
            reported=claim.reported,
            at=claim.at,
            outcome=outcome,
            text=path,
            paragraphs=paragraphs,
            nearest=nearest,
        )


def _outcome(claim: HeldClaim, paragraphs: tuple[int, ...]) -> Outcome:
    if not paragraphs:
        return Outcome.MISSING
    if claim.at is None or not claim.at.startswith("¶"):
        return Outcome.FOUND
    stated = _PARAGRAPH.fullmatch(claim.at)
    here = stated is not None and int(stated[1]) in paragraphs
    return Outcome.FOUND if here else Outcome.ELSEWHERE


def _not_held(source: HeldSource) -> Iterator[ClaimEvidence]:
    for claim in source.claims:
        yield ClaimEvidence(
            source.source_id, claim.claim_id, claim.reported, claim.at, Outcome.NOT_HELD
        )
