"""Everything about one company at a glance, as far as it holds now."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.loader.errors import UnknownIdError
from openbell.loader.excerpt import Excerpt, edition_of, names_of
from openbell.loader.load import PackagePath
from openbell.loader.locate import find_package
from openbell.loader.reading import read_table
from openbell.loader.rows import Row, among, frozen, texts, where

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Company", "company"]

TABLES = ("securities", "people", "offerings", "facts")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Company:
    """A company: its row of `companies`, and the rows of other tables that are about it.

    `facts` are those in force now; the others are whole. Each is an Arrow table with the columns
    that `load` gives. `excerpt` holds what else is needed to show it in words.
    """

    record: Row
    securities: "pa.Table"
    people: "pa.Table"
    offerings: "pa.Table"
    facts: "pa.Table"
    excerpt: Excerpt = field(default_factory=dict[str, tuple[Row, ...]])

    @property
    def id(self) -> str:
        """The id of its record."""
        return self.record["company_id"]

    @property
    def name(self) -> str:
        """Its customary English name."""
        return self.record["name"]

    @property
    def name_zh(self) -> str | None:
        """Its customary simplified Chinese name."""
        return self.record["name_zh"]

    def __repr__(self) -> str:
        chinese = f" ({self.name_zh})" if self.name_zh else ""
        counts = ", ".join(f"{name} {getattr(self, name).num_rows}" for name in TABLES)
        kind = f"{self.record['sector']}, {self.record['status']}"
        return f"<Company {self.id}: {self.name}{chinese}, {kind}; {counts}>"

    def _repr_html_(self) -> str:
        from openbell.loader.views.company import company_html

        held = {**self.excerpt, "companies": (self.record,), "facts": frozen(self.facts)}
        return company_html(self.record, edition_of(held, None))


def company(company_id: str, *, package: PackagePath = None) -> Company:
    """The company of that id.

    Raises UnknownIdError (a KeyError) naming the nearest id, and what finding and reading a package
    raise.
    """
    from pyarrow import compute

    folder = find_package(package)
    companies = read_table(folder, "companies")
    record = frozen(where(companies, "company_id", company_id))
    if not record:
        raise UnknownIdError(company_id, "company", texts(companies["company_id"]))
    about = {name: where(read_table(folder, name), "company_id", company_id) for name in TABLES}
    about["facts"] = about["facts"].filter(compute.is_null(about["facts"]["known_to"]))
    return Company(record[0], **about, excerpt=_excerpt(folder, company_id, about["facts"]))


def _excerpt(folder: Path, company_id: str, facts: "pa.Table") -> Excerpt:
    """The claims that its facts rest on, the conflicts about it, and their names."""
    conflicts = where(read_table(folder, "conflicts"), "company_id", company_id)
    audits = texts(conflicts["audit_id"])
    terms = among(read_table(folder, "audit_terms"), "audit_id", audits)
    sides = (facts["claim_id"], conflicts["claim_a"], conflicts["claim_b"], terms["claim_id"])
    named = {claim_id for column in sides for claim_id in texts(column)}
    claims = frozen(among(read_table(folder, "claims"), "claim_id", named))
    documents = {row[side] for row in claims for side in ("source_id", "origin_id")}
    return {
        **names_of(folder, claims),
        "claims": claims,
        "conflicts": frozen(conflicts),
        "audits": frozen(among(read_table(folder, "audits"), "audit_id", audits)),
        "audit_terms": frozen(terms),
        "sources": frozen(among(read_table(folder, "sources"), "source_id", documents)),
    }
