"""What a source speaks of by name: the companies that publish, the records that it cites.

A source is read with these and with nothing else of the dataset, so that what it says can be
recalled for as long as they are the same.
"""

from dataclasses import dataclass

from openbell.models import Dataset, Entry, Source


@dataclass(frozen=True, slots=True)
class Named:
    """The records that citations name, by id, and the issuers of all publishers in question."""

    held: dict[str, Entry[Source]]
    issuers: dict[str, str]

    def issuer(self, publisher: str) -> str:
        """A publisher under whatever name: a company's id where it is one."""
        return self.issuers[publisher]


def named(dataset: Dataset, entry: Entry[Source]) -> Named:
    """What one source speaks of by name; a record that is not there is left out."""
    cited = entry.record.cites.values()
    ids = [one.source for one in cited if one.source is not None]
    held = {name: dataset.sources[name] for name in ids if name in dataset.sources}
    publishers = [entry.record.publisher, *(one.record.publisher for one in held.values())]
    publishers += [one.publisher for one in cited if one.publisher is not None]
    return Named(held, {publisher: dataset.issuer(publisher) for publisher in publishers})
