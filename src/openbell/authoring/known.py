"""Whether a document is recorded already, under another name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from openbell.models import Entry, Source
from openbell.models.address import normalised


@dataclass(frozen=True, slots=True)
class Twin:
    """A source on record that is the same document, and by what mark: address or text."""

    source_id: str
    path: str
    mark: str


def twins(
    sources: Iterable[Entry[Source]], *, url: str | None, content_sha256: str | None
) -> Iterator[Twin]:
    """The sources with the same address, however written, or the same hash of the text."""
    address = url and normalised(url)
    for entry in sources:
        record = entry.record
        if address and record.url and normalised(record.url) == address:
            yield Twin(entry.id, entry.document.path, "address")
        elif content_sha256 and record.content_sha256 == content_sha256:
            yield Twin(entry.id, entry.document.path, "text")
