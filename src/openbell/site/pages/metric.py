"""All metrics, and a page for each: what it means, how it is told apart, and every value."""

from collections.abc import Iterator

from openbell.site.equations import equations, taking_part
from openbell.site.facts import by_subject
from openbell.site.own_drawings import of_metric
from openbell.site.page import Page
from openbell.site.safe import file_stem
from openbell.wording.disagreements import disagreements
from openbell.wording.edition import Edition
from openbell.wording.library import group


def pages(edition: Edition) -> Iterator[Page]:
    """The list, then the metrics in the order of their names."""
    library, language = edition.library, edition.language
    order = edition.by_name(library.metrics, library.metrics)
    facts = group(library.facts, lambda fact: fact["metric_id"])
    claims = group(library.claims.values(), lambda claim: claim["metric_id"])
    conflicts = group(library.conflicts, lambda row: row["metric_id"])
    audits = taking_part(library)
    yield Page(
        path="metrics/index",
        template="metrics.html.jinja",
        title=language.t("metrics"),
        description=language.t("metrics_description"),
        wide=True,
        context={"order": order, "facts": facts, "claims": claims, "conflicts": conflicts},
    )
    for metric_id in order:
        row = library.metrics[metric_id]
        held = claims.get(metric_id, [])
        yield Page(
            path=f"metrics/{file_stem(metric_id)}",
            template="metric.html.jinja",
            title=language.name(row),
            above=(("metrics/index.html", language.t("metrics")),),
            found_by=tuple(filter(None, (row["name"], row["name_zh"]))),
            description=row["definition_zh" if language.code == "zh" else "definition"],
            drawn=of_metric(metric_id, edition),
            context={
                "row": row,
                "values": by_subject(facts.get(metric_id, []), edition),
                "words_only": [c for c in held if c["low"] is None and c["high"] is None],
                "dimensions": _dimensions(metric_id, row["dimensions"], edition),
                "told_by": group(held, lambda claim: claim["source_id"]),
                "identities": equations(audits.get(metric_id, []), edition, 0),
                "found": disagreements(library, conflicts.get(metric_id, [])),
            },
        )


def _dimensions(
    metric_id: str, declared: str | None, edition: Edition
) -> list[tuple[str, str, bool, list[str]]]:
    """Each dimension, its meaning, whether it is required, and its values by name if published."""
    published = edition.library.dimension_names
    used = _used(metric_id, edition)
    defined = edition.library.dimension_definitions
    told = "definition_zh" if edition.code == "zh" else "definition"
    found: list[tuple[str, str, bool, list[str]]] = []
    for entry in filter(None, (declared or "").split(";")):
        name = entry.removesuffix("*")
        named = [v for m, d, v in published if (m, d) == (metric_id, name)]
        values = named or sorted(used.get(name, set()))
        shown = [_value(metric_id, name, value, edition) for value in values]
        meaning = defined.get(name, {}).get(told) or ""
        found.append((name, meaning, entry.endswith("*"), shown))
    return found


def _value(metric_id: str, name: str, value: str, edition: Edition) -> str:
    named = edition.library.dimension_names.get((metric_id, name, value))
    return edition.language.name(named) if named else value.replace("_", " ")


def _used(metric_id: str, edition: Edition) -> dict[str, set[str]]:
    used: dict[str, set[str]] = {}
    for claim in edition.library.claims.values():
        if claim["metric_id"] == metric_id:
            for part in filter(None, (claim["dimensions"] or "").split(";")):
                name, _, value = part.partition("=")
                used.setdefault(name, set()).add(value)
    return used
