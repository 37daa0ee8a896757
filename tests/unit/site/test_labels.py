"""No label is left in the other language: what is not a record's own words is the page's own."""

import re
from pathlib import Path

import pytest
from unit.site.sample_package import ROWS
from unit.site.texts import Texts

from openbell.schema import BY_NAME
from openbell.site.safe import visible

pytestmark = pytest.mark.slow
WRITTEN = (
    *("name", "name_zh", "legal_name", "legal_name_zh", "aliases", "city", "website", "licence"),
    *("publisher", "authors", "title", "url", "reported", "reads_as", "note", "at", "looked_at"),
    *("ticker", "currency", "definition", "definition_zh", "equation", "concept"),
)
"""Columns whose words are somebody's own, and stay as they are in either language."""
SAME = {
    *("CSV", "JSON", "Parquet", "Excel", "BibTeX", "JavaScript", "GPU", "ISIN", "SHA-256", "UTC"),
    *("Python", "Polars", "DuckDB", "pandas", "curl", "token", "openbell", "MIC", "MIT", "EDTF"),
}
"""Names and abbreviations that Chinese writes in Latin letters too."""
CODES = {
    *("XHKG", "CNY", "HKD", "USD", "Atom", "Vega-Lite", "LICENSE", "UTF-", "Unicode"),
    *("SITE", "ticker", "period", "Zhipu"),
}
UNTRANSLATED = {"Changelog", "Contributing", "Method"}
"""Titles of pages that people wrote in English alone, which say so."""
TABLE = re.compile(rf"(?:{'|'.join(sorted(BY_NAME, key=len, reverse=True))})表")
"""A table called by its name, as code calls it."""
QUOTED = {"约", "超", "亿", "智谱", "扣非"}
"""Chinese that English pages name as examples of print."""


def own_words() -> list[str]:
    """The words of records, the longest first."""
    cells = {str(row.get(name) or "") for rows in ROWS.values() for row in rows for name in WRITTEN}
    parts = {part for cell in cells for part in (cell, *cell.split(";"))}
    roles = {str(row["role"]) for row in ROWS["people"]}
    return sorted(map(visible, (parts | roles) - {""}), key=len, reverse=True)


def left(page: Path, foreign: re.Pattern[str], known: set[str]) -> set[str]:
    """What a page says in the other language, without the words of records and known names."""
    words, found = own_words(), set[str]()
    for text in Texts(page.read_text(encoding="utf-8")).found:
        if not foreign.search(text):
            continue
        for one in words:
            text = text.replace(one, " ")
        found |= set(foreign.findall(TABLE.sub(" ", text))) - known
    return found


def generated(site: Path, code: str) -> list[Path]:
    """Every page but those that people wrote."""
    pages = sorted((site / code).rglob("*.html"))
    return [page for page in pages if page.parent.name not in {"docs", "checks"}]


def test_no_page_in_chinese_has_a_label_in_english(site: Path) -> None:
    english = re.compile(r"[A-Za-z][A-Za-z_-]{2,}(?:256)?")
    found = {
        page.relative_to(site).as_posix(): words
        for page in generated(site, "zh")
        if (words := left(page, english, SAME | CODES | UNTRANSLATED))
    }
    assert found.pop("zh/dictionary.html") <= {*BY_NAME, "key", "value", "unit", "ISO", "BCP"}
    assert found == {}


def test_no_page_in_english_has_a_label_in_chinese(site: Path) -> None:
    chinese = re.compile(r"[\u4e00-\u9fff]+")
    assert {
        page.name: words for page in generated(site, "en") if (words := left(page, chinese, QUOTED))
    } == {}
