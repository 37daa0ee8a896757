"""What every record shares: it is frozen, knows its fields exactly, and may waive a warning."""

from pydantic import BaseModel, ConfigDict, Field

from openbell.models.text import Id, Name, PartialDay, Prose, WaivedCode
from openbell.models.vocabulary import EventKind, PartyRole


class Part(BaseModel):
    """The base of every record and of every part of one: frozen, no field beyond those named."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Waiver(Part):
    """A warning that a curator has looked at and lets stand, with the reason."""

    code: WaivedCode = Field(description="Code of the warning, as `check` prints it.")
    reason: Prose = Field(description="Why the warning does not apply here.")


class Record(Part):
    """One file: its stem is its id, and a warning may be waived where it stands."""

    waive: tuple[Waiver, ...] = Field(default=(), description="Warnings that do not apply here.")


class Party(Part):
    """A firm, person or institution that takes part in a company's or an offering's story."""

    id: Id = Field(description="Id, unique within the record.")
    role: PartyRole = Field(description="What the party does here.")
    name: Name = Field(description="Customary English name.")
    name_zh: Name | None = Field(default=None, description="Simplified Chinese name.")
    source: Id = Field(description="The source that names the party.")
    note: Prose | None = Field(default=None, description="What the role alone does not say.")


class Event(Part):
    """Something that happened on a day, or within a month or year."""

    id: Id = Field(description="Id, unique within the record.")
    kind: EventKind = Field(description="What happened.")
    date: PartialDay = Field(description="When: a date of EDTF, as precise as the source.")
    source: Id = Field(description="The source that tells of it.")
    note: Prose | None = Field(default=None, description="In our own words, in English.")
    note_zh: Prose | None = Field(default=None, description="The same in simplified Chinese.")
