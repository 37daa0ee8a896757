"""What search engines and data catalogues read: schema.org as JSON-LD, and llms.txt."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from openbell.site.safe import visible, web_address
from openbell.wording.edition import Edition
from openbell.wording.package import Package, Row

_FORMATS = {"csv": "text/csv", "parquet": "application/vnd.apache.parquet"}


def script(data: Mapping[str, Any]) -> Markup:
    """The element that holds it; nothing in it can end the element."""
    text = json.dumps(data, separators=(",", ":"))
    for mark in "<>&":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(text))


def dataset(edition: Edition, data: str) -> dict[str, Any]:
    """The whole package as a schema.org Dataset; `data` leads to the published files."""
    package, language = edition.library.package, edition.language
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "openbell",
        "description": language.t("site_description"),
        "inLanguage": [language.tag],
        "version": package.descriptor.get("version"),
        "license": list(filter(None, map(_address, package.descriptor.get("licenses") or ()))),
        "keywords": list(package.descriptor.get("keywords") or ()),
        "creator": {"@type": "Organization", "name": _creator(package)},
        "isAccessibleForFree": True,
        **_covered(package),
        "variableMeasured": [visible(language.name(row)) for row in package.rows("metrics")],
        "distribution": [
            {
                "@type": "DataDownload",
                "name": file.name,
                "contentUrl": f"{data}/{file.path}",
                "encodingFormat": _FORMATS[file.format],
                "contentSize": f"{file.bytes} B",
                "sha256": file.sha256,
            }
            for file in package.files
        ],
    }


def _address(licence: Mapping[str, Any]) -> str | None:
    return web_address(licence.get("path"))


def _covered(package: Package) -> dict[str, str]:
    """From the first day to the last that a figure of what has happened is about."""
    rows = [row for row in package.rows("facts") if row["basis"] == "actual"]
    starts = [str(row["period_start"]) for row in rows if row["period_start"]]
    ends = [str(row["period_end"]) for row in rows if row["period_end"]]
    return {"temporalCoverage": f"{min(starts)}/{max(ends)}"} if starts and ends else {}


def corporation(row: Row, securities: list[Row]) -> dict[str, Any]:
    """A company as a schema.org Corporation."""
    told = {
        "@context": "https://schema.org",
        "@type": "Corporation",
        "name": row["name"],
        "alternateName": [name for name in (row["name_zh"], *_aliases(row)) if name],
        "legalName": row["legal_name"],
        "foundingDate": row["founded"],
        "leiCode": row["lei"],
        "tickerSymbol": [f"{one['mic']}:{one['ticker']}" for one in securities],
    }
    return {key: value for key, value in told.items() if value}


def _aliases(row: Row) -> list[str]:
    return str(row["aliases"] or "").split(";")


def _creator(package: Package) -> str:
    contributors = package.descriptor.get("contributors") or [{}]
    return str(contributors[0].get("title") or "openbell")


def llms(package: Package) -> str:
    """`llms.txt`: what this is and where machines find it, as Markdown."""
    tables = "\n".join(
        f"- [{name}](data/csv/{name}.csv): {len(package.rows(name))} rows"
        for name in package.tables
        if any(file.path == f"csv/{name}.csv" for file in package.files)
    )
    return f"""# openbell

> {package.descriptor.get("description") or "openbell"}

A claim is one figure as a source printed it; a fact is the answer to one question in one span of
time (`known_from`, `known_to`); a conflict is two prints that cannot both hold. Decimals are exact,
codes are text, a null bound is open. Do not quote a disputed figure as settled.

## Data

- [datapackage.json](data/datapackage.json): every table and column with its meaning
- [records](data/records/index.json): one JSON file for each company, offering, metric and source
- [conflicts](data/pages/conflicts.json), [audits](data/pages/audits.json) and
  [coverage](data/pages/coverage.json): their rows as JSON
{tables}

## Words

- [How it works](en/docs/method.html)
- [Data dictionary](en/dictionary.html)
- [Conflicts](en/conflicts.html)
"""
