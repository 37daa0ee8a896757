"""The sample rows as a package, published for real."""

from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from openbell.publish import Release, publish
from openbell.schema import TABLES
from support.sample_rows import Rows, sample_rows


@dataclass(frozen=True)
class Licence:
    name: str = "CC-BY-4.0"
    path: str = "https://creativecommons.org/licenses/by/4.0/"
    title: str = "Creative Commons Attribution 4.0"


@dataclass(frozen=True)
class Contributor:
    title: str = "The openbell contributors"
    roles: tuple[str, ...] = ("author",)


@dataclass(frozen=True)
class Package:
    name: str = "openbell-sample"
    title: str = "openbell: a sample"
    description: str = "Figures on AI companies going public, each as printed."
    version: str = "2026.1.10"
    keywords: tuple[str, ...] = ("IPO", "人工智能")
    licenses: tuple[Licence, ...] = (Licence(),)
    contributors: tuple[Contributor, ...] = (Contributor(),)


PACKAGE = Package()
CREDITS = [
    {"title": "NBD财经网, 2026-01-08", "path": "https://www.nbdnews.com/post/9232.html"},
    {"title": "21st Century Business Herald"},
]


def sample_tables(rows: Rows | None = None) -> dict[str, pa.Table]:
    """The rows as Arrow tables of the published schema."""
    rows = sample_rows() if rows is None else rows
    return {
        table.name: pa.Table.from_pylist(rows.get(table.name, []), schema=table.arrow())
        for table in TABLES
    }


def publish_sample(out: Path, rows: Rows | None = None) -> Release:
    """Publish the sample, or rows made from it."""
    return publish(sample_tables(rows), PACKAGE, out, sources=CREDITS)
