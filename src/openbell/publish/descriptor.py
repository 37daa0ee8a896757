"""`datapackage.json`: what every file of the release is, for machines (Data Package v2).

Each table is there twice: as CSV (`claims`) and as its Parquet twin (`claims-parquet`), each with
the same schema; foreign keys of a twin point at twins. A twin gives its `hash` but no `bytes`: the
validator that most people run (frictionless) compares that property with nothing for Parquet and
calls every right size wrong.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from openbell.loader.layout import PROFILE, csv_path, parquet_path, twin_name, twin_schema
from openbell.publish.inventory import ReleaseFile
from openbell.publish.package import PackageLike
from openbell.schema import TABLES, Table

__all__ = ["descriptor"]

PARQUET_MEDIATYPE = "application/vnd.apache.parquet"


def descriptor(
    package: PackageLike,
    files: Mapping[str, ReleaseFile],
    sources: Sequence[Mapping[str, str]],
) -> dict[str, Any]:
    """The whole descriptor; `files` are the data files by path, `sources` stand as given."""
    resources = [_csv(table, files[csv_path(table.name)]) for table in TABLES]
    twins = [_parquet(table, files[parquet_path(table.name)]) for table in TABLES]
    return {
        "$schema": PROFILE,
        "name": package.name,
        "title": package.title,
        "description": package.description,
        "version": package.version,
        "keywords": list(package.keywords),
        "licenses": [
            {"name": licence.name, "path": licence.path, "title": licence.title}
            for licence in package.licenses
        ],
        "contributors": [
            {"title": contributor.title, "roles": list(contributor.roles)}
            for contributor in package.contributors
        ],
        "sources": [dict(source) for source in sources],
        "resources": resources + twins,
    }


def _csv(table: Table, file: ReleaseFile) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": file.path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": table.table_schema(),
    }


def _parquet(table: Table, file: ReleaseFile) -> dict[str, Any]:
    return {
        "name": twin_name(table.name),
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": file.path,
        "format": "parquet",
        "mediatype": PARQUET_MEDIATYPE,
        "hash": f"sha256:{file.sha256}",
        "rows": file.rows,
        "schema": twin_schema(table),
    }
