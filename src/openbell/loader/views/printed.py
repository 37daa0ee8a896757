"""One claim as a trace tells it: the print, the figure, the documents it was read in."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from openbell.schema.lexical import value_text
from openbell.wording.outline import Line, Part

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.loader.traces import ClaimTrace
    from openbell.wording import Edition

PURE = "1"
"""The unit of pure numbers, which nobody writes."""


def claim_lines(
    step: "ClaimTrace", edition: "Edition", *, part: Part = "plain", notes: tuple[str, ...] = ()
) -> Iterator[Line]:
    """The print with its figure, what there is to note, the way to the origin, the exact bounds."""
    claim = step.claim
    yield Line(1, printed(claim, edition), part)
    yield from (Line(2, note) for note in notes if note)
    yield from source_lines(step, edition)
    yield Line(2, exactly(claim, edition), "aside")
    yield Line(2, f"{edition.language.says('claim')} {claim['claim_id']}", "aside")


def printed(claim: "Row", edition: "Edition") -> str:
    """``“1.91亿元”: RMB 191m (RMB 190.5m to RMB 192m)``; a reading of words is said to be one."""
    shown, span = edition.brief(claim), edition.span(claim)
    wider = edition.language.says("spans", span=span) if span and span != shown else ""
    return edition.told(claim) + wider


def source_lines(step: "ClaimTrace", edition: "Edition") -> Iterator[Line]:
    """The document read, with the place in it; beneath it, one by one, what it goes back to."""
    says = edition.language.says
    for depth, source in enumerate(step.sources):
        told = says("in_source" if depth == 0 else "citing", source=document(source, edition))
        at = step.claim["at"] if depth == 0 else None
        yield Line(2 + depth, told + (says("place", at=at) if at else ""), url=source["url"])


def document(source: "Row", edition: "Edition") -> str:
    """Who issued it, its title (its kind where it has none), and when, with its own zone."""
    language = edition.language
    kind = language.label("source_kind", source["kind"])
    title = language.says("titled", title=source["title"]) if source["title"] else kind
    day = language.day(source["published"])
    return language.t("comma").join(part for part in (source["publisher"], title, day) if part)


def exactly(row: "Row", edition: "Edition") -> str:
    """The figure and its closed interval, every digit, as the tables hold them."""
    says = edition.language.says
    value, low, high = (value_text(row[name]) for name in ("value", "low", "high"))
    if low is None and high is None:
        return says("no_number")
    unit = "" if row["unit"] in {None, PURE} else f" {row['unit']}"
    bounds = f"[{low or says('unbounded')}, {high or says('unbounded')}]"
    told = f"{bounds}{unit}" if value is None else f"{value}{unit}"
    return says("exactly", figure=told if value is None or low == high else f"{told} {bounds}")
