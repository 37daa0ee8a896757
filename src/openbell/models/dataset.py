"""All records together, by kind and id, each with the document it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from openbell.models.company import Company
from openbell.models.metric import Metric
from openbell.models.offering import ProductOffering, ShareOffering
from openbell.models.package import Package
from openbell.models.source import Source
from openbell.rates import Rates
from openbell.records import Document

R = TypeVar("R", covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record with its id (the file's stem) and the document that holds its positions."""

    id: str
    record: R
    document: Document


@dataclass(frozen=True)
class Dataset:
    """The records of one tree, each kind keyed by id in the order of ids.

    ``broken`` names, as kind and id, the records that are there but could not be typed, so that a
    link to one of them is not reported as a link to nothing. ``rates`` are the exchange rates that
    lie beside the records; they are no record themselves.
    """

    companies: Mapping[str, Entry[Company]] = field(default_factory=dict[str, Entry[Company]])
    offerings: Mapping[str, Entry[ShareOffering | ProductOffering]] = field(
        default_factory=dict[str, Entry[ShareOffering | ProductOffering]]
    )
    metrics: Mapping[str, Entry[Metric]] = field(default_factory=dict[str, Entry[Metric]])
    sources: Mapping[str, Entry[Source]] = field(default_factory=dict[str, Entry[Source]])
    package: Entry[Package] | None = None
    broken: frozenset[tuple[str, str]] = frozenset()
    rates: Rates = field(default_factory=Rates)

    @cached_property
    def issuers(self) -> Mapping[str, str]:
        """The id of the company by each of its names, folded; names that two share are left out."""
        named: dict[str, set[str]] = {}
        for name, entry in self.companies.items():
            record = entry.record
            own = (record.name, record.name_zh, record.legal_name, record.legal_name_zh)
            for text in (*own, *record.aliases):
                if text:
                    named.setdefault(text.casefold(), set()).add(name)
        return {text: min(found) for text, found in named.items() if len(found) == 1}

    def issuer(self, publisher: str) -> str:
        """Who a publisher is: the company of that name, or else the name itself, folded."""
        return self.issuers.get(publisher.casefold(), publisher.casefold())

    @property
    def size(self) -> int:
        """How many records there are, the package's own included."""
        kinds = (self.companies, self.offerings, self.metrics, self.sources)
        return sum(map(len, kinds)) + (self.package is not None)
