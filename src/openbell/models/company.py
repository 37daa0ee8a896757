"""A company, with the securities it has listed and the people who speak for it."""

from pydantic import Field

from openbell.models.base import Event, Part, Party, Record
from openbell.models.gap import Gap
from openbell.models.text import (
    Country,
    Currency,
    Day,
    Id,
    Isin,
    Item,
    Lei,
    Mic,
    Name,
    PartialDay,
    Ticker,
    Url,
    Wikidata,
)
from openbell.models.vocabulary import CompanyStatus, Sector


class Security(Part):
    """A class of shares admitted, or to be admitted, to trading under a ticker."""

    ticker: Ticker = Field(description="Code on the exchange: text, with its leading zeros.")
    mic: Mic = Field(description="Market identifier code (ISO 10383), such as XHKG or XSHG.")
    board: Name | None = Field(default=None, description="Board, such as Main Board or STAR.")
    isin: Isin | None = Field(default=None, description="ISIN (ISO 6166).")
    share_class: Name | None = Field(default=None, description="Share class, such as H or A.")
    currency: Currency | None = Field(default=None, description="Trading currency (ISO 4217).")
    listed_on: Day | None = Field(default=None, description="First day of trading.")
    source: Id = Field(description="The source that states the listing.")


class Person(Part):
    """A person who founded, runs or speaks for the company."""

    id: Id = Field(description="Id, unique within the record.")
    name: Name = Field(description="Name in Latin letters.")
    name_zh: Name | None = Field(default=None, description="Simplified Chinese name.")
    role: Name = Field(description="Role, in English.")
    role_zh: Name | None = Field(default=None, description="Role, in simplified Chinese.")
    source: Id = Field(description="The source that names the person.")


class Company(Record):
    """A company that is going public, has gone public, or is measured against those that do."""

    name: Name = Field(description="Customary English name.")
    name_zh: Name = Field(description="Customary simplified Chinese name.")
    legal_name: Name | None = Field(default=None, description="Registered name in English.")
    legal_name_zh: Name | None = Field(default=None, description="Registered Chinese name.")
    aliases: tuple[Item, ...] = Field(default=(), description="Other names it is known by.")
    sector: Sector = Field(description="What it makes.")
    status: CompanyStatus = Field(description="Private, filing for a listing, or listed.")
    country: Country = Field(description="Country of its head office (ISO 3166-1 alpha-2).")
    city: Name | None = Field(default=None, description="City of its head office.")
    founded: PartialDay | None = Field(default=None, description="When founded (EDTF).")
    website: Url | None = Field(default=None, description="Its own site.")
    lei: Lei | None = Field(default=None, description="Legal entity identifier (ISO 17442).")
    wikidata: Wikidata | None = Field(default=None, description="Item in Wikidata.")
    source: Id = Field(description="The source that the above was read from.")
    securities: tuple[Security, ...] = Field(default=(), description="Securities it has listed.")
    people: tuple[Person, ...] = Field(default=(), description="People of the company.")
    parties: tuple[Party, ...] = Field(default=(), description="Others who take part.")
    events: tuple[Event, ...] = Field(default=(), description="What happened, and when.")
    gaps: tuple[Gap, ...] = Field(
        default=(), description="Core metrics looked for in vain, or not applicable."
    )
