"""Every problem code has a page in both languages that shows the very line that its case breaks."""

import re
from pathlib import Path

import pytest

from openbell.problems import CODES, Code, Severity

ROOT = Path(__file__).parents[3]
PAGES = ROOT / "docs" / "checks"
BROKEN = ROOT / "tests" / "broken"

SEVERITIES = {
    "": {Severity.ERROR: "error", Severity.WARNING: "warning"},
    ".zh-CN": {Severity.ERROR: "错误", Severity.WARNING: "警告"},
}
HEADINGS = {
    "": ["## What it means", "## Why it matters", "## How to mend it"],
    ".zh-CN": ["## 含义", "## 为什么重要", "## 怎样改正"],
}
LONGEST = 40

each_code = pytest.mark.parametrize("code", CODES.values(), ids=lambda code: code.name)
each_language = pytest.mark.parametrize("language", ["", ".zh-CN"], ids=["en", "zh"])


def page(name: str, language: str) -> str:
    return (PAGES / f"{name}{language}.md").read_text(encoding="utf-8")


def examples(text: str) -> list[str]:
    return re.findall(r"^```(?:yaml|csv)\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def test_every_code_has_a_page_in_both_languages_and_no_page_is_without_a_code() -> None:
    names = {path.name for path in PAGES.iterdir()}
    assert names == {f"{stem}{tail}.md" for stem in [*CODES, "index"] for tail in HEADINGS}


@each_language
@each_code
def test_a_page_says_what_it_means_why_it_matters_and_how_to_mend_it(
    code: Code, language: str
) -> None:
    lines = page(code.name, language).splitlines()
    assert lines[0].startswith("# ")
    assert lines[2] == f"`{code.name}` · {SEVERITIES[language][code.severity]}"
    assert [line for line in lines if line.startswith("## ")] == HEADINGS[language]
    assert len(lines) <= LONGEST


@each_code
def test_an_english_page_has_the_title_of_its_code(code: Code) -> None:
    assert page(code.name, "").splitlines()[0] == f"# {code.title}"


@each_code
def test_both_languages_show_the_same_examples(code: Code) -> None:
    assert examples(page(code.name, "")) == examples(page(code.name, ".zh-CN"))


@each_code
def test_the_example_holds_the_line_that_the_case_breaks(code: Code) -> None:
    expected = (BROKEN / code.name / "expected.txt").read_text(encoding="utf-8")
    marked = re.search(r"^ *\d+ \| (.*)$", expected, re.MULTILINE)
    if marked is None or code.name == "file-encoding":
        assert not examples(page(code.name, ""))
        return
    broken = [line.strip() for line in examples(page(code.name, ""))[0].splitlines()]
    assert marked[1].strip() in broken


@each_language
def test_the_index_lists_every_code_with_its_title(language: str) -> None:
    listed = re.findall(
        r"^\| \[`(.+?)`\]\((.+?)\) \| (.+) \|$", page("index", language), re.MULTILINE
    )
    ordered = sorted(CODES.values(), key=lambda code: code.severity is Severity.WARNING)
    assert listed == [
        (code.name, f"{code.name}{language}.md", page(code.name, language).splitlines()[0][2:])
        for code in ordered
    ]


@each_language
def test_the_index_shows_a_problem_as_it_is_printed(language: str) -> None:
    expected = (BROKEN / "bad-value" / "expected.txt").read_text(encoding="utf-8")
    assert expected.split("\n\n")[0] in page("index", language)


@pytest.mark.parametrize("name", [*CODES, "index"])
def test_chinese_sentences_have_full_width_punctuation(name: str) -> None:
    prose = re.sub(r"```.*?```|`[^`]*`", "", page(name, ".zh-CN"), flags=re.DOTALL)
    assert not re.findall(r"[\u4e00-\u9fff] ?[,;:?!()]|[,;:?!] ?[\u4e00-\u9fff]", prose)
