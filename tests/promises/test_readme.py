"""What the written pages show is what happens: commands, output, excerpts, links, translations."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support.written import ROOT, TWIN, Block, blocks, heading_levels, links, read_page, renew

from openbell.cli import main
from openbell.loader import tables

PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "docs/method.md",
    "docs/findings.md",
    "docs/quality.md",
    "docs/architecture.md",
    "docs/dependencies.md",
)
CHINESE = tuple(page.removesuffix(".md") + TWIN for page in PAGES)
BLOCKS = [block for page in PAGES for block in blocks(page)]
SETTING_UP = {"make", "pip"}
SHELL = [block for block in BLOCKS if block.language == "sh"]
RUN = [
    block
    for block in BLOCKS
    if block.language == "python"
    or (block.language == "sh" and block.commands[0][0] not in SETTING_UP)
]
EXCERPTS = [block for block in BLOCKS if block.language == "yaml"]
RENEW = "OPENBELL_RENEW=1 python -m pytest tests/promises/test_readme.py"


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout with the real records, their package and the commands `openbell` and `python`."""
    desk = tmp_path_factory.mktemp("work") / "openbell"
    shutil.copytree(ROOT / "datapackage", desk / "datapackage")
    for shown in ("docs", "tools"):
        (desk / shown).symlink_to(ROOT / shown)
    records = str(desk / "datapackage")
    assert main(["build", "--no-site", "--records", records, "--out", str(desk / "build")]) == 0
    (desk / "bin").mkdir()
    for name, module in (("openbell", " -m openbell"), ("python", "")):
        command = desk / "bin" / name
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}"{module} "$@"\n')
        command.chmod(0o755)
    if texts := os.environ.get("OPENBELL_TEXTS"):
        (desk.parent / "texts").symlink_to(Path(texts).resolve())
    return desk


def run(block: Block, desk: Path) -> subprocess.CompletedProcess[str]:
    """Run a block as printed, `sh` stopping at the first command that fails."""
    environment = {
        **os.environ,
        "OPENBELL_PACKAGE": str(desk / "build" / "package"),
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONUTF8": "1",
    }
    interpreter = [sys.executable] if block.language == "python" else ["sh", "-e"]
    return subprocess.run(
        [*interpreter, "-c", block.text],
        cwd=desk,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def make_slip(block: Block, desk: Path) -> tuple[Path, str]:
    """Change a record as the diff before the block says; give back its path and its old text."""
    assert block.slip is not None
    lines = block.slip.splitlines()
    (name,) = (line[4:] for line in lines if line.startswith("--- "))
    removed = "".join(f"{line[1:]}\n" for line in lines if re.match(r"-(?!-- )", line))
    added = "".join(f"{line[1:]}\n" for line in lines if line.startswith("+"))
    before = (desk / name).read_text(encoding="utf-8")
    assert before.count(removed) == 1, f"{removed!r} stands {before.count(removed)} times in {name}"
    (desk / name).write_text(before.replace(removed, added), encoding="utf-8")
    return desk / name, before


def cut(printed: str, block: Block) -> str:
    """What a block prints, without the counts of all records after a problem: they grow."""
    if block.slip is None:
        return printed
    problem, _, counts = printed.rstrip("\n").rpartition("\n\n")
    assert counts.startswith("1 error, "), printed
    return f"{problem}\n"


@pytest.mark.slow
@pytest.mark.parametrize("block", RUN, ids=lambda block: block.name)
def test_what_a_page_shows_is_what_its_snippet_prints(block: Block, desk: Path) -> None:
    if "../texts" in block.text and not (desk.parent / "texts").exists():
        pytest.skip("the articles' texts are not ours to publish: OPENBELL_TEXTS names no folder")
    mended = make_slip(block, desk) if block.slip else None
    try:
        done = run(block, desk)
    finally:
        if mended:
            mended[0].write_text(mended[1], encoding="utf-8")
    assert done.stderr == ""
    assert done.returncode == (1 if block.slip else 0)
    if block.output is None:
        return
    printed = cut(done.stdout, block)
    if os.environ.get("OPENBELL_RENEW") and printed != block.output:
        renew(block.page, block.output, printed)
        pytest.fail(f"{block.name} was renewed: read what changed")
    assert printed == block.output, f"to renew every output: {RENEW}"


@pytest.mark.parametrize("block", SHELL, ids=lambda block: block.name)
def test_what_sets_up_names_targets_and_extras_that_exist(block: Block) -> None:
    targets = read_page("Makefile")
    extras = read_page("pyproject.toml")
    for words in block.commands:
        if words[0] == "make":
            assert re.search(rf"^{words[1]}:", targets, re.MULTILINE), words
        if words[:2] == ["pip", "install"]:
            for extra in re.findall(r"\w+", words[2]):
                assert re.search(rf"^{extra} = \[", extras, re.MULTILINE), words


@pytest.mark.parametrize("block", EXCERPTS, ids=lambda block: block.name)
def test_an_excerpt_stands_word_for_word_in_the_record_it_names(block: Block) -> None:
    named, _, excerpt = block.text.partition("\n")
    assert excerpt in read_page(named.removeprefix("# "))


@pytest.mark.parametrize(("page", "twin"), list(zip(PAGES, CHINESE, strict=True)))
def test_a_page_and_its_chinese_twin_keep_in_step(page: str, twin: str) -> None:
    assert heading_levels(twin) == heading_levels(page)
    shown = [(block.language, block.text) for block in blocks(page)]
    assert [(block.language, block.text) for block in blocks(twin)] == shown


def test_the_changelog_names_as_many_changes_in_chinese() -> None:
    marks = [
        re.findall(r"^(#+|-) ", read_page(page), re.MULTILINE)
        for page in ("CHANGELOG.md", "CHANGELOG.zh-CN.md")
    ]
    assert marks[0] == marks[1]


@pytest.mark.parametrize("page", [*PAGES, *CHINESE, "CHANGELOG.md", "CHANGELOG.zh-CN.md"])
def test_every_link_within_the_project_leads_to_a_file(page: str) -> None:
    for target in links(page):
        if "://" not in target and not target.startswith("#"):
            assert (ROOT / page).parent.joinpath(target.partition("#")[0]).exists(), target


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_readme_names_every_published_table(page: str) -> None:
    rows = re.findall(r"^\| `(\w+)`", read_page(page), re.MULTILINE)
    assert tuple(rows) == tables()


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md"])
def test_the_first_screen_sets_up_and_answers(page: str) -> None:
    shown = "\n".join(read_page(page).splitlines()[:50])
    for needed in ("make build", "make test", "pip install", "import openbell", "from conflicts"):
        assert needed in shown


@pytest.mark.parametrize(
    ("page", "end"),
    [("docs/architecture.md", "\n## Why"), ("docs/architecture.zh-CN.md", "\n## 检查为什么")],
)
def test_the_map_names_every_folder_of_the_code(page: str, end: str) -> None:
    folders = {path.parent.name for path in (ROOT / "src" / "openbell").glob("*/__init__.py")}
    map_of_code, _, _ = read_page(page).partition(end)
    named = set(re.findall(r"^\| `(\w+)/`", map_of_code, re.MULTILINE))
    assert named == folders
