"""Where figures come from: the documents that were read, and those known only through them.

One report relayed by two papers is one origin, so the id of a cited document is made of its kind,
publisher and date alone, whatever key a curator gave it; where a record holds the document, the
origin is that record.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from openbell.claims.named import Named
from openbell.dates import PrintedTime, parse_printed
from openbell.models import Citation, Entry, Source

TIERS = {
    "exchange_filing": 1,
    "prospectus": 1,
    "company_statement": 2,
    "research_note": 3,
    "market_study": 3,
    "news": 4,
    "repost": 5,
}


@dataclass(frozen=True, slots=True)
class Origin:
    """A document: held, or cited by one that is.

    ``published_at`` is the last instant that the printed date allows, None where none is printed,
    ``published_from`` the first one, None where the date was inferred too. ``known_at`` is when it
    could first be known here: of a cited document, through its relay. ``issuer`` is the publisher
    under whatever name: a company's id where it is one.
    """

    source_id: str
    kind: str
    publisher: str
    authors: tuple[str, ...]
    title: str | None
    url: str | None
    language: str | None
    published: str | None
    published_at: datetime | None
    known_at: datetime
    issuer: str
    published_from: datetime | None = None
    cited_by: tuple[str, ...] = ()
    content_sha256: str | None = None

    @property
    def tier(self) -> int:
        """1 filing or prospectus, 2 company, 3 research, 4 news, 5 repost."""
        return TIERS[self.kind]


def printed_by(entry: Entry[Source], text: str) -> PrintedTime:
    """A time that a source prints: in the source's zone, unless it is printed with its own."""
    return parse_printed(text, zone=None if "T" in text else entry.record.zone)


def known_at(entry: Entry[Source]) -> datetime:
    """The instant at which a source that was read could first be known: its date, at its latest."""
    return printed_by(entry, entry.record.published).latest


def held_origin(entry: Entry[Source], named: Named, relay: str | None = None) -> Origin:
    """The document of a source record, relayed by the document of that id, if by any."""
    source = entry.record
    printed = printed_by(entry, source.published)
    return Origin(
        source_id=entry.id,
        kind=source.kind,
        publisher=source.publisher,
        authors=source.authors,
        title=source.title,
        url=source.url,
        language=source.language,
        published=source.published,
        published_at=printed.latest,
        known_at=printed.latest,
        issuer=named.issuer(source.publisher),
        published_from=None if source.published_inferred else printed.earliest,
        cited_by=(relay,) if relay else (),
        content_sha256=source.content_sha256,
    )


def cited_origin(
    entry: Entry[Source], citation: Citation, named: Named, relay: str
) -> Origin | None:
    """A document that a source record cites, relayed by the document of that id.

    None where it is said to be held and no such record is there.
    """
    if citation.source is not None:
        held = named.held.get(citation.source)
        return held_origin(held, named, relay) if held and held.id != relay else None
    known = known_at(entry)
    printed = printed_by(entry, citation.published) if citation.published is not None else None
    assert citation.kind is not None
    assert citation.publisher is not None
    return Origin(
        source_id=cited_id(citation),
        kind=citation.kind,
        publisher=citation.publisher,
        authors=citation.authors,
        title=citation.title,
        url=None,
        language=None,
        published=citation.published,
        published_at=min(printed.latest, known) if printed else None,
        known_at=known,
        issuer=named.issuer(citation.publisher),
        published_from=printed.earliest if printed else None,
        cited_by=(relay,),
    )


def cited_id(citation: Citation) -> str:
    """The id of a cited document: its kind, its date and a hash of both with its publisher."""
    kind, date = citation.kind or "", (citation.published or "undated")[:10]
    identity = "\n".join((kind, citation.publisher or "", date))
    digest = hashlib.sha256(identity.encode()).hexdigest()[:8]
    return f"{kind.replace('_', '-')}-{date}-{digest}"


def merged(origins: Iterable[Origin]) -> dict[str, Origin]:
    """Origins by id, one a document: with every relay, its earliest date and first day known."""
    documents: dict[str, Origin] = {}
    for origin in origins:
        known = documents.get(origin.source_id)
        documents[origin.source_id] = _merge(known, origin) if known else origin
    return dict(sorted(documents.items()))


def _merge(one: Origin, other: Origin) -> Origin:
    first, second = sorted((one, other), key=lambda origin: (origin.known_at, origin.cited_by))
    dates = [origin.published_at for origin in (first, second) if origin.published_at]
    return replace(
        first,
        authors=first.authors or second.authors,
        title=first.title or second.title,
        published_at=min(dates) if dates else None,
        cited_by=tuple(sorted({*first.cited_by, *second.cited_by})),
    )
