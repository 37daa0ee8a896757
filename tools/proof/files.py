"""What lies beside the pages: twins in JSON, charts in CSV, the explorer's rows, downloads."""

import csv
import hashlib
import json
import re
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from typing import Any

from openbell.site.explorer.recipes import fill, numbers
from openbell.site.safe import visible
from openbell.wording.language import Language
from proof import pages
from proof.numbers import Cells, says, says_interval
from proof.tables import Tables

_FILE = re.compile(
    r'<a href="\.\./data/([^"]+)" download>.*?<td class="ob-num">([^<]*)'
    r'.*?<code class="ob-hash">(\w+)',
    re.DOTALL,
)
_ROWS = re.compile(r'<code>(\w+)</code></a>(?:</th>)?\s*<td class="ob-num"[^>]*>([\d,]+)')
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+(?:Z|\+00:00)")
_SIZES = {"B": 0, "kB": 3, "MB": 6, "GB": 9}


def twins(tables: Tables) -> Iterator[str]:
    """Twins whose rows are not those of the tables, in any order."""
    folder, held = tables.site / "data" / "records", dict[tuple[str, str], _ByKey]()
    for entry in json.loads((folder / "index.json").read_text(encoding="utf-8"))["records"]:
        told: dict[str, Any] = json.loads((folder / entry["path"]).read_text(encoding="utf-8"))
        key = "company_id" if told["table"] == "companies" else f"{entry['table'][:-1]}_id"
        wanted: Cells = {
            "record": entry["table"],
            **{name: name for name in told if name not in _HEAD},
        }
        for name, table in wanted.items():
            if (table, key) not in held:
                held[table, key] = _by(tables.rows(table), key)
            here = [told[name]] if name == "record" else told[name]
            if _sorted(map(_texts, here)) != _sorted(held[table, key].get(told["key"], [])):
                yield f"{entry['path']}: {name} differs from {table}.csv"


_HEAD = {"table", "key", "record"}
_ByKey = dict[str, list[Cells]]


def _by(rows: list[Cells], key: str) -> _ByKey:
    found: _ByKey = {}
    for row in rows:
        found.setdefault(row.get(key, ""), []).append(
            {name: row[name] for name in row if row[name]}
        )
    return found


def _texts(row: dict[str, Any]) -> Cells:
    """A row of a twin as the cells of its CSV."""
    return {name: text for name, value in row.items() if (text := _text(value))}


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _sorted(rows: Any) -> list[list[tuple[str, str]]]:
    return sorted(sorted(_same(row).items()) for row in rows)


def _same(row: Cells) -> Cells:
    """The row with every instant told alike."""
    return {
        name: str(datetime.fromisoformat(text)) if _INSTANT.fullmatch(text) else text
        for name, text in row.items()
    }


def downloads(tables: Tables, language: Language) -> Iterator[str]:
    """Files whose size, sum or number of rows is not as the download page says."""
    html = (tables.site / language.code / "download.html").read_text(encoding="utf-8")
    listed = _FILE.findall(html)
    names = {path for path, _, _ in listed}
    for missing in sorted(file.stem for file in (tables.site / "data" / "csv").glob("*.csv")):
        if {f"csv/{missing}.csv", f"parquet/{missing}.parquet"} - names:
            yield f"{missing} is not listed"
    for path, size, digest in listed:
        data = (tables.site / "data" / path).read_bytes()
        if hashlib.sha256(data).hexdigest() != digest:
            yield f"{path} has another SHA-256"
        number, unit = pages.plain(size).replace("\N{NO-BREAK SPACE}", " ").split()
        if abs(Decimal(number).scaleb(_SIZES[unit]) - len(data)) > Decimal(len(data)) / 200:
            yield f"{path} has {len(data)} bytes, not {size}"
    for table, number in _ROWS.findall(html):
        if int(number.replace(",", "")) != len(tables.rows(table)):
            yield f"{table} has {len(tables.rows(table))} rows, not {number}"


def charts(tables: Tables, language: Language) -> Iterator[str]:
    """Charts whose CSV differs from the facts, or whose table from the CSV."""
    folder = tables.site / language.code
    for file in sorted((folder / "charts").glob("*.csv")):
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))
        html = file.with_suffix(".html").read_text(encoding="utf-8")
        section = html.partition(f'data-chart="{file.stem}"')[2].partition("<table")[2]
        section = section.partition("</table>")[0]
        if len(rows) != section.count("<tr") - 1:
            yield f"{file.name} has {len(rows)} rows, its table {section.count('<tr') - 1}"
        shown = [
            one.place
            for one in pages.read(section, f"charts/{file.stem}.html", language.t("source"))
        ]
        wanted = [row for row in rows if row["claim_id"]]
        if [tables.places[place]["claim_id"] for place in shown] != [_id(row) for row in wanted]:
            yield f"{file.name}: its table shows other claims"
        for row in wanted:
            claim = tables.claims[_id(row)]
            if [row[side] for side in _SIDES] != [claim[side] for side in _SIDES]:
                yield f"{file.name}: {row['claim_id']} differs from claims.csv"


_SIDES = ("value", "low", "high", "unit", "period", "metric_id", "company_id")


def _id(row: Cells) -> str:
    return row["claim_id"].removeprefix("'")


def explorer(tables: Tables, language: Language) -> Iterator[str]:
    """Rows of the explorer whose print, figure or interval is not that of the table."""
    folder = tables.site / language.code / "explorer"
    held, facts = (
        json.loads((folder / f"{table}.json").read_text(encoding="utf-8"))
        for table in ("claims", "facts")
    )
    columns, rows = held["columns"], tables.rows("claims")
    chosen, wanted = facts["columns"]["claim"], tables.rows("facts")
    for table, told, of in (("claims", columns["printed"], rows), ("facts", chosen, wanted)):
        if len(told) != len(of):
            yield f"{table}: {len(told)} rows, not {len(of)}"
    for fact, place in zip(wanted, chosen, strict=False):
        if rows[place]["claim_id"] != fact["claim_id"]:
            yield f"facts: {fact['fact_id']} points at {rows[place]['claim_id']}"
    for row, printed, recipe in zip(rows, columns["printed"], columns["recipe"], strict=False):
        claim = tables.claims[row["claim_id"]]
        shown, span = (
            fill(parts, numbers(printed), held["grouped"]) for parts in held["recipes"][recipe][:2]
        )
        bounded = claim["low"] or claim["high"]
        if printed != visible(claim["reported"]) or not says(shown, claim):
            yield f"claims: {row['claim_id']} shown as {shown!r}"
        elif bounded and not says_interval(span or shown, claim):
            yield f"claims: {row['claim_id']} has interval {span or shown!r}"
