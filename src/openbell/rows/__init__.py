"""What was resolved as Arrow tables, in the published columns and order.

Nothing is decided here: records, claims and findings are laid out by the one definition in
``schema``.
"""

import pyarrow as pa

from openbell.resolve import Resolution
from openbell.rows.afresh import Row, Rows
from openbell.rows.makers import MAKERS

__all__ = ["Row", "Rows", "build_tables"]


def build_tables(resolution: Resolution) -> dict[str, pa.Table]:
    """Every published table by name, in the order of the schema."""
    return {name: make(resolution) for name, make in MAKERS.items()}
