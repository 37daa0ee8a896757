import hashlib
import os
import random
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from support.sample_package import CREDITS, PACKAGE, publish_sample, sample_tables
from support.sample_rows import sample_rows

from openbell.publish import publish


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_rows_in_another_order_give_the_same_bytes(tmp_path: Path) -> None:
    rows = sample_rows()
    for table in rows.values():
        random.Random(7).shuffle(table)
    first = publish_sample(tmp_path / "first")
    second = publish_sample(tmp_path / "second", rows)
    assert first.hash == second.hash
    assert contents(first.path) == contents(second.path)


def test_another_umask_hash_seed_zone_and_language_give_the_same_bytes(tmp_path: Path) -> None:
    here = publish_sample(tmp_path / "here")
    code = (
        "import os, sys, pathlib; os.umask(0o077);"
        "from support.sample_package import publish_sample;"
        "publish_sample(pathlib.Path(sys.argv[1]))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "99", "TZ": "Asia/Shanghai", "LC_ALL": "C"}
    environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    there = tmp_path / "there"
    subprocess.run([sys.executable, "-c", code, str(there)], check=True, env=environment)
    assert contents(here.path) == contents((there / "package").resolve())
    modes = {stat.S_IMODE(path.stat().st_mode) for path in here.path.rglob("*") if path.is_file()}
    other = {stat.S_IMODE(path.stat().st_mode) for path in (there / "package").rglob("*.csv")}
    assert modes == other == {0o644}
    assert stat.S_IMODE((there / "package" / "csv").stat().st_mode) == 0o755


def test_the_link_is_relative_so_that_the_folder_can_be_moved(tmp_path: Path) -> None:
    release = publish_sample(tmp_path / "out")
    (tmp_path / "out").rename(tmp_path / "moved")
    link = tmp_path / "moved" / "package"
    assert link.readlink() == Path("releases") / release.hash
    assert (link / "datapackage.json").is_file()


def test_the_release_is_named_by_its_checksums_which_cover_every_file(tmp_path: Path) -> None:
    release = publish_sample(tmp_path)
    sums = (release.path / "SHA256SUMS").read_text()
    assert hashlib.sha256(sums.encode()).hexdigest().startswith(release.hash)
    listed = {line[66:]: line[:64] for line in sums.splitlines()}
    found = contents(release.path)
    del found["SHA256SUMS"]
    assert listed == {path: hashlib.sha256(data).hexdigest() for path, data in found.items()}
    assert list(listed) == sorted(listed)


def test_the_release_lists_its_files_with_sizes_hashes_and_rows(tmp_path: Path) -> None:
    release = publish_sample(tmp_path)
    on_disk = contents(release.path)
    assert [file.path for file in release.files] == sorted(on_disk)
    for file in release.files:
        assert file.bytes == len(on_disk[file.path])
        assert file.sha256 == hashlib.sha256(on_disk[file.path]).hexdigest()
    rows = {file.path: file.rows for file in release.files}
    assert rows["csv/claims.csv"] == rows["parquet/claims.parquet"] == 5
    assert rows["README.md"] is None


def test_publishing_the_same_again_writes_nothing_anew(tmp_path: Path) -> None:
    first = publish_sample(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in first.path.rglob("*")}
    again = publish_sample(tmp_path)
    assert first.created
    assert not again.created
    assert before == {path: path.stat().st_mtime_ns for path in again.path.rglob("*")}


def test_going_back_to_an_older_release_only_swings_the_link(tmp_path: Path) -> None:
    first = publish_sample(tmp_path)
    rows = sample_rows()
    rows["companies"][0]["city"] = "Beijing"
    second = publish_sample(tmp_path, rows)
    assert second.hash != first.hash
    assert not publish_sample(tmp_path).created
    assert (tmp_path / "package").resolve() == first.path
    assert second.path.is_dir()


def test_the_last_two_releases_are_kept(tmp_path: Path) -> None:
    hashes: list[str] = []
    for city in ("Beijing", "Shanghai", "Hangzhou", "Shenzhen"):
        rows = sample_rows()
        rows["companies"][0]["city"] = city
        hashes.append(publish_sample(tmp_path, rows).hash)
    assert {path.name for path in (tmp_path / "releases").iterdir()} == set(hashes[-2:])
    assert (tmp_path / "package").resolve().name == hashes[-1]


def test_a_release_that_was_damaged_is_written_anew(tmp_path: Path) -> None:
    first = publish_sample(tmp_path)
    (first.path / "csv" / "claims.csv").write_text("damaged")
    (first.path / "parquet" / "facts.parquet").unlink()
    again = publish_sample(tmp_path)
    assert again.created
    whole = publish_sample(tmp_path / "elsewhere")
    assert contents(again.path) == contents(whole.path)


@pytest.mark.parametrize("name", ["CITATION.cff", "LICENSE", "README.md", "datapackage.json"])
def test_what_describes_the_data_follows_the_package_record(tmp_path: Path, name: str) -> None:
    text = (publish_sample(tmp_path).path / name).read_text(encoding="utf-8")
    assert PACKAGE.title in text
    assert PACKAGE.version in text


def test_sources_are_credited_as_given(tmp_path: Path) -> None:
    release = publish(sample_tables(), PACKAGE, tmp_path, sources=CREDITS)
    assert CREDITS[0]["path"] in (release.path / "datapackage.json").read_text(encoding="utf-8")
