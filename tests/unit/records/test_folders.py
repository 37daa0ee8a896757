"""Promises of reading a tree of files: one order, no file followed, waited for or lost."""

import gc
import os
import socket
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from openbell.records import Document, Kind, collector_paused, read_document, read_tree
from openbell.records.gate import LARGEST_FILE
from openbell.records.parse import schema_line


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "datapackage"
    for folder, kind, name in [
        ("companies", Kind.COMPANY, "zhipu"),
        ("metrics", Kind.METRIC, "revenue"),
        ("offerings", Kind.OFFERING, "zhipu-ipo"),
        ("sources", Kind.SOURCE, "2026-01-08-nbdnews"),
    ]:
        (root / folder).mkdir(parents=True)
        (root / folder / f"{name}.yaml").write_text(f"{schema_line(kind)}\na: b\n")
    (root / "package.yaml").write_text("title: openbell\n")
    return root


def codes(root: Path) -> dict[str, list[str]]:
    return {
        Path(document.path).relative_to(root).as_posix(): [
            found.code for found in document.problems
        ]
        for document in read_tree(root)
        if document.problems
    }


def the(root: Path, name: str) -> Document:
    return next(document for document in read_tree(root) if document.path.endswith(name))


def test_a_tree_is_read_in_the_order_of_its_paths(root: Path) -> None:
    (root / "sources" / "2025-01-01-a.yaml").write_text(f"{schema_line(Kind.SOURCE)}\na: b\n")
    documents = list(read_tree(root))
    assert [(document.kind, document.id) for document in documents] == [
        (Kind.COMPANY, "zhipu"),
        (Kind.METRIC, "revenue"),
        (Kind.OFFERING, "zhipu-ipo"),
        (Kind.PACKAGE, "package"),
        (Kind.SOURCE, "2025-01-01-a"),
        (Kind.SOURCE, "2026-01-08-nbdnews"),
    ]
    assert not any(document.problems for document in documents)
    assert documents[0].path == (root / "companies" / "zhipu.yaml").as_posix()


def test_hidden_files_backups_and_a_readme_are_passed_over(root: Path) -> None:
    for name in (".zhipu.yaml.swp", "zhipu.yaml~", "#zhipu.yaml#", "README.md"):
        (root / "companies" / name).write_text("not: [yaml")
        (root / name).write_text("not: [yaml")
    assert codes(root) == {}


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("MiniMax.yaml", "minimax.yaml"),
        ("moonshot_ai.yaml", "moonshot-ai.yaml"),
        ("biren.yml", "biren.yaml"),
        ("biren--tech.yaml", "biren-tech.yaml"),
        ("notes.txt", "notes.yaml"),
        ("x.yaml.orig", "x-yaml-orig.yaml"),
        ("智谱.yaml", None),
        (" .yaml", None),
    ],
)
def test_a_file_that_is_not_named_after_an_id_is_refused(
    root: Path, name: str, suggested: str | None
) -> None:
    (root / "companies" / name).write_text("a: b\n")
    document = the(root, name)
    found = document.problems[0]
    assert (found.code, document.data, found.value) == ("file-name", None, name)
    assert f"rename it to {suggested}" in found.hint if suggested else "rename it," in found.hint


@pytest.mark.parametrize(
    ("name", "twin"), [("Zhipu.yaml", "zhipu.yaml"), ("caf\u00e9.yaml", "cafe\u0301.yaml")]
)
def test_names_that_some_file_systems_confuse_are_told_apart_by_name(
    root: Path, name: str, twin: str
) -> None:
    for one in (name, twin):
        (root / "companies" / one).write_text(f"{schema_line(Kind.COMPANY)}\na: b\n")
    if len(list((root / "companies").iterdir())) < 2 + (twin != "zhipu.yaml"):
        pytest.skip("this file system takes the two names for one")
    assert repr(twin) in the(root, name).problems[0].message


def test_a_misspelt_folder_or_a_stray_file_does_not_vanish(root: Path) -> None:
    (root / "source").mkdir()
    (root / "zhipu.yaml").write_text("a: b\n")
    assert codes(root) == {"source": ["file-name"], "zhipu.yaml": ["file-name"]}
    assert "sources" in the(root, "source").problems[0].hint


def test_links_pipes_sockets_and_folders_are_refused_without_waiting(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = root / "companies"
    monkeypatch.chdir(folder)  # the name of a socket has room for about a hundred bytes
    (folder / "link.yaml").symlink_to(folder / "zhipu.yaml")
    (folder / "dangling.yaml").symlink_to(folder / "nothing.yaml")
    (folder / "folder.yaml").mkdir()
    os.mkfifo(folder / "pipe.yaml")
    with socket.socket(socket.AF_UNIX) as one:
        one.bind("socket.yaml")
        found = codes(root)
    names = ("dangling", "folder", "link", "pipe", "socket")
    assert found == {f"companies/{name}.yaml": ["file-type"] for name in names}
    assert "a pipe" in the(root, "pipe.yaml").problems[0].message


def test_a_linked_or_missing_folder_is_no_silent_nothing(root: Path, tmp_path: Path) -> None:
    (root / "metrics").rename(tmp_path / "elsewhere")
    assert codes(root) == {}
    (root / "metrics").symlink_to(tmp_path / "elsewhere")
    assert codes(root) == {"metrics": ["file-type"]}
    absent = list(read_tree(tmp_path / "absent"))
    assert [found.code for document in absent for found in document.problems] == ["file-unreadable"]


def test_a_file_too_large_is_refused_before_it_is_read(root: Path) -> None:
    path = root / "companies" / "large.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE * 1000)
    assert codes(root) == {"companies/large.yaml": ["file-size"]}


def test_a_name_that_is_no_utf8_can_still_be_printed(root: Path) -> None:
    try:
        (root / "companies" / os.fsdecode(b"\xff.yaml")).write_text("a: b\n")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    found = next(one for document in read_tree(root) for one in document.problems)
    assert found.code == "file-name"
    assert "\\xff" in found.path.encode("utf-8").decode()


UNREADABLE = """
import os, sys
from pathlib import Path
from openbell.records import Kind, read_document, read_tree
root = Path(sys.argv[1])
if os.getuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
for document in [read_document(root / "companies" / "zhipu.yaml", Kind.COMPANY), *read_tree(root)]:
    print(document.path, *(found.code for found in document.problems))
"""


def test_an_unreadable_file_or_folder_is_a_problem_for_a_user_who_is_not_root() -> None:
    with TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        (root / "companies").mkdir(mode=0o755)
        (root / "companies" / "zhipu.yaml").touch(mode=0)
        (root / "metrics").mkdir(mode=0)
        ran = subprocess.run(
            [sys.executable, "-c", UNREADABLE, name], capture_output=True, text=True, check=False
        )
    record, folder = (root / "companies" / "zhipu.yaml").as_posix(), (root / "metrics").as_posix()
    assert ran.stdout.splitlines() == [
        f"{record} file-unreadable",
        f"{record} file-unreadable",
        f"{folder} file-unreadable",
    ], ran.stderr


def test_a_file_that_is_gone_is_a_problem_of_its_document(tmp_path: Path) -> None:
    document = read_document(tmp_path / "gone.yaml", Kind.SOURCE)
    assert [found.code for found in document.problems] == ["file-unreadable"]
    assert (document.id, document.data) == ("gone", None)


def test_pausing_the_collector_leaves_it_as_it_was() -> None:
    assert gc.isenabled()
    with collector_paused():
        assert not gc.isenabled()
        with collector_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
