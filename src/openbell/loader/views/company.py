"""A company in a notebook: its names, then a table of its facts, the disputed ones marked."""

from html import escape
from typing import TYPE_CHECKING

from openbell.wording.contradictions import Contradictions
from openbell.wording.language import sound
from openbell.wording.outline import MARKS
from openbell.wording.terminal import visible

if TYPE_CHECKING:
    from openbell.loader.rows import Row
    from openbell.wording import Edition

LEFT = ' style="text-align:left"'
"""Notebooks set the cells of tables to the right, where figures belong and words do not."""


def company_html(record: "Row", edition: "Edition") -> str:
    """HTML without scripts, fonts or colours of its own; every text escaped."""
    language, library = edition.language, edition.library
    other = language.other_name(record)
    name = language.name(record) + (f" ({other})" if other else "")
    kinds = (
        language.label("sector", record["sector"]),
        language.label("company_status", record["status"]),
        language.counted("disputes", len(library.conflicts)) if library.conflicts else "",
    )
    contradictions = Contradictions(library)
    order = sorted(library.facts, key=lambda fact: _place(fact, edition))
    body = "".join(_row(fact, contradictions, edition) for fact in order)
    heads = "".join(
        f'<th scope="col"{"" if key == "figure" else LEFT}>{_text(language.t(key))}</th>'
        for key in ("metric", "of_what", "period", "figure", "standing")
    )
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
    return (
        f'<div class="openbell-company" lang="{language.tag}"><p><strong>{_text(name)}</strong><br>'
        f"{_text(' · '.join(filter(None, kinds)))}</p>{table if order else ''}</div>"
    )


def _row(fact: "Row", contradictions: Contradictions, edition: "Edition") -> str:
    language = edition.language
    offering = edition.offering(fact["offering_id"]) if fact["offering_id"] else ""
    metric = language.t("colon").join(filter(None, (offering, edition.metric(fact["metric_id"]))))
    basis = "" if fact["basis"] == "actual" else language.label("basis", fact["basis"])
    about = " · ".join(part for part in (*edition.dimensions(fact), basis) if part)
    standing = language.label("agreement", fact["agreement"])
    if contradictions.against(fact):
        standing = MARKS["against"] + standing
    words = (metric, about, language.period(fact["period"]))
    cells = "".join(f"<td{LEFT}>{_text(word)}</td>" for word in words)
    figure = f"<td><strong>{_text(edition.brief(fact))}</strong></td>"
    return f"<tr>{cells}{figure}<td{LEFT}>{_text(standing)}</td></tr>"


def _place(fact: "Row", edition: "Edition") -> tuple[bytes, bytes, str, str]:
    offering = edition.offering(fact["offering_id"]) if fact["offering_id"] else ""
    metric = edition.metric(fact["metric_id"])
    return sound(offering), sound(metric), str(fact["period_end"]), fact["dimensions"] or ""


def _text(text: str) -> str:
    return escape(visible(text))
