"""What crawlers, catalogues and feed readers are given is complete, valid and leads somewhere."""

import json
import re
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as Tree

import pytest
from unit.site.reading import with_rows
from unit.site.sample_package import ROWS

from openbell.site.entrance import sitemap, write_entrance
from openbell.site.linked_data import dataset
from openbell.wording.edition import Edition
from openbell.wording.language import LANGUAGES

pytestmark = pytest.mark.slow
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
ATOM = "{http://www.w3.org/2005/Atom}"


def twins(text: str) -> dict[str, dict[str, str]]:
    """The twins that each address of a sitemap names, by language."""
    tree = Tree.fromstring(text)
    return {
        url.findtext(f"{MAP}loc") or "": {
            link.attrib["hreflang"]: link.attrib["href"] for link in url.iter(LINK)
        }
        for url in tree.iter(f"{MAP}url")
    }


@pytest.mark.parametrize("address", [None, "https://data.example/a/b/"])
def test_every_twin_in_the_sitemap_names_the_others_back(site: Path, address: str | None) -> None:
    pages = [file.relative_to(site / "en").as_posix() for file in (site / "en").rglob("*.html")]
    held = twins(sitemap(pages, LANGUAGES, address))
    assert len(held) == 2 * len(pages)
    for one, named in held.items():
        assert set(named) == {language.tag for language in LANGUAGES}
        assert one in named.values()
        for other in named.values():
            assert held[other] == named
    root = address or ""
    for one in held:
        assert one.startswith(root)
        assert (site / unquote(one.removeprefix(root))).is_file()
    if address is None:
        assert twins((site / "sitemap.xml").read_text(encoding="utf-8")) == held


def test_a_known_address_is_told_to_robots(tmp_path: Path, site: Path) -> None:
    assert (site / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    (tmp_path / "en").mkdir()
    write_entrance(tmp_path, LANGUAGES, "https://data.example/a/b/")
    told = (tmp_path / "robots.txt").read_text()
    assert told.endswith("\nSitemap: https://data.example/a/b/sitemap.xml\n")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_catalogues_are_told_what_a_dataset_needs(site: Path, language: str) -> None:
    page = (site / language / "index.html").read_text(encoding="utf-8")
    (block,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    told = json.loads(block)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["name"]
    assert 50 <= len(told["description"]) * (3 if language == "zh" else 1) <= 5000
    assert told["creator"]["name"]
    assert told["isAccessibleForFree"] is True
    assert told["license"] == []  # the sample's is no address, and is not passed on as one
    assert "temporalCoverage" not in told  # no fact of the sample names the days of its period
    assert len(told["variableMeasured"]) == len(ROWS["metrics"])
    assert ("Revenue" if language == "en" else "营业收入") in told["variableMeasured"]
    for file in told["distribution"]:
        assert file["@type"] == "DataDownload"
        assert file["encodingFormat"] in {"text/csv", "application/vnd.apache.parquet"}
        assert (site / language / file["contentUrl"]).is_file()


def test_catalogues_are_told_from_when_to_when_figures_are(english: Edition) -> None:
    days = [("actual", (2025, 1), (2025, 6)), ("actual", (2024, 1), (2024, 9))]
    days += [("forecast", (2023, 1), (2030, 1))]
    facts = [
        {**ROWS["facts"][n], "basis": basis, "period_start": date(*a, 1), "period_end": date(*b, 1)}
        for n, (basis, a, b) in enumerate(days)
    ]
    told = dataset(with_rows(english, facts=facts), "../data")
    assert told["temporalCoverage"] == "2024-01-01/2025-06-01"


def test_every_link_of_llms_txt_leads_to_a_file(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert text.startswith("# openbell\n\n> ")
    links = re.findall(r"^- \[[^\]]+\]\(([^)]+)\)", text, re.MULTILINE)
    assert len(links) > 15
    assert not [link for link in links if not (site / link).is_file()]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_feed_is_valid_atom_and_its_links_lead_to_pages(site: Path, language: str) -> None:
    tree = Tree.fromstring((site / language / "feed.xml").read_bytes())
    assert tree.tag == f"{ATOM}feed"
    assert tree.find(f"{ATOM}author/{ATOM}name") is not None
    assert [one.attrib["rel"] for one in tree.findall(f"{ATOM}link")] == ["self", "alternate"]
    entries = tree.findall(f"{ATOM}entry")
    assert entries
    ids = [one.findtext(f"{ATOM}id") or "" for one in (tree, *entries)]
    assert len(ids) == len(set(ids))
    assert all(one.startswith("urn:uuid:") for one in ids)
    moments = [one.findtext(f"{ATOM}updated") or "" for one in (tree, *entries)]
    assert all(datetime.fromisoformat(one).tzinfo for one in moments)
    assert moments[0] == max(moments[1:])
    for one in (tree, *entries):
        assert one.findtext(f"{ATOM}title")
        for link in one.findall(f"{ATOM}link"):
            path, _, fragment = link.attrib["href"].partition("#")
            page = site / language / path
            assert page.is_file(), path
            assert not fragment or f'id="{fragment}"' in page.read_text(encoding="utf-8")
    for entry in entries:
        assert entry.findtext(f"{ATOM}summary")
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None
