"""Every reported figure stands in its article, for whoever holds the articles' texts."""

import os
from pathlib import Path

import pytest
from support.articles import ARTICLES

from openbell.checks import examine
from openbell.cli.evidence import held_sources
from openbell.evidence import seek_evidence

TEXTS = os.environ.get("OPENBELL_TEXTS")
RECORDS = Path(__file__).parents[2] / "datapackage"


@pytest.mark.skipif(
    TEXTS is None, reason="OPENBELL_TEXTS does not name a folder with the articles' texts"
)
def test_every_reported_figure_stands_in_its_article() -> None:
    assert TEXTS is not None
    report = seek_evidence(held_sources(examine(RECORDS).dataset), Path(TEXTS))
    faults = [
        (claim.claim_id, claim.reported, claim.at, claim.outcome.value)
        for claim in report.claims
        if claim.outcome.value not in {"found", "not_held"}
    ]
    assert faults == []
    assert {one.source_id for one in report.claims if one.outcome.value == "found"} >= set(ARTICLES)
