"""Tables as CSV: RFC 4180 with LF, UTF-8 without a byte order mark, quotes only where needed.

PyArrow turns columns into text at once and the standard library's writer quotes the rows: PyArrow's
own writer quotes every text and pads decimals.
"""

import csv
from pathlib import Path
from typing import TYPE_CHECKING

from openbell.schema.lexical import column_text

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["write_csv"]

BATCH_ROWS = 16_384


def write_csv(table: "pa.Table", path: Path) -> None:
    """Write the table's rows in their order below a line of column names; null is empty."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(table.column_names)
        for start in range(0, table.num_rows, BATCH_ROWS):
            batch = table.slice(start, BATCH_ROWS)
            columns = [column_text(column).to_pylist() for column in batch.columns]
            writer.writerows(zip(*columns, strict=True))
