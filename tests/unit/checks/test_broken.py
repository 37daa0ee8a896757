"""Records broken one way each: what `openbell check` prints, to the letter, and its exit status.

Every problem code has a folder in `tests/broken/`: the files that differ from the sound records in
`tests/broken/_base/`, and `expected.txt`. What git cannot hold is made here.
"""

import os
import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import pytest

from openbell.cli import main
from openbell.problems import CODES, Severity
from openbell.records.gate import LARGEST_FILE

BROKEN = Path(__file__).parents[2] / "broken"
BASE = BROKEN / "_base"
NOBODY = 65534

Overlay = Callable[..., None]


def pipe(records: Path) -> None:
    os.mkfifo(records / "sources" / "queue.yaml")


def sealed(records: Path) -> None:
    for folder in (records.parent, records, records / "sources"):
        folder.chmod(0o755)
    shutil.copy(records / "sources" / "daily.yaml", records / "sources" / "sealed.yaml")
    (records / "sources" / "sealed.yaml").chmod(0)


def huge(records: Path) -> None:
    with (records / "sources" / "huge.yaml").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)


def in_gb18030(records: Path) -> None:
    source = records / "sources" / "daily.yaml"
    source.write_bytes(source.read_text(encoding="utf-8").encode("gb18030"))


MADE = {
    "file-encoding": in_gb18030,
    "file-size": huge,
    "file-type": pipe,
    "file-unreadable": sealed,
}


@contextmanager
def unprivileged() -> Generator[None]:
    """Without the rights of root, who may read every file."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def overlay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Overlay:
    """Lays sound records out, with the cases named on top, in the folder where commands run."""

    def lay(*codes: str) -> None:
        records = tmp_path / "records"
        shutil.copytree(BASE, records)
        for code in codes:
            if (BROKEN / code / "records").is_dir():
                shutil.copytree(BROKEN / code / "records", records, dirs_exist_ok=True)
            if code in MADE:
                MADE[code](records)
        monkeypatch.chdir(tmp_path)

    return lay


def check() -> int:
    return main(["check", "--records", "records"])


@pytest.mark.parametrize("code", CODES)
def test_records_broken_one_way_print_the_expected_text(
    code: str, overlay: Overlay, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay(code)
    if code == "file-unreadable":
        check()  # imports what a user without rights may not
        capsys.readouterr()
        with unprivileged():
            status = check()
    else:
        status = check()
    assert capsys.readouterr().out == (BROKEN / code / "expected.txt").read_text(encoding="utf-8")
    assert status == (1 if CODES[code].severity is Severity.ERROR else 0)


@pytest.mark.parametrize("code", CODES)
def test_a_case_breaks_its_records_in_one_way_only(code: str) -> None:
    expected = (BROKEN / code / "expected.txt").read_text(encoding="utf-8")
    assert expected.count("see docs/checks/") == 1
    assert f"see docs/checks/{code}.md\n" in expected


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {path.name for path in BROKEN.iterdir()} == {*CODES, "_base"}


def test_the_sound_records_have_no_problem(
    overlay: Overlay, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay()
    assert check() == 0
    assert capsys.readouterr().out.startswith("0 errors, 0 warnings in ")


def test_all_problems_are_printed_at_once_in_the_order_of_files_and_lines(
    overlay: Overlay, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay("unknown-citation", "duplicate-id", "file-name", "date-order")
    assert check() == 1
    places = [line for line in capsys.readouterr().out.splitlines() if line.startswith("records/")]
    assert [line.split("]")[0] for line in places] == [
        "records/companies/one.yaml:13:10: error[duplicate-id",
        "records/offerings/one-ipo.yaml:8:12: error[date-order",
        "records/sources/Daily Two.yaml: error[file-name",
        "records/sources/daily.yaml:14:12: error[unknown-citation",
    ]


@pytest.mark.parametrize("path", ["companies/one", "offerings/one-ipo", "metrics/revenue"])
def test_a_broken_record_is_reported_alone_and_not_wherever_it_is_named(
    path: str, overlay: Overlay, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay()
    record = tmp_path / "records" / f"{path}.yaml"
    record.write_text(record.read_text(encoding="utf-8") + "colour: red\n", encoding="utf-8")
    assert check() == 1
    out = capsys.readouterr().out
    assert out.count("see docs/checks/") == 1
    assert f"records/{path}.yaml" in out


def test_a_broken_source_is_not_reported_by_the_records_that_were_read_from_it(
    overlay: Overlay, capsys: pytest.CaptureFixture[str]
) -> None:
    overlay("bad-period")
    check()
    assert "unknown-source" not in capsys.readouterr().out
