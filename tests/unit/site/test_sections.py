"""The sections across every page stay few, and each page lies in one of them."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
LANGUAGES = ("en", "zh")
OUTSIDE = ("coverage", "timeline/index", "timeline/2026-01", "quality", "docs/method", "glossary")


def tabs(page: Path) -> list[tuple[bool, str]]:
    """The tabs of a page: whether each is marked as the reader's own, and its address."""
    found = re.findall(r'<li class="md-tabs__item( [^"]*)?">\s*<a href="([^"]+)"', page.read_text())
    return [("active" in marked, address) for marked, address in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sections_fit_across_a_page(site: Path, language: str) -> None:
    held = tabs(site / language / "index.html")
    assert 5 <= len(held) <= 10
    assert held[-1][1] == "about.html"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_outside_the_sections_lies_under_about(site: Path, language: str) -> None:
    for path in OUTSIDE:
        held = tabs(site / language / f"{path}.html")
        assert [address.rpartition("/")[2] for own, address in held if own] == ["about.html"], path
    records = tabs(site / language / "companies" / "alpha.html")
    assert [address for own, address in records if own] == ["index.html"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_names_the_feed_of_its_language(site: Path, language: str) -> None:
    root = site / language
    for page in root.rglob("*.html"):
        links = re.findall(r'<link rel="alternate feed"[^>]* href="([^"]+)"', page.read_text())
        assert [(page.parent / link).resolve() for link in links] == [(root / "feed.xml").resolve()]
        assert '<link rel="alternate" ' not in page.read_text()


def test_the_changelog_is_a_page_that_leads_to_the_feed(site: Path) -> None:
    for language in LANGUAGES:
        text = (site / language / "changelog.html").read_text()
        assert 'href="feed.xml"' in text
    assert "A first line." in (site / "en" / "changelog.html").read_text()
