"""Where a figure comes from, gathered for the panel that opens at it."""

from dataclasses import dataclass
from zlib import crc32

from openbell.site.marks import mark_of_claim, others_of
from openbell.site.safe import anchor, fragment, page_of
from openbell.wording.edition import Edition
from openbell.wording.package import Row


@dataclass(frozen=True, slots=True)
class Opponent:
    """A print that cannot hold beside this one; `figure` and `path` are empty for arithmetic."""

    figure: str
    printed: str
    language: str
    publisher: str
    path: str
    strength: str


@dataclass(frozen=True, slots=True)
class Provenance:
    """Everything that the panel of one claim shows, as plain text in one language."""

    shown: str
    span: str
    printed: str
    language: str
    reading: str
    mark: str
    source: str
    title: str
    published: str
    place: str
    path: str
    origin: str
    origin_path: str
    since: str
    qualifier: str
    inferred: str
    note: str
    opponents: list[Opponent]


def claim_path(claim: Row) -> str:
    """The claim's place on its source's page: its permalink within a language."""
    return page_of("sources", claim["source_id"]) + fragment(claim_anchor(claim))


def claim_anchor(claim: Row) -> str:
    """The id of a claim on its source's page: its metric, and a checksum of what it is about.

    The whole of it would stand several times in each row; the explorer's script works it out alike.
    """
    told = claim["claim_id"].partition("#")[2] or claim["claim_id"]
    return anchor(claim["metric_id"], f"{crc32(told.encode()):08x}")


def provenance(row: Row, edition: Edition) -> Provenance:
    """The panel of a claim, or of the claim that a fact chose."""
    claim = edition.claim(row)
    language = edition.language
    source = edition.library.sources.get(claim["source_id"], {})
    relayed = claim["origin_id"] != claim["source_id"]
    shown, whole = edition.shown(claim), edition.span(claim)
    inferred = [part for part in (claim["inferred"] or "").split(";") if part]
    return Provenance(
        shown=shown,
        span="" if whole == shown else whole,
        printed=claim["reported"],
        language=source.get("language") or "und",
        reading=claim.get("reads_as") or "",
        mark=mark_of_claim(claim, edition.library),
        source=edition.publisher(claim["source_id"]),
        title=edition.source(claim["source_id"]),
        published=language.day((source.get("published") or "")[:10]),
        place=claim.get("at") or "",
        path=claim_path(claim),
        origin=_origin(claim["origin_id"], edition) if relayed else "",
        origin_path=page_of("sources", claim["origin_id"]) if relayed else "",
        since=language.instant(claim["known_at"]),
        qualifier=claim["qualifier"] or "",
        inferred=language.listed([language.label("inferred", part) for part in inferred]),
        note=claim.get("note") or "",
        opponents=_opponents(claim, edition),
    )


def _origin(source_id: str, edition: Edition) -> str:
    row = edition.library.sources.get(source_id, {})
    kind = edition.language.label("source_kind", row.get("kind"))
    about = [kind, edition.language.day((row.get("published") or "")[:10])]
    brackets = ("{} ({})", "{}（{}）")[edition.code == "zh"]
    return brackets.format(
        edition.publisher(source_id), (", ", "，")[edition.code == "zh"].join(filter(None, about))
    )


def _opponents(claim: Row, edition: Edition) -> list[Opponent]:
    """Prints that contradict the claim, then each identity that it breaks, once."""
    found: dict[str, Opponent] = {}
    for conflict, other in others_of(claim, edition.library):
        strength = edition.language.label("strength", conflict["strength"])
        if other is None:
            identity = edition.library.audits.get(conflict["audit_id"] or "", {}).get("identity")
            printed = edition.language.label("identity", identity)
            key, opponent = (
                f"arithmetic {identity}",
                Opponent("", printed, edition.language.tag, "", "", strength),
            )
        else:
            source = edition.library.sources.get(other["source_id"], {})
            key, opponent = (
                other["claim_id"],
                Opponent(
                    figure=edition.shown(other),
                    printed=other["reported"],
                    language=source.get("language") or "und",
                    publisher=edition.publisher(other["source_id"]),
                    path=claim_path(other),
                    strength=strength,
                ),
            )
        found.setdefault(key, opponent)
    return sorted(found.values(), key=lambda one: not one.path)
