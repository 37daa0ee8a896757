"""A source: one document, with the documents it relays and every claim it makes."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from openbell.models.base import Part, Record
from openbell.models.claim import PrintedClaim
from openbell.models.text import Id, Item, Language, Name, Offset, Prose, Published, Sha256, Url
from openbell.models.vocabulary import SourceKind


class Citation(Part):
    """A document that another one relays: a source of its own, known through that one.

    Where a record holds it, ``source`` names that record, which says the rest.
    """

    source: Id | None = Field(
        default=None, description="Id of the source that holds it, where one does: nothing else."
    )
    kind: SourceKind | None = Field(default=None, description="What kind of document it is.")
    publisher: Name | None = Field(
        default=None, description="Who issued it, in the language of the document."
    )
    authors: tuple[Item, ...] = Field(default=(), description="Who wrote it.")
    title: Name | None = Field(default=None, description="Its title, when printed.")
    published: Published | None = Field(default=None, description="When issued, as printed.")
    via: Id | None = Field(
        default=None, description="Key of the cited document that relays this one in turn."
    )

    @model_validator(mode="after")
    def _held_or_described(self) -> Self:
        said = self.model_fields_set
        if self.source is None:
            for field in ("kind", "publisher"):
                if field not in said:
                    raise PydanticCustomError(
                        "missing-field",
                        "the cited document has no {name}",
                        {
                            "name": field,
                            "allowed": "kind and publisher, or source where a record holds it",
                            "hint": f"add {field}, or name the source that holds the document",
                        },
                    )
        for field in sorted(said - {"source", "via"} if self.source is not None else ()):
            raise PydanticCustomError(
                "unknown-field",
                "the cited document is a source of its own, which says its {field}",
                {"field": field, "allowed": "source, via", "hint": f"remove {field}"},
            )
        return self


class Source(Record):
    """One document that exists and was read."""

    kind: SourceKind = Field(description="What kind of document it is; a repost is a repost.")
    publisher: Name = Field(description="Who published it, in the language of the document.")
    title: Name | None = Field(default=None, description="Its title, as printed.")
    url: Url | None = Field(default=None, description="Its address.")
    language: Language = Field(description="Its language (BCP 47), such as zh-Hans.")
    authors: tuple[Item, ...] = Field(default=(), description="Who wrote it.")
    published: Published = Field(
        description="When published, to the precision printed, in the publisher's zone."
    )
    published_inferred: Prose | None = Field(
        default=None, description="Why this date, where the document does not print it whole."
    )
    zone: Offset | None = Field(
        default=None, description="Offset from UTC of a date printed without one, such as +08:00."
    )
    content_sha256: Sha256 | None = Field(
        default=None, description="SHA-256 of the bytes of the document's text as held."
    )
    note: Prose | None = Field(default=None, description="What a reader should know of it.")
    cites: dict[Id, Citation] = Field(default={}, description="Documents that it relays.")
    claims: tuple[PrintedClaim, ...] = Field(
        default=(), description="Its claims, in its own order."
    )
