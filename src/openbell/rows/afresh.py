"""The rows of every table after a save, made anew only for the companies that it touched.

What follows from claims never crosses from one company to another, so the rows of a company whose
claims, standings and findings are the same are the same rows; they are kept as the very objects
that they were. A table of anything else is kept while all that it is laid out from is the same.
"""

from collections.abc import Callable, Container, Mapping
from dataclasses import replace
from operator import itemgetter
from typing import Any, TypeAlias

from openbell.memory import same
from openbell.resolve import Resolution
from openbell.rows.makers import MAKERS
from openbell.schema import BY_NAME

Row: TypeAlias = dict[str, Any]
_OF_COMPANY = ("claims", "facts", "conflicts", "audits")
_OF_AUDIT = "audit_terms"


def _owners(resolution: Resolution) -> object:
    return resolution.dataset.companies, resolution.dataset.offerings


def _metrics(resolution: Resolution) -> object:
    return resolution.dataset.metrics


def _definitions(resolution: Resolution) -> object:
    return resolution.dataset.metrics, resolution.dataset.package


_LAID_OUT_FROM: Mapping[str, Callable[[Resolution], object]] = {
    "metrics": _metrics,
    "dimensions": _definitions,
    "dimension_values": _metrics,
    "sources": lambda resolution: resolution.assembly.origins,
    "coverage": lambda resolution: resolution.coverage,
    "exchange_rates": lambda resolution: resolution.dataset.rates,
    **dict.fromkeys(("companies", "people", "securities", "parties", "events"), _owners),
    **dict.fromkeys(("offerings", "share_offerings", "product_offerings"), _owners),
}
"""All that a table depends on; those that are not here follow from the claims of a company."""


class Rows:
    """The rows that were laid out last, and what they were laid out from."""

    def __init__(self) -> None:
        """Nothing was laid out yet."""
        self._resolution: Resolution | None = None
        self._rows: dict[str, list[Row]] = {}

    def of(self, resolution: Resolution) -> dict[str, list[Row]]:
        """The rows of every published table by its name, sorted by key.

        They are what `build_tables` gives, as plain values. The mapping is a new one each time.
        """
        before, self._resolution = self._resolution, resolution
        if before is None:
            self._rows = {name: _laid_out(name, resolution) for name in MAKERS}
        else:
            self._rows = self._renewed(before, resolution)
        return dict(self._rows)

    def _renewed(self, before: Resolution, after: Resolution) -> dict[str, list[Row]]:
        touched = _touched(before, after)
        part = _part(after, touched)
        gone = {row["audit_id"] for row in self._rows["audits"] if row["company_id"] in touched}
        made: dict[str, list[Row]] = {}
        for name, held in self._rows.items():
            if name in _OF_COMPANY:
                made[name] = _merged(name, held, "company_id", touched, part) if touched else held
            elif name == _OF_AUDIT:
                made[name] = _merged(name, held, "audit_id", gone, part) if touched else held
            else:
                source = _LAID_OUT_FROM[name]
                unchanged = same(source(before), source(after))
                made[name] = held if unchanged else _laid_out(name, after)
        return made


def _laid_out(name: str, resolution: Resolution) -> list[Row]:
    return MAKERS[name](resolution).to_pylist()


def _merged(
    name: str, held: list[Row], column: str, gone: Container[str], part: Resolution
) -> list[Row]:
    """The rows held, but for those of a column's value that is gone, and the new ones."""
    rows = [row for row in held if row[column] not in gone]
    rows += _laid_out(name, part)
    return sorted(rows, key=itemgetter(*BY_NAME[name].key))


def _touched(before: Resolution, after: Resolution) -> frozenset[str]:
    """The companies of which something else is said or follows than before."""
    one, other = _by_company(before), _by_company(after)
    return frozenset(
        company for company in one.keys() | other if not same(one.get(company), other.get(company))
    )


def _by_company(resolution: Resolution) -> dict[str, list[object]]:
    found: dict[str, list[object]] = {}
    for claim in resolution.assembly.claims:
        held = found.setdefault(claim.question.company_id, [])
        held += (claim, resolution.standing(claim))
    for fact in resolution.facts:
        found[fact.question.company_id].append(fact)
    for conflict in resolution.conflicts:
        found[conflict.question.company_id].append(conflict)
    for audit in resolution.audits:
        found[audit.company_id].append(audit)
    return found


def _part(resolution: Resolution, companies: Container[str]) -> Resolution:
    """What was resolved of some companies alone."""
    said, found = resolution.assembly, resolution
    return replace(
        found,
        assembly=replace(
            said, claims=tuple(c for c in said.claims if c.question.company_id in companies)
        ),
        facts=tuple(one for one in found.facts if one.question.company_id in companies),
        conflicts=tuple(one for one in found.conflicts if one.question.company_id in companies),
        audits=tuple(one for one in found.audits if one.company_id in companies),
    )
