"""From tables to a package that strangers can rely on: Parquet, CSV and what describes them.

`publish()` writes a whole release beside the others, makes it durable and only then swings the
link `package` over to it, so that whoever reads sees the last package or the new one, never a
mixture. Same tables in, same bytes out: no clock, no host, no order of the file system.
"""

from openbell.publish.errors import PublishError, UnpublishableError
from openbell.publish.package import PackageLike
from openbell.publish.release import Release, ReleaseFile, publish
from openbell.publish.table_schemas import table_schema_texts, write_table_schemas

__all__ = [
    "PackageLike",
    "PublishError",
    "Release",
    "ReleaseFile",
    "UnpublishableError",
    "publish",
    "table_schema_texts",
    "write_table_schemas",
]
