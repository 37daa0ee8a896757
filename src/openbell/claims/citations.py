"""The chain from a claim back to the document its figure comes from."""

from dataclasses import dataclass

from openbell.claims.named import Named
from openbell.claims.origin import Origin, cited_origin, held_origin
from openbell.models import Entry, Source


@dataclass(frozen=True, slots=True)
class Chain:
    """An origin, and how many documents relay it before the one that was read."""

    origin: Origin
    relays: int


def chains(entry: Entry[Source], named: Named) -> dict[str | None, Chain]:
    """Every document that a source knows of, by the key its claims cite; None is the source itself.

    Keys whose chain is circular or breaks off, or that name a record which is not there, are left
    out: checks report them.
    """
    found: dict[str | None, Chain] = {None: Chain(held_origin(entry, named), 0)}
    pending = dict(entry.record.cites)
    while pending:
        ready = {key: cited for key, cited in pending.items() if cited.via in found}
        if not ready:
            break
        for key, cited in ready.items():
            relay = found[cited.via]
            origin = cited_origin(entry, cited, named, relay.origin.source_id)
            if origin is not None:
                found[key] = Chain(origin, relay.relays + 1)
            del pending[key]
    return found
