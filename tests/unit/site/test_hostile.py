"""Hostile text stays text wherever it lands, and no page lets a script of its own run."""

import base64
import hashlib
import json
import re
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as Tree

import pytest
from unit.site.sample_package import HOSTILE
from unit.site.test_site import Reader, pages

pytestmark = pytest.mark.slow
SHOWN = HOSTILE.replace("\u202e", "[U+202E]")
HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f]")
RECORDS = (
    *("companies/hostile", "offerings/hostile-app", "metrics/hostile-metric", "sources/daily"),
)
DATA = {"application/json", "application/ld+json"}


def directives(policy: str) -> dict[str, list[str]]:
    return {name: rest for name, *rest in map(str.split, policy.split(";"))}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("path", RECORDS)
def test_a_hostile_name_is_the_title_and_heading_of_its_page_as_text(
    site: Path, language: str, path: str
) -> None:
    html = (site / language / f"{path}.html").read_text(encoding="utf-8")
    (title,) = re.findall(r"<title>(.*?)</title>", html, re.DOTALL)
    assert unescape(title).startswith(SHOWN)
    (heading,) = re.findall(r"<h1[^>]*>(.*?)<a class=\"headerlink\"", html, re.DOTALL)
    assert "<" not in heading
    assert unescape(heading) == SHOWN
    (described,) = re.findall(r'<meta name="description" content="([^"]*)"', html)
    assert "<" not in described


def test_no_file_holds_a_character_that_reorders_text_but_the_published_ones(site: Path) -> None:
    text = {".html", ".xml", ".txt", ".svg", ".js", ".css"}
    files = [file for file in site.rglob("*") if file.suffix in text | {".json", ".csv"}]
    ours = [file for file in files if "data" not in file.relative_to(site).parts[:1]]
    assert len(ours) > 100
    assert not [file for file in ours if HIDDEN.search(_decoded(file))]


def _decoded(file: Path) -> str:
    """The text that a program would read from it."""
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        return json.dumps(json.loads(text), ensure_ascii=False)
    return unescape(text) if file.suffix in {".html", ".xml", ".svg"} else text


def test_no_page_has_an_element_that_a_record_named(site: Path) -> None:
    allowed = {"http", "https", ""}
    for file in pages(site):
        for tag, attributes in Reader(file.read_text(encoding="utf-8")).elements:
            assert tag not in {"iframe", "object", "embed", "base", "math"}, file
            assert "style" not in attributes, (file, tag)
            assert not [name for name in attributes if name.startswith("on")], file
            for name in ("href", "src", "action", "xlink:href"):
                scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", attributes.get(name) or "")
                assert (scheme[1].lower() if scheme else "") in allowed, (file, tag)


def test_drawings_hold_no_script_and_no_link(site: Path) -> None:
    drawn = [
        svg
        for file in pages(site)
        for svg in re.findall(r"<svg.*?</svg>", file.read_text(encoding="utf-8"), re.DOTALL)
    ]
    assert len(drawn) > 100
    assert not [svg for svg in drawn if re.search(r"<(?:script|a|foreignObject|image)\b", svg)]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_search_index_and_the_explorer_hold_names_as_text(site: Path, language: str) -> None:
    index = json.loads((site / language / "search" / "search_index.json").read_text("utf-8"))
    entry = next(one for one in index["docs"] if one["location"] == "companies/hostile.html")
    assert "<" not in entry["title"] + entry["text"]  # the theme's script takes these for HTML
    assert unescape(entry["title"]) == SHOWN
    sheet = json.loads((site / language / "explorer" / "claims.json").read_text("utf-8"))
    assert SHOWN in sheet["columns"]["printed"]


@pytest.mark.parametrize("path", ["sitemap.xml", "en/feed.xml", "zh/feed.xml"])
def test_what_machines_read_is_well_formed_whatever_a_name_is(site: Path, path: str) -> None:
    tree = Tree.fromstring((site / path).read_bytes())
    assert not [one for one in tree.iter() if one.tag.rpartition("}")[2] == "script"]


def test_llms_txt_holds_no_name_of_a_record(site: Path) -> None:
    assert "Hostile" not in (site / "llms.txt").read_text(encoding="utf-8")


def test_every_policy_lets_only_files_of_the_site_run(site: Path) -> None:
    for file in pages(site):
        html = file.read_text(encoding="utf-8")
        (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', html)
        told = directives(policy)
        assert told["default-src"] == ["'none'"]
        assert told["base-uri"] == told["form-action"] == ["'none'"]
        assert "unsafe" not in policy
        assert html.index("Content-Security-Policy") < html.index("</head>")
        own = [
            code
            for attributes, code in re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
            if "src=" not in attributes and not any(kind in attributes for kind in DATA)
        ]
        hashes = [
            f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
            for code in own
        ]
        assert told["script-src"] == (hashes or ["'self'"]), file
        assert bool(own) is (file.name == "404.html"), file
