"""What records say of their own kind: no product within itself, no dimension that is not declared.

A parent that circles, or a misspelt dimension of an identity, breaks nothing at once: it only makes
something silently missing later. So it is refused here.
"""

from collections.abc import Iterator

from openbell.checks.context import Context
from openbell.checks.near import known_names, nearest
from openbell.models import UNSTATED, Dataset, Entry, Identity, Metric, ProductOffering, Term
from openbell.models.identity import ANY
from openbell.problems import FieldPath, Problem


def parents_descend(context: Context) -> Iterator[Problem]:
    """A product is no part or version of itself, nor of one that is a part of it."""
    parents = {
        name: entry.record.parent
        for name, entry in context.dataset.offerings.items()
        if isinstance(entry.record, ProductOffering)
    }
    for name, parent in parents.items():
        seen: set[str] = set()
        above = parent
        while above is not None and above not in seen:
            seen.add(above)
            above = parents.get(above)
        if name in seen:
            yield context.dataset.offerings[name].document.problem(
                "bad-value",
                ("parent",),
                f"{name} is a part of itself",
                value=parent,
                allowed="an offering that is no part of this one",
                hint="drop parent, or name the whole that this is a part of",
            )


def identities_declared(context: Context) -> Iterator[Problem]:
    """An identity asks only for dimensions, and values of them, that its terms' metrics have."""
    for entry in context.dataset.metrics.values():
        for index, identity in enumerate(entry.record.identities):
            yield from _terms(context.dataset, entry, index, identity)
            yield from _same(context.dataset, entry, index, identity)


def _terms(
    dataset: Dataset, entry: Entry[Metric], index: int, identity: Identity
) -> Iterator[Problem]:
    for term, asked in identity.terms.items():
        metric = dataset.metrics.get(asked.metric)
        declared = metric.record.dimensions if metric else {}
        for place, name, values in _asked(asked) if metric else ():
            place = ("identities", index, "terms", term, *place)
            if name not in declared:
                yield entry.document.problem(
                    "unknown-dimension",
                    place,
                    f"{asked.metric} has no dimension {name}",
                    value=name,
                    allowed=known_names(declared),
                    hint=nearest(name, declared, otherwise="leave it out, or declare it"),
                    key=True,
                )
                continue
            for part, value in values:
                if not declared[name].allows(value):
                    known = [*declared[name].values, UNSTATED]
                    yield entry.document.problem(
                        "unknown-dimension-value",
                        (*place, *part),
                        f"{name} of {asked.metric} has no value {value}",
                        value=value,
                        allowed=known_names(known),
                        hint=nearest(value, known, otherwise="choose one, or declare it"),
                    )


def _asked(term: Term) -> Iterator[tuple[FieldPath, str, list[tuple[FieldPath, str]]]]:
    """The dimensions that a term names, each with its place, and its values with theirs in it."""
    for name, values in term.where.items():
        yield ("where", name), name, [((number,), value) for number, value in enumerate(values)]
    for name, value in term.left_out.items():
        yield ("left_out", name), name, [] if value == ANY else [((), value)]


def _same(
    dataset: Dataset, entry: Entry[Metric], index: int, identity: Identity
) -> Iterator[Problem]:
    metrics = [dataset.metrics.get(term.metric) for term in identity.terms.values()]
    if None in metrics:
        return
    declared = {name for metric in metrics if metric for name in metric.record.dimensions}
    for number, name in enumerate(identity.same):
        if name not in declared:
            yield entry.document.problem(
                "unknown-dimension",
                ("identities", index, "same", number),
                f"no term of {identity.id} has a dimension {name}",
                value=name,
                allowed=known_names(declared),
                hint=nearest(name, declared, otherwise="leave it out"),
            )
