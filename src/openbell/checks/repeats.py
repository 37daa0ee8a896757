"""The same thing said twice."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from openbell.checks.context import Context
from openbell.models import Citation, Company, Entry, Source
from openbell.models.address import normalised
from openbell.problems import Problem

if TYPE_CHECKING:
    from openbell.claims import Claim

_MARKS = {"url": "address", "content_sha256": "text"}


def claims_distinct(context: Context) -> Iterator[Problem]:
    """A source makes each claim once; a second claim to one question has an id of its own."""
    first: dict[str, Claim] = {}
    for claim in context.assembly.claims:
        known = first.setdefault(claim.claim_id, claim)
        if known is claim:
            continue
        line = known.entry.document.span(known.place).line
        yield claim.entry.document.problem(
            "duplicate-claim",
            claim.place,
            f"the claim {claim.claim_id} was made before, in line {line}",
            allowed="one claim for each metric, period, basis and set of dimensions of a subject",
            hint="remove one, tell them apart by period or dimensions, or give this one an id",
        )


def parts_distinct(context: Context) -> Iterator[Problem]:
    """People, parties and events have ids of their own within a record."""
    for entry in (*context.dataset.companies.values(), *context.dataset.offerings.values()):
        lists: dict[str, tuple[Any, ...]] = {
            "parties": entry.record.parties,
            "events": entry.record.events,
        }
        if isinstance(entry.record, Company):
            lists["people"] = entry.record.people
        for name, parts in lists.items():
            seen: set[str] = set()
            for index, part in enumerate(parts):
                if part.id in seen:
                    yield entry.document.problem(
                        "duplicate-id",
                        (name, index, "id"),
                        f"two of the {name} have the id {part.id}",
                        value=part.id,
                        hint="give each an id of its own",
                    )
                seen.add(part.id)


def documents_distinct(context: Context) -> Iterator[Problem]:
    """A document is one source: no other has its address, or the hash of its text."""
    for field in ("url", "content_sha256"):
        first: dict[str, str] = {}
        for entry in context.dataset.sources.values():
            value = getattr(entry.record, field)
            if value is None:
                continue
            known = first.setdefault(normalised(value) if field == "url" else value, entry.id)
            if known != entry.id:
                yield entry.document.problem(
                    "duplicate-source",
                    (field,),
                    f"{known} is the same document by its {_MARKS[field]}",
                    value=value,
                    hint=f"move these claims to {known}, or waive this with what sets them apart",
                )


def cited_documents_distinct(context: Context) -> Iterator[Problem]:
    """A cited document that a record plainly holds is named by that record."""
    held: dict[tuple[str | None, str], list[Entry[Source]]] = {}
    for entry in context.dataset.sources.values():
        issuer = context.dataset.issuer(entry.record.publisher)
        held.setdefault((entry.record.kind, issuer), []).append(entry)
    known_at = {name: origin.known_at for name, origin in context.assembly.origins.items()}
    for entry in context.dataset.sources.values():
        for key, cited in entry.record.cites.items():
            asked = cited.kind, context.dataset.issuer(cited.publisher or "")
            found = [
                other
                for other in held.get(asked, ())
                if other.id != entry.id
                and known_at[other.id] <= known_at[entry.id]
                and _plainly(cited, other.record)
            ]
            if len(found) == 1:
                yield entry.document.problem(
                    "cited-held",
                    ("cites", key),
                    f"{key} is the document of {found[0].id}, by its kind, publisher and date",
                    value=key,
                    hint=f"write {key}: {{source: {found[0].id}}}, or waive this with what sets "
                    "them apart",
                    key=True,
                )


def _plainly(cited: Citation, held: Source) -> bool:
    """Whether a document of the same kind and publisher is the one held.

    It is of the same day, and no title says otherwise; of what papers print, many a day, the title
    must be the same.
    """
    day = held.published[:10]
    if len(day) < len("2026-01-08") or (cited.published or "")[:10] != day:
        return False
    if cited.kind in {"news", "repost"}:
        return cited.title is not None and cited.title == held.title
    return cited.title is None or held.title is None or cited.title == held.title


def securities_distinct(context: Context) -> Iterator[Problem]:
    """A ticker belongs to one company on one market."""
    owners: dict[tuple[str, str], str] = {}
    for entry in context.dataset.companies.values():
        for index, security in enumerate(entry.record.securities):
            listed = (security.ticker, security.mic)
            if listed in owners:
                yield entry.document.problem(
                    "duplicate-id",
                    ("securities", index, "ticker"),
                    f"{security.ticker} on {security.mic} is a security of {owners[listed]} too",
                    value=security.ticker,
                    hint="check the ticker and the market",
                )
            owners.setdefault(listed, entry.id)
