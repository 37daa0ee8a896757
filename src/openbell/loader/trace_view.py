"""How a trace looks: indented text on a terminal, nested lists in a notebook.

Both are made from one outline. Whatever a source printed is text in HTML too: nothing is markup.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from openbell.loader.rows import Row
from openbell.schema.lexical import value_text

if TYPE_CHECKING:
    from openbell.loader.trace import ClaimTrace, Trace

__all__ = ["as_html", "as_text"]


PURE = "1"
"""The unit of pure numbers, which nobody writes."""


WHY = {
    "in_force": "the only claim in force",
    "suspicion": "chosen since the other side looks like a slip",
    "tier": "chosen for the higher tier of its origin",
    "revision": "chosen as the issuer's latest revision",
    "printed": "chosen as a printed figure before a reading of words",
    "narrowest": "chosen as the narrowest claim that says the same",
    "origins": "chosen since most origins agree with it",
    "earliest": "chosen as the first one known",
    "claim_id": "chosen by its id, all else being equal",
}
"""What each rule of choice means, in the words of a sentence."""


@dataclass(frozen=True, slots=True)
class _Line:
    depth: int
    text: str
    url: str | None = None


def as_text(trace: "Trace") -> str:
    """The outline, two spaces per level; addresses in angle brackets."""
    return "\n".join(
        "  " * line.depth + line.text + (f" <{line.url}>" if line.url else "")
        for line in _outline(trace)
    )


def as_html(trace: "Trace") -> str:
    """The outline as nested lists, every text escaped; only http(s) addresses become links."""
    parts: list[str] = ['<div class="openbell-trace">']
    depth = -1
    for line in _outline(trace):
        parts += ["<ul>"] * (line.depth - depth)
        parts += ["</li></ul>"] * (depth - line.depth)
        if line.depth <= depth:
            parts.append("</li>")
        depth = line.depth
        parts.append(f"<li>{_item(line)}")
    parts += ["</li></ul>"] * (depth + 1)
    return "".join([*parts, "</div>"])


def _item(line: _Line) -> str:
    text = escape(line.text)
    if line.url and line.url.startswith(("https://", "http://")):
        return f'<a href="{escape(line.url)}" rel="noopener">{text}</a>'
    return text


def _outline(trace: "Trace") -> Iterator[_Line]:
    yield _Line(0, f"{trace.kind} {trace.id}")
    chosen = trace.facts[-1]["claim_id"] if trace.facts else None
    for fact in trace.facts:
        yield _Line(1, _fact(fact, chosen))
    for conflict in trace.conflicts:
        yield _Line(1, _conflict(conflict))
    opposed = _opposed(trace, chosen)
    for claim in trace.claims:
        yield from _claim(claim, _stand(claim, chosen, opposed))


def _fact(fact: Row, chosen: str | None) -> str:
    """One spell of a fact; its claim is named where a later spell rests on another."""
    other = "" if fact["claim_id"] == chosen else f", resting on {fact['claim_id']}"
    counts = f"{_counted(fact['n_claims'], 'claim')}, {_counted(fact['n_origins'], 'origin')}"
    return (
        f"fact {_when(fact)}: {_figure(fact)}; {fact['agreement']} ({counts}); "
        f"{WHY.get(fact['rule'], fact['rule'])}{other}"
    )


def _opposed(trace: "Trace", chosen: str | None) -> set[str]:
    """The claims that the chosen one cannot hold together with."""
    sides = [{conflict["claim_a"], conflict["claim_b"]} for conflict in trace.conflicts]
    return {claim for pair in sides if chosen in pair for claim in pair if claim != chosen}


def _stand(traced: "ClaimTrace", chosen: str | None, opposed: set[str]) -> str:
    claim = traced.claim["claim_id"]
    if chosen is None:
        return ""
    if claim == chosen:
        return "chosen "
    return "disagreeing " if claim in opposed else "agreeing "


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" + ("" if number == 1 else "s")


def _claim(traced: "ClaimTrace", stand: str) -> Iterator[_Line]:
    claim = traced.claim
    reading = f", read as {claim['reads_as']}" if claim["reads_as"] else ""
    status = "" if claim["status"] == "in_force" else f", {claim['status']}"
    yield _Line(1, f"{stand}claim {claim['claim_id']}{status}")
    yield _Line(2, f"printed {claim['reported']}{reading}: {_figure(claim)}")
    for depth, source in enumerate(traced.sources):
        place = f" at {claim['at']}" if depth == 0 and claim["at"] else ""
        verb = "in" if depth == 0 else "citing"
        title = f", {source['title']}" if source["title"] else ""
        day = f", {source['published']}" if source["published"] else ""
        yield _Line(
            2 + depth,
            f"{verb} {source['publisher']}{title}{day}{place} [{source['source_id']}]",
            source["url"],
        )


def _conflict(conflict: Row) -> str:
    against = conflict["claim_b"] or f"audit {conflict['audit_id']}"
    suspicion = f", suspected: {conflict['suspicion']}" if conflict["suspicion"] else ""
    return (
        f"{conflict['strength']} conflict {conflict['conflict_id']} {_when(conflict)}: "
        f"{conflict['claim_a']} against {against}{suspicion}"
    )


def _when(row: Row) -> str:
    end = f" to {value_text(row['known_to'])}" if row["known_to"] else ""
    return f"known from {value_text(row['known_from'])}{end}"


def _figure(row: Row) -> str:
    value, low, high = (value_text(row[name]) for name in ("value", "low", "high"))
    unit = "" if row["unit"] in (None, PURE) else f" {row['unit']}"
    bounds = f"[{low or 'unbounded'}, {high or 'unbounded'}]"
    if low is None and high is None:
        return "no number"
    if value is None:
        return f"{bounds}{unit}"
    return f"{value}{unit}" + ("" if value == low == high else f" {bounds}")
