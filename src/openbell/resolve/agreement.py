"""How far the claims to one question agree.

Documents that relay one origin are one voice, and so is a repost whose own origin is not given:
only two distinct origins that overlap corroborate each other.
"""

from collections.abc import Sequence
from typing import Literal

from openbell.claims import Claim

Agreement = Literal["single", "repeated", "corroborated", "disputed"]


def agreement(claims: Sequence[Claim], *, disputed: bool) -> Agreement:
    """Single, repeated, corroborated or disputed, of the claims in force for one question.

    ``disputed`` says whether any two of them contradict each other.
    """
    if len(claims) == 1:
        return "single"
    if disputed:
        return "disputed"
    return "corroborated" if voices(claims) > 1 else "repeated"


def voices(claims: Sequence[Claim]) -> int:
    """The number of independent origins; reposts of unknown origin add none."""
    independent = {claim.origin.source_id for claim in claims if claim.origin.kind != "repost"}
    return max(1, len(independent))
