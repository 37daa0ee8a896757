"""The package record: what the dataset calls itself, who made it and under which licences."""

from pydantic import Field

from openbell.models.base import Part, Record
from openbell.models.text import Id, Item, LicenceName, Name, Prose, Url, Version, Word


class Licence(Part):
    """A licence, as a Data Package names it."""

    name: LicenceName = Field(description="SPDX id.")
    path: Url = Field(description="Address of its text.")
    title: Name = Field(description="Its title.")


class Contributor(Part):
    """Someone who made the dataset."""

    title: Name = Field(description="Name.")
    roles: tuple[Name, ...] = Field(min_length=1, description="Roles, as a Data Package has them.")


class DimensionDefinition(Part):
    """What a dimension means, wherever a metric has it."""

    definition: Prose = Field(description="Definition in English.")
    definition_zh: Prose = Field(description="Definition in simplified Chinese.")


class Package(Record):
    """What `datapackage.json` says of the whole."""

    name: Id = Field(description="Id of the package.")
    title: Name = Field(description="Title in English.")
    title_zh: Name = Field(description="Title in simplified Chinese.")
    description: Prose = Field(description="What the data are, in English.")
    description_zh: Prose = Field(description="What the data are, in simplified Chinese.")
    version: Version = Field(description="Calendar version of the data.")
    keywords: tuple[Item, ...] = Field(default=(), description="Keywords.")
    licenses: tuple[Licence, ...] = Field(min_length=1, description="Licences of the data.")
    contributors: tuple[Contributor, ...] = Field(min_length=1, description="Who made it.")
    dimensions: dict[Word, DimensionDefinition] = Field(
        default={}, description="What each dimension means; metrics give its values."
    )
