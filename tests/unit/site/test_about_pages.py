"""Pages about the data: corrections, citing, terms, the changelog, and the way to all of them."""

import json
from pathlib import Path
from typing import Any

import pytest
from unit.site.reading import Tables, with_rows, written
from unit.site.sample_package import CLAIMS, HOSTILE, KNOWN, ROWS

from openbell.site.citation import read_citation
from openbell.site.list_twins import write_list_twins
from openbell.site.pages import about, cite, corrections, glossary
from openbell.site.safe import code
from openbell.wording.edition import Edition
from openbell.wording.words import load_words


def corrected(edition: Edition) -> Edition:
    """A world in which one claim is superseded and another withdrawn."""
    old, new, gone = CLAIMS[2], CLAIMS[0], CLAIMS[12]
    changed: dict[str, dict[str, Any]] = {
        old["claim_id"]: {"status": "superseded", "status_from": KNOWN},
        new["claim_id"]: {"supersedes": old["claim_id"], "note": "The table was restated."},
        gone["claim_id"]: {"status": "retracted", "status_from": KNOWN},
    }
    rows = [{**row, **changed.get(row["claim_id"], {})} for row in ROWS["claims"]]
    return with_rows(edition, claims=rows)


def test_a_correction_shows_what_replaced_it_and_since_when(english: Edition) -> None:
    edition = corrected(english)
    html = written(corrections.pages(edition), edition, "corrections")
    rows = Tables(html).texts()[1:]
    assert len(rows) == 2
    superseded = next(row for row in rows if row[2] == "RMB 312.4m")
    assert superseded[1:5] == [
        "2024",
        "RMB 312.4m",
        "Superseded",
        "8 Jan 2026, 16:14:43 (Hong Kong)",
    ]
    assert superseded[5].startswith("RMB 191m")
    assert "The table was restated." in superseded[5]
    withdrawn = next(row for row in rows if row[2] != "RMB 312.4m")
    assert withdrawn[3:] == ["Retracted", "8 Jan 2026, 16:14:43 (Hong Kong)", "nothing"]
    assert "<script" not in html


def test_the_twin_of_corrections_holds_what_fell_and_what_replaced_it(
    english: Edition, tmp_path: Path
) -> None:
    edition = corrected(english)
    write_list_twins(edition.library, tmp_path)
    told = json.loads((tmp_path / "data" / "pages" / "corrections.json").read_text())
    expected = {CLAIMS[number]["claim_id"] for number in (2, 0, 12)}
    assert {row["claim_id"] for row in told["claims"]} == expected


def test_without_a_correction_the_page_says_so(chinese: Edition) -> None:
    html = written(corrections.pages(chinese), chinese, "corrections")
    assert "尚无来源更正或撤回已收录的数字。" in html
    assert "<table" not in html


def test_a_citation_is_that_of_the_file(english: Edition, sample_package: Path) -> None:
    found = read_citation(sample_package / "CITATION.cff")
    assert found is not None
    assert (found.title, found.authors) == ("openbell", (HOSTILE, "Jo Doe"))
    assert (found.version, found.year) == ("2026.11.0", "2026")
    assert found.plain("data set", "version 2026.11.0").endswith(
        "(2026). openbell [data set]. version 2026.11.0."
    )
    html = written(cite.pages(english), english, "cite")
    assert "@misc{openbell,&#10;  author" in html
    assert "<script" not in html


def test_bibtex_cannot_be_broken_out_of(tmp_path: Path) -> None:
    file = tmp_path / "CITATION.cff"
    held = {"title": "a} b \\ % c", "authors": [{"name": "x } and y"}]}
    file.write_text(json.dumps(held))
    found = read_citation(file)
    assert found is not None
    entry = found.bibtex()
    assert r"title = {{a\} b \textbackslash{} \% c}}," in entry
    assert r"author = {{x \} and y}}," in entry


@pytest.mark.parametrize("text", ["title: [", "- a\n", "version: 1\n"])
def test_a_file_that_is_no_citation_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "CITATION.cff").write_text(text)
    with pytest.raises(ValueError, match=r"CITATION\.cff"):
        read_citation(tmp_path / "CITATION.cff")
    assert read_citation(tmp_path / "none.cff") is None


@pytest.mark.parametrize(("name", "joint"), [("english", "printed as"), ("chinese", "原文")])
def test_one_figure_is_cited_with_print_and_day(
    name: str, joint: str, request: pytest.FixtureRequest
) -> None:
    edition: Edition = request.getfixturevalue(name)
    fact = cite.example(edition)
    assert fact is not None
    assert fact["agreement"] == "corroborated"
    line = cite.one_figure(fact, edition, "1.10")
    claim = edition.library.claims[fact["claim_id"]]
    for part in (joint, claim["reported"], claim["at"], "1.10", fact["fact_id"]):
        assert part in line
    html = written(cite.pages(edition), edition, "cite")
    assert f"https://SITE/{edition.code}/sources/paper.html#multiple." in html


def test_nothing_disputed_is_an_example(english: Edition) -> None:
    facts = [row for row in ROWS["facts"] if row["agreement"] == "disputed"]
    bare = with_rows(english, facts=facts)
    assert cite.example(bare) is None
    assert 'id="figure"' not in written(cite.pages(bare), bare, "cite")


def test_code_keeps_its_lines_and_shows_what_it_hides() -> None:
    assert code("a {\n  b <c>\u202e\n}") == "a {&#10;  b &lt;c&gt;[U+202E]&#10;}"


def test_every_term_has_a_meaning_and_a_place(english: Edition, chinese: Edition) -> None:
    words = load_words()
    assert set(words["term"]) == set(words["term_meaning"]) == {*glossary.OWN, *glossary.MARKET}
    for edition in (english, chinese):
        html = written(glossary.pages(edition, frozenset({"docs/method"})), edition, "glossary")
        for term, names in words["term"].items():
            assert f'id="term.{term}"' in html
            assert all(name in html for name in names), term
        assert html.count("metrics/price.html") == 1
        assert "<script" not in html


def test_a_term_leads_only_where_there_is_a_page(english: Edition) -> None:
    html = written(glossary.pages(english, frozenset()), english, "glossary")
    assert "docs/method.html" not in html
    assert "conflicts.html" in html


def test_about_leads_to_every_page_about_the_data(english: Edition) -> None:
    titles = {"docs/method": "How it works", "docs/notes": "Notes", "checks/index": "Checks"}
    html = written(about.pages(english, titles), english, "about")
    for path in (
        *("coverage", "timeline/index", "quality", "corrections", "cite", "glossary", "audits"),
        *("changelog", "contribute", "dictionary", "download", "checks/index"),
        *("docs/method", "docs/notes"),
    ):
        assert html.count(f'href="{path}.html"') == 1, path
    assert "docs/method.html" not in written(about.pages(english, {}), english, "about")
