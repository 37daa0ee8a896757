"""A check that recalls its answer says what a check that works everything out says."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support.edits import EXCHANGES, HANDLINGS, Edit, small_tree

from openbell.cli.main import main
from openbell.state import seen


def said(capsys: pytest.CaptureFixture[str], records: Path, *more: str) -> tuple[int, str]:
    status = main(["check", "--records", str(records), *more])
    return status, capsys.readouterr().out


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from((*EXCHANGES, *HANDLINGS)), min_size=1, max_size=8))
def test_after_every_edit_the_answer_is_that_of_a_fresh_check(
    capsys: pytest.CaptureFixture[str], edits: list[Edit]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root, spare = small_tree(Path(folder) / "records"), small_tree(Path(folder) / "spare")
        cache = str(Path(folder) / "cache")
        for edit in edits:
            edit.apply(root, spare)
            fresh = said(capsys, root, "--no-cache")
            for _ in "twice":
                assert said(capsys, root, "--cache", cache) == fresh


def test_an_unchanged_tree_is_not_examined_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = small_tree(tmp_path / "records"), str(tmp_path / "cache")
    first = said(capsys, root, "--cache", cache)

    def refused(*_: object, **__: object) -> object:
        raise AssertionError("examined again")

    monkeypatch.setattr("openbell.checks.examine", refused)
    assert said(capsys, root, "--cache", cache) == first
    assert '"errors": 0' in said(capsys, root, "--cache", cache, "--json")[1]
    with pytest.raises(AssertionError):
        said(capsys, root, "--no-cache")


def test_other_code_asks_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, cache = small_tree(tmp_path / "records"), tmp_path / "cache"
    said(capsys, root, "--cache", str(cache))
    before = len(list((cache / "check").iterdir()))
    monkeypatch.setattr("openbell.cli.answered.code_state", lambda _: "another release")
    said(capsys, root, "--cache", str(cache))
    assert len(list((cache / "check").iterdir())) == before + 1


def test_what_was_kept_and_is_broken_is_worked_out_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root, cache = small_tree(tmp_path / "records"), tmp_path / "cache"
    first = said(capsys, root, "--cache", str(cache))
    for told in ("", "[]", "{}", '{"errors": "x", "text": 3}'):
        for kept in (cache / "check").iterdir():
            kept.write_text(told, encoding="utf-8")
        assert said(capsys, root, "--cache", str(cache)) == first


def test_a_file_counts_as_untouched_only_beyond_the_grain_of_its_times() -> None:
    assert seen.GRAIN >= 2_000_000_000


def built(
    capsys: pytest.CaptureFixture[str], folder: Path, *more: str
) -> tuple[int, str, dict[str, bytes]]:
    """What a build of the package says, and the bytes of what it leaves."""
    out = folder / "build"
    places = ["--records", str(folder / "records"), "--out", str(out)]
    status = main(["build", "--no-site", *places, "--cache", str(folder / "cache"), *more])
    package = {
        str(file.relative_to(out)): file.read_bytes()
        for file in sorted((out / "package").rglob("*"))
        if file.is_file()
    }
    return status, capsys.readouterr().out, package


def test_an_unchanged_package_is_not_built_again_and_a_touched_one_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_tree(tmp_path / "records")
    first = built(capsys, tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("openbell.checks.examine", None)
        assert built(capsys, tmp_path) == first
        assert '"release"' in built(capsys, tmp_path, "--json")[1]
    facts = tmp_path / "build" / "package" / "csv" / "facts.csv"
    facts.write_text("spoilt\n", encoding="utf-8")
    assert built(capsys, tmp_path) == first
    facts.unlink()
    assert built(capsys, tmp_path) == first
    assert built(capsys, tmp_path, "--no-cache") == first


def test_a_build_that_stopped_at_an_error_is_tried_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    root = small_tree(tmp_path / "records")
    sound = (root / "package.yaml").read_bytes()
    good = built(capsys, tmp_path)
    (root / "package.yaml").write_text("name: [\n", encoding="utf-8")
    status, said_then, package = built(capsys, tmp_path)
    assert status == 1
    assert "Nothing was built" in said_then
    assert package == good[2]
    assert built(capsys, tmp_path) == (status, said_then, package)
    (root / "package.yaml").write_bytes(sound)
    assert built(capsys, tmp_path) == good
