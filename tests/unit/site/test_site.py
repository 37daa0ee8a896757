"""The built site: every record has its page in both languages, and hostile text stays text."""

import hashlib
import json
import re
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from zlib import crc32

import pytest
from unit.site.sample_package import HOSTILE, ROWS

from openbell.schema import TABLES
from openbell.site.render import POLICY

pytestmark = pytest.mark.slow
LANGUAGES = ("en", "zh")
KEYS = {
    "companies": "company_id",
    "offerings": "offering_id",
    "metrics": "metric_id",
    "sources": "source_id",
}
DATA_BLOCKS = {"application/json", "application/ld+json"}
RECORDS = {
    "companies": [row["company_id"] for row in ROWS["companies"]],
    "offerings": [row["offering_id"] for row in ROWS["offerings"]],
    "metrics": [row["metric_id"] for row in ROWS["metrics"]],
    "sources": [row["source_id"] for row in ROWS["sources"]],
}


class Reader(HTMLParser):
    """What a browser would make of a page: its elements, ids and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def pages(site: Path) -> list[Path]:
    found = sorted(site.rglob("*.html"))
    assert len(found) > 40
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_its_page_in_every_language(site: Path, language: str, kind: str) -> None:
    for record in RECORDS[kind]:
        assert (site / language / kind / f"{record}.html").is_file(), record
    assert (site / language / kind / "index.html").is_file()


def test_both_languages_have_the_same_pages_and_ids(site: Path) -> None:
    english, chinese = (
        {file.relative_to(site / code) for file in (site / code).rglob("*.html")}
        for code in LANGUAGES
    )
    assert english == chinese
    for path in english:
        ids = [
            {
                attributes["id"]
                for _, attributes in Reader((site / code / path).read_text()).elements
                if "id" in attributes
            }
            for code in LANGUAGES
        ]
        if path.parts[0] not in {"docs", "checks"}:
            assert ids[0] == ids[1], path


def test_ids_are_unique_on_a_page(site: Path) -> None:
    for file in pages(site):
        ids = [
            attributes["id"]
            for _, attributes in Reader(file.read_text()).elements
            if "id" in attributes
        ]
        assert len(ids) == len(set(ids)), file


def test_hostile_text_is_inert(site: Path) -> None:
    for file in pages(site):
        if file.name == "404.html":
            continue
        for tag, attributes in Reader(file.read_text()).elements:
            assert not [name for name in attributes if name.startswith("on")], file
            assert not (attributes.get("href") or "").startswith("javascript:"), file
            if tag == "script":
                assert attributes.get("src") or attributes.get("type") in DATA_BLOCKS, file


def test_hostile_text_is_shown_with_what_it_hides(site: Path) -> None:
    shown = "".join(Reader((site / "en" / "companies" / "hostile.html").read_text()).text)
    assert HOSTILE.replace("\u202e", "[U+202E]") in shown
    assert not [file for file in pages(site) if "\u202e" in file.read_text()]


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    for file in pages(site):
        for tag, attributes in Reader(file.read_text()).elements:
            for name in ("src", "srcset", "href" if tag == "link" else "poster"):
                assert "//" not in (attributes.get(name) or ""), (file, tag)
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(['\"]?(https?:)?//", sheet.read_text()), sheet


def test_every_page_carries_the_policy(site: Path) -> None:
    assert "unsafe" not in POLICY
    for file in pages(site):
        metas = [
            attributes
            for tag, attributes in Reader(file.read_text()).elements
            if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(metas) == 1, file
        assert (metas[0]["content"] == POLICY) is (file.name != "404.html")


def test_every_figure_opens_its_own_panel(site: Path) -> None:
    elements = Reader((site / "en" / "companies" / "alpha.html").read_text()).elements
    targets = [
        attributes["popovertarget"]
        for tag, attributes in elements
        if tag == "button" and "popovertarget" in attributes
    ]
    panels = {attributes["id"] for _, attributes in elements if "popover" in attributes}
    assert targets
    assert set(targets) == panels
    named = {attributes["aria-labelledby"] for _, attributes in elements if "popover" in attributes}
    assert named <= {attributes.get("id") for _, attributes in elements}


@pytest.mark.parametrize(
    ("language", "figures"),
    [
        ("en", ("≥\xa0RMB\xa0200m", "RMB\xa0312.4m", "≤\xa0−RMB\xa02.351bn", "50% to 65%")),
        ("zh", ("≥\xa02亿元", "3.124亿元", "≤\xa0−23.51亿元", "50%至65%")),
    ],
)
def test_figures_are_written_as_the_language_does(
    site: Path, language: str, figures: tuple[str, ...]
) -> None:
    text = "".join(Reader((site / language / "companies" / "alpha.html").read_text()).text)
    for figure in figures:
        assert figure in text


def test_claims_stand_in_the_order_of_the_document(site: Path) -> None:
    elements = Reader((site / "en" / "sources" / "daily.html").read_text()).elements
    ids = [
        attributes["id"] or "" for tag, attributes in elements if tag == "tr" and "id" in attributes
    ]
    assert ids == [
        f"{metric}.{crc32(f'{told}.actual'.encode()):08x}"
        for metric, told in (
            ("revenue", "alpha.revenue.2024"),
            ("revenue", "alpha.revenue.2025-H1"),
            ("rank", "alpha.rank.2024"),
            ("rank", "alpha.words.2025"),
            ("tokens", "alpha.tokens.2025-11"),
            ("price", "alpha-ipo.price.2026-01-08"),
        )
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dictionary_has_every_column(site: Path, language: str) -> None:
    elements = Reader((site / language / "dictionary.html").read_text()).elements
    ids = {attributes.get("id") for _, attributes in elements}
    assert {f"{table.name}.{name}" for table in TABLES for name in table.columns} <= ids


def test_downloads_are_the_package_byte_for_byte(site: Path, sample_package: Path) -> None:
    text = (site / "en" / "download.html").read_text()
    for file in sorted(sample_package.rglob("*.*")):
        data = file.read_bytes()
        copied = site / "data" / file.relative_to(sample_package)
        assert copied.read_bytes() == data
        if file.suffix in {".csv", ".parquet"}:
            assert hashlib.sha256(data).hexdigest() in text


@pytest.mark.parametrize(("language", "wanted"), [("en", "Revenue"), ("zh", "营业收入")])
def test_search_finds_metrics_and_holds_no_claim_tables(
    site: Path, language: str, wanted: str
) -> None:
    index = json.loads((site / language / "search" / "search_index.json").read_text())
    titles = {entry["title"].replace("\u200b", "") for entry in index["docs"]}
    assert wanted in titles
    assert [entry for entry in index["docs"] if "ALF" in entry["text"]], "an alias is found"
    assert not [entry for entry in index["docs"] if "312.4m" in entry["text"]]
    assert not [entry for entry in index["docs"] if "¶" in entry["text"]]
    assert not [entry for entry in index["docs"] if "<script" in entry["title"] + entry["text"]]


def test_a_page_without_translation_says_so(site: Path) -> None:
    page = (site / "zh" / "docs" / "method.html").read_text()
    assert "本页尚无中文版" in page
    assert '<div lang="en">' in page
    assert "重复的键" in (site / "zh" / "checks" / "duplicate-key.html").read_text()


def test_the_sitemap_pairs_every_page_with_its_twin(site: Path) -> None:
    text = (site / "sitemap.xml").read_text()
    held = len(list((site / "en").rglob("*.html")))
    assert text.count("<loc>") == 2 * held
    assert text.count('hreflang="zh-Hans"') == text.count('hreflang="en"') == 2 * held
    assert "://" not in text.replace("http://www.", "")


def test_builds_by_one_process_and_by_several_are_the_same_bytes(
    site: Path,
    sample_package: Path,
    written: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from openbell.site import beside, build_site

    several = beside.cores() > 1
    monkeypatch.setattr(beside, "cores", lambda: 1 if several else 2)
    steps: list[tuple[str, int, int]] = []
    report = build_site(
        sample_package, tmp_path / "site", docs=written, progress=lambda *step: steps.append(step)
    )
    first, second = (
        {file.relative_to(root): file.read_bytes() for file in root.rglob("*") if file.is_file()}
        for root in (site, report.path)
    )
    assert first == second
    assert report.pages == len(pages(site)) - 2
    assert report.bytes == sum(map(len, second.values()))
    assert [done for _, done, _ in steps] == list(range(len(steps)))
    assert steps[-1][1] == steps[-1][2]


@pytest.mark.parametrize("kind", RECORDS)
def test_every_record_has_a_twin_in_json_with_its_rows(site: Path, kind: str) -> None:
    table = "claims" if kind == "sources" else "facts"
    column = KEYS[kind]
    for record in RECORDS[kind]:
        told = json.loads((site / "data" / "records" / kind / f"{record}.json").read_text())
        assert told["record"][column] == record
        key = f"{table[:-1]}_id"
        expected = {row[key] for row in ROWS[table] if row.get(column) == record}
        assert {row[key] for row in told[table]} == expected
        for language in LANGUAGES:
            page = (site / language / kind / f"{record}.html").read_text()
            assert f'href="../../data/records/{kind}/{record}.json"' in page


@pytest.mark.parametrize(
    ("path", "tables"),
    [
        ("companies/index", ("companies", "securities")),
        ("offerings/index", ("offerings", "share_offerings", "product_offerings")),
        ("metrics/index", ("metrics", "dimensions", "dimension_values")),
        ("sources/index", ("sources",)),
        ("conflicts", ("conflicts",)),
        ("audits", ("audits", "audit_terms")),
        ("coverage", ("coverage",)),
    ],
)
def test_a_page_of_whole_tables_has_their_rows_as_its_twin(
    site: Path, path: str, tables: tuple[str, ...]
) -> None:
    told = json.loads((site / "data" / "pages" / f"{path}.json").read_text())
    assert {table: len(rows) for table, rows in told.items()} == {
        table: len(ROWS[table]) for table in tables
    }
    _assert_linked(site, path, f"data/pages/{path}.json")


def test_a_month_has_the_ids_of_what_its_days_brought(site: Path) -> None:
    months = [file.stem for file in (site / "en" / "timeline").glob("20*.html")]
    assert months
    brought: set[str] = set()
    for month in months:
        told = json.loads((site / "data" / "pages" / "timeline" / f"{month}.json").read_text())
        assert all(day.startswith(month) for day in told["days"])
        brought |= {one for day in told["days"].values() for one in day.get("facts_new", ())}
        _assert_linked(site, f"timeline/{month}", f"data/pages/timeline/{month}.json")
    assert {row["fact_id"] for row in ROWS["facts"]} >= brought > set()


def test_corrections_have_a_twin(site: Path) -> None:
    _assert_linked(site, "corrections", "data/pages/corrections.json")


def test_the_dictionary_has_the_descriptor_as_its_twin(site: Path) -> None:
    _assert_linked(site, "dictionary", "data/datapackage.json")


def _assert_linked(site: Path, path: str, twin: str) -> None:
    for language in LANGUAGES:
        page = site / language / f"{path}.html"
        (href,) = re.findall(r'class="ob-json"[^>]* href="([^"]+)"', page.read_text())
        assert (page.parent / href).resolve() == (site / twin).resolve()
        assert (site / twin).is_file()


def test_figures_of_a_twin_are_exact_text(site: Path) -> None:
    told = json.loads((site / "data" / "records" / "companies" / "alpha.json").read_text())
    facts = {row["fact_id"]: row for row in told["facts"]}
    for row in ROWS["facts"]:
        if row["company_id"] == "alpha" and row["value"] is not None:
            assert Decimal(facts[row["fact_id"]]["value"]) == row["value"]


def test_linked_data_cannot_end_its_element(site: Path) -> None:
    page = (site / "en" / "companies" / "hostile.html").read_text()
    block = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert len(block) == 1
    assert json.loads(block[0])["name"] == HOSTILE
    assert "<" not in block[0]


def test_the_front_page_describes_the_files_that_are_there(site: Path) -> None:
    page = (site / "en" / "index.html").read_text()
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    listed = json.loads(block)["distribution"]
    assert len(listed) == 2 * len(TABLES)
    for one in listed:
        file = (site / "en" / one["contentUrl"]).resolve()
        assert hashlib.sha256(file.read_bytes()).hexdigest() == one["sha256"]
