"""What a company offers: shares to investors, or products to customers.

An offering is a tagged union on ``kind``: an IPO, placing, secondary listing or funding round
offers shares; a model, service or application is a product.
"""

from typing import Annotated

from pydantic import Field

from openbell.models.base import Event, Party, Record
from openbell.models.text import Currency, Day, Id, Mic, Name, PartialDay, Url
from openbell.models.vocabulary import (
    ProductOfferingKind,
    ProductOfferingStatus,
    ShareOfferingKind,
    ShareOfferingStatus,
    Tranche,
)


class _Offering(Record):
    company: Id = Field(description="The company that makes the offering.")
    name: Name = Field(description="Customary English name.")
    name_zh: Name = Field(description="Customary simplified Chinese name.")
    source: Id = Field(description="The source that the above was read from.")
    parties: tuple[Party, ...] = Field(default=(), description="Those who take part.")
    events: tuple[Event, ...] = Field(default=(), description="What happened, and when.")


class ShareOffering(_Offering):
    """An offering of shares: an IPO, a placing, a secondary listing or a funding round."""

    kind: ShareOfferingKind = Field(description="How the shares are offered.")
    status: ShareOfferingStatus = Field(description="How far it has come.")
    round: Name | None = Field(default=None, description="Funding round, such as Series C.")
    mic: Mic | None = Field(default=None, description="Market identifier code (ISO 10383).")
    board: Name | None = Field(default=None, description="Board, such as Main Board or STAR.")
    currency: Currency | None = Field(default=None, description="Currency of the offer price.")
    tranches: tuple[Tranche, ...] = Field(default=(), description="Tranches it is split into.")
    announced_on: Day | None = Field(default=None, description="Day of the announcement.")
    opened_on: Day | None = Field(default=None, description="First day of subscription.")
    closed_on: Day | None = Field(default=None, description="Last day of subscription.")
    priced_on: Day | None = Field(default=None, description="Day the price was fixed.")
    completed_on: Day | None = Field(default=None, description="Day the money was received.")
    listed_on: Day | None = Field(default=None, description="First day of trading.")


class ProductOffering(_Offering):
    """A product: a model, a service or an application."""

    kind: ProductOfferingKind = Field(description="What kind of product it is.")
    status: ProductOfferingStatus = Field(description="Announced, available or retired.")
    released_on: PartialDay | None = Field(default=None, description="When released (EDTF).")
    parent: Id | None = Field(default=None, description="The offering it is a part or version of.")
    licence: Name | None = Field(default=None, description="Licence it is released under.")
    url: Url | None = Field(default=None, description="Its own page.")


Offering = Annotated[ShareOffering | ProductOffering, Field(discriminator="kind")]
