"""The points of a chart as a CSV file that any spreadsheet opens as it stands.

Figures are exact decimals; text that a spreadsheet would take for a formula is set off by an
apostrophe, and the byte order mark keeps Chinese intact.
"""

import csv
import io
from collections.abc import Iterable
from decimal import Decimal

from openbell.charts.point import Point
from openbell.wording.edition import Edition
from openbell.wording.numerals import plain

COLUMNS = (
    "company_id",
    "company",
    "offering_id",
    "offering",
    "metric_id",
    "dimensions",
    "period",
    "basis",
    "unit",
    "value",
    "low",
    "high",
    "agreement",
    "rivals",
    "claim_id",
    "publisher",
    "address",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_file(points: Iterable[Point], edition: Edition) -> bytes:
    """UTF-8 with a byte order mark, a line of column names, a line for each point."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in points:
        writer.writerow(_cells(one, edition))
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8")


def _cells(one: Point, edition: Edition) -> list[str]:
    fact = one.fact
    read = str(edition.claim(fact)["source_id"]) if one.is_fact else ""
    source = edition.library.sources.get(read, {})
    figures = {
        "value": _number(one.value),
        "low": _number(one.low),
        "high": _number(one.high),
        "rivals": ";".join(_number(rival.value) for rival in one.rivals),
    }
    texts = {
        **{name: fact.get(name) for name in COLUMNS},
        "company": edition.company(one.company_id),
        "offering": edition.offering(fact["offering_id"]) if fact.get("offering_id") else "",
        "publisher": source.get("publisher"),
        "address": source.get("url"),
    }
    return [figures[name] if name in figures else safe(str(texts[name] or "")) for name in COLUMNS]


def _number(number: Decimal | None) -> str:
    return "" if number is None else plain(number)


def safe(text: str) -> str:
    """A cell of text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
