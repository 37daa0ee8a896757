"""The files of a release that people read: README, licence notice and how to cite it.

They say only what the package record and the tables say, so that a package that was copied
somewhere on its own still tells what it is, whose it is and what one may do with it.
"""

import json
from collections.abc import Mapping

from openbell.publish.package import PackageLike
from openbell.schema import TABLES

__all__ = ["citation", "licence_notice", "notices", "readme"]


def notices(package: PackageLike, rows: Mapping[str, int]) -> dict[str, str]:
    """The text of each of these files by its name; `rows` counts the rows of every table."""
    return {
        "CITATION.cff": citation(package),
        "LICENSE": licence_notice(package),
        "README.md": readme(package, rows),
    }


def citation(package: PackageLike) -> str:
    """Citation File Format 1.2.0; every text is quoted, since `1.10` is a version."""
    licences = [licence.name for licence in package.licenses]
    lines = [
        "cff-version: 1.2.0",
        "message: If you use these data, please cite them as below.",
        "type: dataset",
        f"title: {_quoted(package.title)}",
        f"abstract: {_quoted(package.description)}",
        f"version: {_quoted(package.version)}",
        "authors:",
        *(f"  - name: {_quoted(contributor.title)}" for contributor in package.contributors),
        "license:",
        *(f"  - {_quoted(name)}" for name in licences),
    ]
    if package.keywords:
        lines += ["keywords:", *(f"  - {_quoted(keyword)}" for keyword in package.keywords)]
    return "\n".join(lines) + "\n"


def licence_notice(package: PackageLike) -> str:
    """Under which licences the data stand, whom to name, and what the licences do not cover."""
    licences = [
        f"  {licence.title} ({licence.name})\n  {licence.path}" for licence in package.licenses
    ]
    makers = ", ".join(contributor.title for contributor in package.contributors)
    parts = [
        f"{package.title}, version {package.version}",
        f"By {makers}.",
        "The data in this package are licensed under:\n\n" + "\n".join(licences),
        _TERMS.strip(),
    ]
    return "\n\n".join(parts) + "\n"


def readme(package: PackageLike, rows: Mapping[str, int]) -> str:
    """What the package is, which tables it has and how to load them, in Markdown."""
    licences = ", ".join(f"[{licence.title}]({licence.path})" for licence in package.licenses)
    listing = [f"| `{table.name}` | {rows[table.name]} | {table.description} |" for table in TABLES]
    parts = [
        f"# {package.title}",
        package.description.strip(),
        f"Version {package.version}, {licences}; see `LICENSE`. How to cite: `CITATION.cff`.",
        _TABLES.strip() + "\n" + "\n".join(listing),
        _LOADING.strip(),
    ]
    return "\n\n".join(parts) + "\n"


_TERMS = """
When you share them, name the data set, its makers and its version, link to the licence and say
whether you changed anything.

Printed figures are quoted from the documents that the table of sources names. Those documents
belong to their publishers and are not part of this package.

The table of exchange rates quotes the European Central Bank's euro foreign exchange reference rates
without changing a figure. They may be reused free of charge if the source is named and the figures
are not changed. Source: ECB statistics.

The data are offered as they are, without warranty of any kind. They are no advice.
"""

_TABLES = """
## Tables

Each is there twice with the same rows: `csv/<table>.csv` and `parquet/<table>.parquet`.

| table | rows | what it holds |
|---|---:|---|
"""

_LOADING = """
`datapackage.json` describes every column, key and reference (Data Package v2). Figures are exact
decimals, times are UTC, an empty cell is null.

## Load

```python
import openbell

facts = openbell.load("facts", as_of="2026-01-08", package="datapackage.json")
```

```sql
-- DuckDB
SELECT * FROM 'parquet/facts.parquet' WHERE known_to IS NULL;
```

Plain pandas guesses types: read the Parquet files with `dtype_backend="pyarrow"`, or the CSV files
with `dtype=str, keep_default_na=False`, lest `02513` become 2513.

## Verify

`sha256sum --check SHA256SUMS`, or `openbell verify` for keys, references and types as well.
"""


def _quoted(text: str) -> str:
    return json.dumps(text.strip(), ensure_ascii=False)
