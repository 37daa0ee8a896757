"""Rows of what is offered: all offerings, share offerings and products."""

from typing import Any

import pyarrow as pa

from openbell.models import Dataset, Entry, ProductOffering, ShareOffering
from openbell.rows.columns import attributes, day, tabulate
from openbell.schema import BY_NAME

DAYS = ("announced_on", "opened_on", "closed_on", "priced_on", "completed_on", "listed_on")


def offerings(dataset: Dataset) -> pa.Table:
    """One row an offering, of either family."""
    table = BY_NAME["offerings"]
    own = _ids() | {"family": _family}
    return tabulate(table, dataset.offerings.values(), attributes(table, own, "record"))


def share_offerings(dataset: Dataset) -> pa.Table:
    """One row an offering of shares."""
    table = BY_NAME["share_offerings"]
    own = _ids() | {name: _day(name) for name in DAYS}
    shares = [e for e in dataset.offerings.values() if isinstance(e.record, ShareOffering)]
    return tabulate(table, shares, attributes(table, own, "record"))


def product_offerings(dataset: Dataset) -> pa.Table:
    """One row a product."""
    table = BY_NAME["product_offerings"]
    own = _ids() | {"parent_id": lambda entry: entry.record.parent}
    products = [e for e in dataset.offerings.values() if isinstance(e.record, ProductOffering)]
    return tabulate(table, products, attributes(table, own, "record"))


def _ids() -> dict[str, Any]:
    return {"offering_id": lambda entry: entry.id, "company_id": lambda entry: entry.record.company}


def _family(entry: Entry[ShareOffering | ProductOffering]) -> str:
    return "share" if isinstance(entry.record, ShareOffering) else "product"


def _day(name: str) -> Any:
    return lambda entry: day(getattr(entry.record, name))
