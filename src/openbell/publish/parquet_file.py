"""Tables as Parquet, with every option that changes bytes fixed here.

The Arrow schema is not embedded: Parquet's own types carry all of it (decimals, UTC microseconds,
what is required), and a copy would be a second truth. Pages carry checksums, so that a flipped bit
is an error rather than another figure. Only `created_by` names the writer: pyarrow is pinned.
"""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["write_parquet"]

ROW_GROUP_ROWS = 131_072
COMPRESSION_LEVEL = 3


def write_parquet(table: "pa.Table", path: Path) -> None:
    """Write the table's rows in their order; the same rows give the same bytes."""
    import pyarrow.parquet as pq

    plain = table.replace_schema_metadata(None).combine_chunks()
    with path.open("wb") as file:
        pq.write_table(
            plain,
            file,
            version="2.6",
            data_page_version="1.0",
            row_group_size=ROW_GROUP_ROWS,
            data_page_size=1 << 20,
            compression="zstd",
            compression_level=COMPRESSION_LEVEL,
            use_dictionary=True,
            write_statistics=True,
            write_page_checksum=True,
            store_schema=False,
        )
