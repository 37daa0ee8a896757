"""The tree of records that benchmarks read: sound, laid out, as large as asked for, the same."""

import json
from pathlib import Path

import pytest
from synthetic.tree import write_tree

from openbell.authoring import laid_out
from openbell.cli import main
from openbell.records import read_tree

CLAIMS = 200


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmarks") / "tree"
    write_tree(folder, CLAIMS)
    return folder


def test_a_tree_passes_the_check_with_every_claim_that_was_asked_for(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--records", str(tree / "records")]) == 0
    said = capsys.readouterr().out
    assert said.startswith("0 errors, 0 warnings in ")
    assert f": {CLAIMS} claims, " in said


def test_a_tree_is_laid_out_as_fmt_lays_records_out(tree: Path) -> None:
    documents = [one for one in read_tree(tree / "records") if one.kind is not None]
    assert len(documents) > CLAIMS // 50
    for document in documents:
        content = Path(document.path).read_bytes()
        laid = laid_out(content, path=document.path, kind=document.kind, name=document.id)
        assert laid.text == content.decode()


def test_the_same_size_gives_the_same_bytes(tree: Path, tmp_path: Path) -> None:
    write_tree(tmp_path / "again", CLAIMS)
    assert _contents(tmp_path / "again") == _contents(tree)


def test_the_same_records_stand_in_yaml_and_in_json(tree: Path) -> None:
    for document in read_tree(tree / "records"):
        path = Path(document.path)
        if path.name == "package.yaml":
            continue
        twin = tree / "json" / path.parent.name / f"{path.stem}.json"
        body = json.loads(twin.read_text(encoding="utf-8"))
        assert _without_empty(body) == document.data


def test_corrections_and_withdrawals_are_among_the_claims(tmp_path: Path) -> None:
    write_tree(tmp_path / "larger", 3_000)
    text = "".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "larger/records/sources").iterdir()
    )
    assert text.count("metric: ") == 3_000
    assert "supersedes: " in text
    assert "retracted: " in text
    assert main(["check", "--records", str(tmp_path / "larger" / "records")]) == 0


def _contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def _without_empty(body: object) -> object:
    """YAML leaves out what holds nothing."""
    if isinstance(body, dict):
        return {key: _without_empty(value) for key, value in body.items() if value not in ({}, [])}
    return [_without_empty(one) for one in body] if isinstance(body, list) else body
