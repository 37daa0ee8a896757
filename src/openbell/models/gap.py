"""What was looked for: a core metric that no source gives, or that does not apply."""

from typing import Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from openbell.models.base import Part
from openbell.models.text import Id, Item, PeriodText, Prose

GapStatus = Literal["not_found", "not_applicable"]


class Gap(Part):
    """A cell of the coverage that no claim fills, and why: so that nobody looks there again."""

    metric: Id = Field(description="A core metric.")
    period: PeriodText = Field(description="The period looked for.")
    status: GapStatus = Field(description="Looked for and not found, or not applicable.")
    looked_at: tuple[Item, ...] = Field(
        default=(), description="Where it was looked for: ids of sources, or addresses."
    )
    note: Prose | None = Field(default=None, description="Why it does not apply, or what is there.")

    @model_validator(mode="after")
    def _looked_for(self) -> Self:
        if self.status == "not_found" and not self.looked_at:
            raise PydanticCustomError(
                "missing-field",
                "nobody can have looked for it nowhere",
                {"allowed": "looked_at: the sources or addresses that were searched"},
            )
        return self
