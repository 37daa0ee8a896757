"""Everything about one company at a glance, as far as it holds now."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from openbell.loader.errors import UnknownIdError
from openbell.loader.load import PackagePath
from openbell.loader.locate import find_package
from openbell.loader.reading import read_table
from openbell.loader.rows import Row, frozen, texts, where

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["Company", "company"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Company:
    """A company: its row of `companies`, and the rows of other tables that are about it.

    `facts` are those in force now; the others are whole. Each is an Arrow table with the columns
    that `load` gives.
    """

    record: Row
    securities: "pa.Table"
    people: "pa.Table"
    offerings: "pa.Table"
    facts: "pa.Table"

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
        counts = ", ".join(
            f"{name} {getattr(self, name).num_rows}"
            for name in ("securities", "people", "offerings", "facts")
        )
        kind = f"{self.record['sector']}, {self.record['status']}"
        return f"<Company {self.id}: {self.name}{chinese}, {kind}; {counts}>"


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
    about = {
        name: where(read_table(folder, name), "company_id", company_id)
        for name in ("securities", "people", "offerings", "facts")
    }
    about["facts"] = about["facts"].filter(compute.is_null(about["facts"]["known_to"]))
    return Company(record[0], **about)
