"""Links between records: every id that a record names must have a record of its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
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
            yield from _missing(
                entry, (*place, "company"), claim.company, "company", context.dataset
            )


def offerings_exist(context: Context) -> Iterator[Problem]:
    """The offering that a claim is about, or that a product belongs to, has a record."""
    offerings = context.dataset.offerings
    for entry in offerings.values():
        if isinstance(entry.record, ProductOffering) and entry.record.parent is not None:
            yield from _missing(
                entry, ("parent",), entry.record.parent, "offering", context.dataset
            )
    for entry, place, claim in context.printed():
        if claim.offering is not None:
            at = (*place, "offering")
            yield from _missing(entry, at, claim.offering, "offering", context.dataset)


def metrics_exist(context: Context) -> Iterator[Problem]:
    """The metric of a claim, or of a term of an identity, has a record: defined, then measured."""
    for entry in context.dataset.metrics.values():
        for index, identity in enumerate(entry.record.identities):
            for name, term in identity.terms.items():
                place = ("identities", index, "terms", name, "metric")
                yield from _missing(entry, place, term.metric, "metric", context.dataset)
    for entry in context.dataset.companies.values():
        for index, gap in enumerate(entry.record.gaps):
            yield from _missing(
                entry, ("gaps", index, "metric"), gap.metric, "metric", context.dataset
            )
    for entry, place, claim in context.printed():
        at = (*place, "metric")
        yield from _missing(entry, at, claim.metric, "metric", context.dataset)


def sources_exist(context: Context) -> Iterator[Problem]:
    """The source that something was read from, is withdrawn by or relays has a record."""
    entries = (*context.dataset.companies.values(), *context.dataset.offerings.values())
    for entry in entries:
        for at, source in _named_sources(entry.record):
            yield from _missing(entry, at, source, "source", context.dataset)
    for entry in context.dataset.sources.values():
        for key, cited in entry.record.cites.items():
            if cited.source is not None:
                at = ("cites", key, "source")
                yield from _missing(entry, at, cited.source, "source", context.dataset)
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


def citations_used(context: Context) -> Iterator[Problem]:
    """Each document listed under `cites` is one from which a claim, or another document, comes.

    A file that cites an unknown key has that problem first: it may be the one that is meant.
    """
    for entry in context.dataset.sources.values():
        used = {claim.cites for claim in entry.record.claims}
        used |= {cited.via for cited in entry.record.cites.values()}
        mistyped = not used <= {None, *entry.record.cites}
        for key in () if mistyped else entry.record.cites:
            if key not in used:
                yield entry.document.problem(
                    "citation-unused",
                    ("cites", key),
                    f"no claim is taken from {key}",
                    value=key,
                    hint=f"say cites: {key} in each claim that comes from it, or leave it out",
                    key=True,
                )


def citations_end(context: Context) -> Iterator[Problem]:
    """A chain of citations ends at this source; it never runs in a circle."""
    for entry in context.dataset.sources.values():
        for key, cited in entry.record.cites.items():
            if cited.source == entry.id:
                yield entry.document.problem(
                    "cyclic-citation",
                    ("cites", key, "source"),
                    "the source relays itself",
                    value=entry.id,
                    hint="name the document it relays, or leave cites out of its own claims",
                )
        via = {key: cited.via for key, cited in entry.record.cites.items()}
        told: set[str] = set()
        for key in via:
            circle = _circle(key, via)
            if circle and told.isdisjoint(circle):
                told.update(circle)
                yield entry.document.problem(
                    "cyclic-citation",
                    ("cites", key, "via"),
                    f"documents relay one another in a circle: {' via '.join([*circle, key])}",
                    value=via[key],
                    hint="one of them was relayed by this source itself: drop its via",
                )


def _circle(key: str, via: Mapping[str, str | None]) -> list[str]:
    """The keys that lead from a key back to itself; empty where it is in no circle."""
    chain: list[str] = []
    step: str | None = key
    while step is not None and step in via and step not in chain:
        chain.append(step)
        step = via[step]
    return chain if step == key else []


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
    entry: Entry[Any], at: FieldPath, name: str, kind: str, dataset: Dataset
) -> Iterator[Problem]:
    folder = _FOLDERS[kind]
    records: Mapping[str, object] = getattr(dataset, folder)
    if name not in records and (kind, name) not in dataset.broken:
        yield entry.document.problem(
            f"unknown-{kind}",
            at,
            f"no {kind} has the id {name}",
            value=name,
            allowed=known_names(records),
            hint=nearest(name, records, otherwise=f"add {folder}/{name}.yaml, or name another"),
        )
