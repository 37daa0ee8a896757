"""What a generated world holds, counted, so that a property never passes over empty worlds."""

from collections.abc import Iterator
from itertools import pairwise

from openbell.checks.context import Context
from openbell.checks.corrections import corrections_hold, withdrawals_hold
from openbell.claims import assemble
from openbell.dates import parse_printed
from openbell.models import Dataset
from openbell.problems import Problem
from support.along_time import IDS, Row, Timeline

COMMON, SOME, RARE = 20, 5, 2

MARKS = {
    "two documents of one instant": COMMON,
    "several companies": COMMON,
    "claims: superseded": COMMON,
    "claims: retracted": COMMON,
    "claims: withdrawn by a third": COMMON,
    "claims: correction corrected": SOME,
    "claims: never in force": SOME,
    "claims: revised by the issuer": SOME,
    "claims: relayed from a record": COMMON,
    "facts: along time": COMMON,
    "facts: gone": SOME,
    "conflicts: along time": COMMON,
    "audits: along time": COMMON,
    "conflicts: suspicion along time": RARE,
    **{f"published to the {to}": COMMON for to in ("month", "day", "minute", "second")},
    **{f"published to the day, {zone}": COMMON for zone in ("zone given", "zone unknown")},
    **{f"basis: {basis}": COMMON for basis in ("forecast", "estimate", "guidance", "preliminary")},
    **{f"facts: {agreement}": COMMON for agreement in ("single", "corroborated", "disputed")},
    "facts: repeated": SOME,
    **{f"facts: by {rule}": COMMON for rule in ("in_force", "tier", "earliest", "claim_id")},
    **{f"facts: by {rule}": SOME for rule in ("suspicion", "revision", "narrowest")},
    **{f"facts: by {rule}": RARE for rule in ("origins", "printed")},
    **{f"conflicts: {kind}": COMMON for kind in ("claims", "identity", "hard")},
    **{f"conflicts: {strength}": SOME for strength in ("soft", "reading")},
    **{f"conflicts: factor_{times}": SOME for times in (10, 100)},
    **{f"conflicts: {slip}": SOME for slip in ("digits_swapped", "currency")},
    **{f"conflicts: {slip}": RARE for slip in ("dimension", "year_before")},
    **{f"audits: {verdict}": COMMON for verdict in ("holds", "contradicted", "undecided")},
    **{
        f"audits: {identity}": COMMON
        for identity in ("growth", "first-day-return", "market-cap", "multiple")
    },
}
"""What may leak, and in how many of 200 worlds it must be found at least."""


def marks(timeline: Timeline) -> set[str]:
    """Which of all this a world holds."""
    rows = {name: table.to_pylist() for name, table in timeline.whole.items()}
    return {
        *_of_sources(timeline),
        *_of_claims(rows["claims"]),
        *_columns("facts", rows["facts"], "agreement"),
        *(f"facts: by {row['rule']}" for row in rows["facts"]),
        *_columns("conflicts", rows["conflicts"], "kind", "strength", "suspicion"),
        *_columns("audits", rows["audits"], "verdict", "identity"),
        *(mark for name in IDS for mark in _along_time(name, rows[name])),
    }


def refused(dataset: Dataset) -> list[Problem]:
    """The corrections and withdrawals that the checks would refuse, and the prints unread."""
    context = Context(dataset, assemble(dataset))
    acts = (*corrections_hold(context), *withdrawals_hold(context))
    return [*context.assembly.problems, *acts]


def _of_sources(timeline: Timeline) -> Iterator[str]:
    if len(timeline.published) < len(timeline.known):
        yield "two documents of one instant"
    for entry in timeline.dataset.sources.values():
        precision = parse_printed(entry.record.published).precision
        yield f"published to the {precision}"
        if precision == "day":
            yield f"published to the day, zone {'given' if entry.record.zone else 'unknown'}"


def _of_claims(rows: list[Row]) -> Iterator[str]:
    if len({row["company_id"] for row in rows}) > 1:
        yield "several companies"
    superseded = {row["supersedes"] for row in rows}
    sources = {row["source_id"] for row in rows}
    for row in rows:
        if row["status"] == "superseded" and row["claim_id"] not in superseded:
            yield "claims: revised by the issuer"
        if row["origin_id"] in sources - {row["source_id"]}:
            yield "claims: relayed from a record"
        yield f"claims: {row['status']}"
        yield f"basis: {row['basis']}"
        if row["status"] == "retracted" and row["status_from"] > row["known_at"]:
            yield "claims: withdrawn by a third"
        if row["supersedes"] and row["claim_id"] in superseded:
            yield "claims: correction corrected"
        if row["status_from"] and row["status_from"] <= row["known_at"]:
            yield "claims: never in force"


def _along_time(name: str, rows: list[Row]) -> Iterator[str]:
    """Rows that end, and whether another follows for the same thing."""
    if any(row["known_to"] for row in rows):
        yield f"{name}: along time"
    for one, other in pairwise([*rows, {IDS[name]: None}]):
        followed = one[IDS[name]] == other[IDS[name]]
        if one["known_to"] and (not followed or other["known_from"] > one["known_to"]):
            yield f"{name}: gone"
        if followed and one.get("suspicion") != other.get("suspicion"):
            yield f"{name}: suspicion along time"


def _columns(name: str, rows: list[Row], *columns: str) -> Iterator[str]:
    for row in rows:
        yield from (f"{name}: {row[column]}" for column in columns if row[column])
