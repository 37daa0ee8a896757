"""A site is put in place whole or not at all."""

from pathlib import Path

import pytest

from openbell.site import PackageUnreadableError, SiteError, build_site
from openbell.site.swap import fresh_folder, swap_in


def test_a_failed_build_leaves_the_last_site(sample_package: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "index.html").write_text("the last site")
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "broken.md").write_text("# Broken\n\n![gone](gone.png)\n")
    with pytest.raises(SiteError, match=r"gone\.png"):
        build_site(sample_package, out, docs=docs)
    assert (out / "index.html").read_text() == "the last site"
    assert not list(tmp_path.glob(".site-*"))


def test_a_missing_package_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackageUnreadableError, match="nowhere"):
        build_site(tmp_path / "nowhere", tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".site-abc").mkdir()
    with fresh_folder(tmp_path / "site") as made:
        (made / "x").write_text("x")
        swap_in(made, tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_old_site_stands_until_the_new_one_replaces_it(tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "old").write_text("old")
    with fresh_folder(out) as made:
        (made / "new").write_text("new")
        assert (out / "old").exists()
        swap_in(made, out)
    assert [path.name for path in out.iterdir()] == ["new"]


def test_a_swap_that_fails_puts_the_old_site_back(tmp_path: Path) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / "old").write_text("old")
    with pytest.raises(OSError, match="gone"):
        swap_in(tmp_path / "gone", out)
    assert (out / "old").read_text() == "old"


@pytest.mark.parametrize("kind", ["file", "link"])
def test_an_output_that_is_not_a_folder_of_its_own_is_refused(tmp_path: Path, kind: str) -> None:
    out = tmp_path / "site"
    if kind == "file":
        out.write_text("mine")
    else:
        out.symlink_to(tmp_path)
    with pytest.raises(SiteError, match="not a folder"), fresh_folder(out):
        pass
