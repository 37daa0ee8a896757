"""A claim: one figure that a document prints, exactly as printed."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from openbell.models.base import Part, Record
from openbell.models.text import (
    ClaimId,
    Currency,
    Flag,
    Id,
    Name,
    PeriodText,
    Place,
    Print,
    Prose,
    Word,
)
from openbell.models.vocabulary import Basis, Direction, Qualifier


class Retraction(Part):
    """The withdrawal of a claim, acting from the moment the correcting source is known."""

    source: Id = Field(description="The source that withdraws the claim.")
    reason: Prose = Field(description="What that source says.")


class PrintedClaim(Record):
    """One figure, about a company or one of its offerings, for a period.

    ``reported`` is as printed; ``reads_as`` is the curator's reading of words without digits, in
    the same grammar; ``unit``, ``scale``, ``direction`` and ``qualifier`` are given only where the
    print leaves them to its surroundings, and the published row is then marked as inferred.
    """

    id: Id | None = Field(default=None, description="Own id, for a second claim to one question.")
    company: Id | None = Field(default=None, description="The company it is about.")
    offering: Id | None = Field(default=None, description="Or the offering it is about.")
    metric: Id = Field(description="What is measured.")
    dimensions: dict[Word, Word] = Field(
        default={}, description="Values of the metric's dimensions."
    )
    period: PeriodText = Field(
        description="When: 2024, 2025-H1, 2025-11, 2026-01-08, 2022/2024 ..."
    )
    period_inferred: Prose | None = Field(
        default=None, description="Why this period, where the print leaves it to its surroundings."
    )
    basis: Basis = Field(default="actual", description="Result, preliminary, estimate or forecast.")
    reported: Print = Field(description="The figure exactly as printed, and nothing else.")
    reads_as: Print | None = Field(
        default=None, description="The curator's reading, where the words carry no digits."
    )
    text_only: Flag = Field(default=False, description="True for a statement no number can hold.")
    unit: Currency | None = Field(default=None, description="Currency, where the print has none.")
    scale: Name | None = Field(default=None, description="Scale word, where the print has none.")
    direction: Direction | None = Field(default=None, description="A magnitude that is negative.")
    qualifier: Qualifier | None = Field(default=None, description="Where the print has none.")
    cites: Id | None = Field(default=None, description="Key of the document it is relayed from.")
    forecaster: Id | None = Field(default=None, description="Party who forecasts or estimates.")
    converted_from: Currency | None = Field(
        default=None, description="Currency that the source itself converted the figure from."
    )
    at: Place | None = Field(default=None, description="Where in the document, such as ¶14.")
    supersedes: ClaimId | None = Field(
        default=None, description="Id of the claim that this one corrects."
    )
    reason: Prose | None = Field(default=None, description="What the correction says.")
    retracted: Retraction | None = Field(default=None, description="Its withdrawal, if any.")
    note: Prose | None = Field(default=None, description="What a reviewer should know.")

    @model_validator(mode="after")
    def _of_one_subject(self) -> Self:
        if self.company is None and self.offering is None:
            raise PydanticCustomError(
                "missing-field",
                "the claim does not say whom it is about",
                {"allowed": "company or offering", "hint": "add the one that the figure is about"},
            )
        if self.company is not None and self.offering is not None:
            raise PydanticCustomError(
                "unknown-field",
                "the claim names both a company and an offering",
                {
                    "field": "offering",
                    "allowed": "company or offering",
                    "hint": "keep the one that the figure is about; an offering has its company",
                },
            )
        return self

    @model_validator(mode="after")
    def _text_or_reading(self) -> Self:
        readings = (self.reads_as, self.unit, self.scale, self.direction, self.qualifier)
        if self.text_only and any(readings):
            raise PydanticCustomError(
                "text-only",
                "the claim is text_only, and yet it says how to read its number",
                {
                    "field": "text_only",
                    "allowed": "text_only, or else reads_as, unit, scale, direction and qualifier",
                    "hint": "drop text_only if it is a number, or else drop the reading",
                },
            )
        return self

    @model_validator(mode="after")
    def _correction_has_reason(self) -> Self:
        if (self.supersedes is None) != (self.reason is None):
            raise PydanticCustomError(
                "bad-correction",
                "supersedes and reason go together, and one is missing",
                {
                    "field": "supersedes" if self.reason is None else "reason",
                    "allowed": "both or neither",
                    "hint": "supersedes names the claim corrected, reason what the correction says",
                },
            )
        return self
