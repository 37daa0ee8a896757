"""A metric: what a figure measures, defined in two languages before any figure is recorded."""

from pydantic import Field

from openbell.models.base import Part, Record
from openbell.models.identity import Identity
from openbell.models.text import Concept, Factor, Flag, Name, Prose, Word
from openbell.models.vocabulary import PeriodKind, SubjectKind, UnitKind

UNSTATED = "unstated"


class DimensionValue(Part):
    """One value a dimension may take."""

    name: Name = Field(description="English label.")
    name_zh: Name = Field(description="Simplified Chinese label.")
    several: Flag = Field(
        default=False,
        description="Whether figures may differ under it, as prices at unnamed moments do.",
    )


class Dimension(Part):
    """One way in which two figures of a metric may differ without contradicting each other."""

    required: Flag = Field(default=False, description="Whether each claim must say it.")
    values: dict[Word, DimensionValue] = Field(
        min_length=1, description="The values; `unstated` is always allowed besides."
    )

    def allows(self, value: str) -> bool:
        """Whether a claim may give this value."""
        return value == UNSTATED or value in self.values


class Metric(Record):
    """What is measured, in which unit, over what time, of whom, and told apart by what."""

    name: Name = Field(description="English name.")
    name_zh: Name = Field(description="Simplified Chinese name.")
    definition: Prose = Field(description="Definition in English.")
    definition_zh: Prose = Field(description="Definition in simplified Chinese.")
    usage: Prose | None = Field(
        default=None,
        description="Where usage differs: in mainland China, Hong Kong and the United States.",
    )
    usage_zh: Prose | None = Field(default=None, description="The same in simplified Chinese.")
    unit_kind: UnitKind = Field(description="What kind of unit a print must have.")
    unit: Word | None = Field(
        default=None, description="For counts: the thing counted, in the singular, such as share."
    )
    period_kind: PeriodKind = Field(description="Measured at an instant or over a duration.")
    subjects: tuple[SubjectKind, ...] = Field(min_length=1, description="Whom it may be said of.")
    dimensions: dict[Word, Dimension] = Field(
        default={}, description="What tells two figures of this metric apart."
    )
    concept: Concept | None = Field(
        default=None, description="Element of a standard taxonomy that matches closely."
    )
    core: Flag = Field(default=False, description="Whether coverage is published for it.")
    rising: Flag = Field(
        default=False,
        description="Whether it is cumulative or expected to grow: a fall is doubted.",
    )
    plausible_factor: Factor | None = Field(
        default=None, description="The largest factor plausible between neighbouring periods."
    )
    identities: tuple[Identity, ...] = Field(
        default=(), description="Equations that its figures must satisfy with those of others."
    )
