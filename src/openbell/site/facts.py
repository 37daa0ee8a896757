"""Facts in the order in which a table tells them: by metric, then dimensions, then time."""

from openbell.wording.edition import Edition
from openbell.wording.library import group
from openbell.wording.package import Row


def by_metric(facts: list[Row], edition: Edition) -> list[tuple[str, list[Row]]]:
    """Facts grouped by metric, metrics in the order of their names."""
    groups = group(facts, lambda fact: fact["metric_id"])
    order = sorted(groups, key=lambda metric_id: _place(metric_id, edition))
    return [(metric_id, sorted(groups[metric_id], key=_order)) for metric_id in order]


def by_subject(facts: list[Row], edition: Edition) -> list[tuple[tuple[str, str], list[Row]]]:
    """Facts grouped by company and offering ids, companies in the order of their names."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for fact in facts:
        key = (fact["company_id"] or "", fact["offering_id"] or "")
        groups.setdefault(key, []).append(fact)
    companies = edition.library.companies
    names = {key: edition.language.sort_key(companies[key[0]]) for key in groups if key[0]}
    order = sorted(groups, key=lambda key: (names.get(key, b""), key))
    return [(key, sorted(groups[key], key=_order)) for key in order]


def newest(facts: list[Row]) -> Row:
    """The one to name for all: what has happened, of the latest period, and least narrowed down."""
    return max(
        facts,
        key=lambda fact: (
            fact["basis"] == "actual",
            str(fact["period_end"] or ""),
            -(fact["dimensions"] or "").count("="),
            fact["fact_id"],
        ),
    )


def newest_first(facts: list[Row]) -> list[Row]:
    """Facts by the end of their period, the latest first; those of no period last."""
    return sorted(facts, key=lambda fact: str(fact["period_end"] or ""), reverse=True)


def _order(fact: Row) -> tuple[str, str, str, str]:
    return (
        fact["dimensions"] or "",
        str(fact["period_end"] or ""),
        fact["period"],
        fact["basis"],
    )


def _place(metric_id: str, edition: Edition) -> tuple[bytes, str]:
    row = edition.library.metrics.get(metric_id)
    return (edition.language.sort_key(row) if row else b"", metric_id)
