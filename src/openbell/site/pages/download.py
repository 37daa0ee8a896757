"""Every published file with its size, rows and SHA-256, and how to read it with common tools."""

from collections.abc import Iterator

from openbell.site.page import Page
from openbell.wording.edition import Edition
from openbell.wording.package import PARQUET_SUFFIX, DataFile, Package

DATA = "../data"
"""Where the published files lie, seen from the folder of a language."""


def pages(edition: Edition) -> Iterator[Page]:
    """The one page of downloads."""
    package = edition.library.package
    yield Page(
        path="download",
        template="download.md.jinja",
        title=edition.language.t("download"),
        description=edition.language.t("download_description"),
        wide=True,
        context={
            "data": DATA,
            "tables": [
                (name, len(package.rows(name)), _twins(name, package)) for name in package.tables
            ],
            "others": other_files(package),
            "licences": package.descriptor.get("licenses") or [],
            "version": package.descriptor.get("version") or "",
        },
    )


def _twins(table: str, package: Package) -> list[DataFile]:
    wanted = {table, table + PARQUET_SUFFIX}
    return sorted((file for file in package.files if file.name in wanted), key=lambda f: f.format)


def other_files(package: Package) -> list[str]:
    """Files beside the tables: the descriptor, checksums, licence and citation."""
    return sorted(path.name for path in package.path.iterdir() if path.is_file())
