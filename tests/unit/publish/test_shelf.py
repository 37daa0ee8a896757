import fcntl
import os
import shutil
from pathlib import Path

import pytest
from support.sample_package import publish_sample

from openbell.publish import PublishError
from openbell.publish.durable import LOCK, holding


def test_an_output_path_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(PublishError, match="out: it is a file, not a folder") as refusal:
        publish_sample(tmp_path / "out")
    assert refusal.value.path == tmp_path / "out"
    assert (tmp_path / "out").read_text() == "mine"


def test_a_folder_named_package_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "mine.txt").write_text("mine")
    with pytest.raises(PublishError, match="package: it must be a link of ours"):
        publish_sample(tmp_path)
    assert (tmp_path / "package" / "mine.txt").read_text() == "mine"


@pytest.mark.parametrize("target", ["/etc", "elsewhere", "releases/latest", "../releases/0" * 2])
def test_a_link_to_elsewhere_is_refused_and_left_alone(tmp_path: Path, target: str) -> None:
    (tmp_path / "package").symlink_to(target)
    with pytest.raises(PublishError, match="not to a release of ours"):
        publish_sample(tmp_path)
    assert str((tmp_path / "package").readlink()) == target


def test_a_folder_of_releases_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "releases").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError, match="releases: it must be a folder"):
        publish_sample(tmp_path / "out")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_lock_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / LOCK).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PublishError):
        publish_sample(tmp_path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_link_to_a_release_that_is_gone_is_ours_to_swing(tmp_path: Path) -> None:
    (tmp_path / "package").symlink_to("releases/0123456789abcdef")
    release = publish_sample(tmp_path)
    assert (tmp_path / "package").resolve() == release.path


def test_what_a_killed_run_left_is_swept_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    releases = tmp_path / "releases"
    for name in (".new-abc_1", ".old-xyz", "notes", "0123456789abcdef", "fedcba9876543210"):
        (releases / name / "csv").mkdir(parents=True)
    (tmp_path / ".package-123").symlink_to("releases/0123456789abcdef")
    (tmp_path / ".package-notes").write_text("mine")
    release = publish_sample(tmp_path)
    left = {path.name for path in releases.iterdir()}
    assert {"notes", release.hash} < left
    assert len(left) == 3
    assert {path.name for path in tmp_path.iterdir()} == {
        LOCK,
        "package",
        "releases",
        ".package-notes",
    }


def test_another_process_that_publishes_there_is_waited_for_and_then_named(tmp_path: Path) -> None:
    descriptor = os.open(tmp_path / LOCK, os.O_CREAT | os.O_RDWR)
    fcntl.flock(descriptor, fcntl.LOCK_EX)
    with (
        pytest.raises(PublishError, match="another process is publishing there"),
        holding(tmp_path, patience=0.05),
    ):
        pass
    os.close(descriptor)
    with holding(tmp_path, patience=0.05):
        pass


def test_a_folder_that_vanishes_meanwhile_is_an_error_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanish(folder: Path) -> None:
        shutil.rmtree(folder)

    monkeypatch.setattr("openbell.publish.release.settle_modes", vanish)
    with pytest.raises(PublishError, match=r"^cannot publish to .*: "):
        publish_sample(tmp_path)
    assert not (tmp_path / "package").exists()
