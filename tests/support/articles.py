"""The three articles that openbell grew from, resolved by themselves."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from openbell.checks import Examination, examine
from openbell.claims import assemble
from openbell.models import Dataset
from openbell.resolve import Resolution, resolve

RECORDS = Path(__file__).parents[2] / "datapackage"
ARTICLES = (
    "2026-01-08-nbdnews-zhipu-debut",
    "2026-01-08-netease-cls-zhipu-listing",
    "2026-01-08-netease-zfinance-zhipu-why",
)


@cache
def whole() -> Examination:
    """All records, checked."""
    return examine(RECORDS)


def excerpt() -> Dataset:
    """Real records of which a build takes a moment: the articles, and what is told of two firms."""
    dataset = whole().dataset
    kept = {
        name: entry
        for name, entry in dataset.sources.items()
        if name in ARTICLES
        or {claim.company for claim in entry.record.claims} <= {"deepexi", "baichuan"}
    }
    return replace(dataset, sources=kept)


@cache
def three_articles() -> Resolution:
    """What follows from the three articles alone."""
    dataset = whole().dataset
    alone = replace(dataset, sources={name: dataset.sources[name] for name in ARTICLES})
    return resolve(alone, assemble(alone))
