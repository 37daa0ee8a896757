"""Links between records: every id that a record names must have a record of its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
from openbell.claims import chains
from openbell.models import Company, Dataset, Entry, ProductOffering, ShareOffering
from openbell.problems import FieldPath, Problem

_FOLDERS = {
    "company": "companies",
    "offering": "offerings",
    "metric": "metrics",
    "source": "sources",
}


def companies_exist(context: Context) -> Iterator[Problem]:
    """The company that an offering or a claim names has a record."""
    for entry in context.dataset.offerings.values():
        yield from _missing(entry, ("company",), entry.record.company, "company", context.dataset)
    for entry, place, claim in context.printed():
        if claim.company is not None:
            yield from _missing(entry, (*place, "company"), claim.company, "company", context.dataset)


def offerings_exist(context: Context) -> Iterator[Problem]:
    """The offering that a claim is about, or that a product belongs to, has a record."""
    offerings = context.dataset.offerings
    for entry in offerings.values():
        if isinstance(entry.record, ProductOffering) and entry.record.parent is not None:
            yield from _missing(entry, ("parent",), entry.record.parent, "offering", context.dataset)
    for entry, place, claim in context.printed():
        if claim.offering is not None:
            at = (*place, "offering")
            yield from _missing(entry, at, claim.offering, "offering", context.dataset)


def metrics_exist(context: Context) -> Iterator[Problem]:
    """The metric of a claim has a record, so that it is defined before it is measured."""
    for entry, place, claim in context.printed():
        at = (*place, "metric")
        yield from _missing(entry, at, claim.metric, "metric", context.dataset)


def sources_exist(context: Context) -> Iterator[Problem]:
    """The source that a company, an offering or a part of one was read from has a record."""
    entries = (*context.dataset.companies.values(), *context.dataset.offerings.values())
    for entry in entries:
        for at, source in _named_sources(entry.record):
            yield from _missing(entry, at, source, "source", context.dataset)
    for entry, place, claim in context.printed():
        if claim.retracted is not None:
            at = (*place, "retracted", "source")
            yield from _missing(entry, at, claim.retracted.source, "source", context.dataset)


def citations_exist(context: Context) -> Iterator[Problem]:
    """What a claim cites, and what a citation came through, is listed under `cites`."""
    for entry in context.dataset.sources.values():
        cites = entry.record.cites
        named = [(("cites", key, "via"), cited.via) for key, cited in cites.items()]
        named += [
            (("claims", index, "cites"), claim.cites)
            for index, claim in enumerate(entry.record.claims)
        ]
        for at, key in named:
            if key is not None and key not in cites:
                yield entry.document.problem(
                    "unknown-citation",
                    at,
                    f"no cited document has the key {key}",
                    value=key,
                    allowed=known_names(cites),
                    hint=nearest(key, cites, otherwise="add it under cites in this file"),
                )


def citations_end(context: Context) -> Iterator[Problem]:
    """A chain of citations ends at this source; it never runs in a circle."""
    for entry in context.dataset.sources.values():
        cites = entry.record.cites
        reached = chains(entry)
        for key, cited in cites.items():
            if key not in reached and _all_listed(key, {k: c.via for k, c in cites.items()}):
                yield entry.document.problem(
                    "cyclic-citation",
                    ("cites", key, "via"),
                    f"{key} is relayed through a chain that leads back to itself",
                    value=cited.via,
                    hint="let one document of the chain be relayed by this source: drop its via",
                )


def _all_listed(key: str, via: Mapping[str, str | None]) -> bool:
    """Whether a chain that does not end meets only listed keys (else the link is unknown)."""
    seen: set[str] = set()
    step: str | None = key
    while step is not None and step not in seen:
        if step not in via:
            return False
        seen.add(step)
        step = via[step]
    return True


def _named_sources(
    record: Company | ShareOffering | ProductOffering,
) -> Iterator[tuple[FieldPath, str]]:
    yield ("source",), record.source
    lists: dict[str, tuple[Any, ...]] = {"parties": record.parties, "events": record.events}
    if isinstance(record, Company):
        lists |= {"securities": record.securities, "people": record.people}
    for name, parts in lists.items():
        for index, part in enumerate(parts):
            yield (name, index, "source"), part.source


def _missing(
    entry: Entry[Any], at: FieldPath, id: str, kind: str, dataset: Dataset
) -> Iterator[Problem]:
    folder = _FOLDERS[kind]
    records: Mapping[str, object] = getattr(dataset, folder)
    if id not in records and (kind, id) not in dataset.broken:
        yield entry.document.problem(
            f"unknown-{kind}",
            at,
            f"no {kind} has the id {id}",
            value=id,
            allowed=known_names(records),
            hint=nearest(id, records, otherwise=f"add {folder}/{id}.yaml, or name another"),
        )
