"""`openbell new` and `openbell fmt` as a curator uses them."""

import shutil
from pathlib import Path

import pytest
from support.record_tree import BASE

from openbell.cli import main

URL = "https://www.example.org/news/7.html"
TEXT = "一号上市\n\n公司收入约1.91亿元，亏损23.51亿元。\n"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    shutil.copytree(BASE, tmp_path / "records")
    return tmp_path / "records"


def _new(records: Path, *more: str, url: str = URL) -> int:
    fixed = ["--publisher", "每日财经", "--published", "2026-01-09", "--zone", "+08:00"]
    return main(["new", "source", url, *fixed, "--records", str(records), *more])


def test_a_draft_has_a_line_for_each_figure_and_is_sound_at_once(
    records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "held.txt").write_text(TEXT, encoding="utf-8")
    assert _new(records, "--text", str(tmp_path / "held.txt"), "--subject", "one") == 0
    path = records / "sources" / "2026-01-09-example-one.yaml"
    assert capsys.readouterr().out == f"{path}, 2 figures to look at\n"
    text = path.read_text(encoding="utf-8")
    assert 'reported: "约1.91亿元", at: ¶2' in text
    assert 'reported: "亏损23.51亿元", at: ¶2' in text
    assert main(["check", "--records", str(records)]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out


def test_a_line_of_the_draft_becomes_a_claim_when_it_is_filled_in(
    records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "held.txt").write_text(TEXT, encoding="utf-8")
    _new(records, "--text", str(tmp_path / "held.txt"), "--id", "new")
    path = records / "sources" / "new.yaml"
    lines = path.read_text(encoding="utf-8").splitlines()
    kept = [line.replace("# claims", "claims") for line in lines if "亏损" not in line]
    filled = "company: one, metric: revenue, period: 2025-H2"
    text = "\n".join(kept).replace("#  - {company: , metric: , period: ", "  - {" + filled) + "\n"
    path.write_text(text, encoding="utf-8")
    assert main(["check", "--records", str(records)]) == 0
    assert "3 claims, 2 sources" in capsys.readouterr().out


@pytest.mark.parametrize("other", [URL, "http://m.example.org/news/7.html?utm_source=app#top"])
def test_a_document_that_is_recorded_already_is_pointed_out(
    records: Path, capsys: pytest.CaptureFixture[str], other: str
) -> None:
    assert _new(records, "--id", "first") == 0
    capsys.readouterr()
    assert _new(records, "--id", "second", url=other) == 1
    path = records / "sources" / "first.yaml"
    assert capsys.readouterr().out == f"recorded already, by its address: {path}\n"
    assert not (records / "sources" / "second.yaml").exists()


def test_a_text_that_is_recorded_already_is_pointed_out_under_another_address(
    records: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "held.txt").write_text(TEXT, encoding="utf-8")
    held = ("--text", str(tmp_path / "held.txt"))
    assert _new(records, *held, "--id", "first") == 0
    assert _new(records, *held, "--id", "second", url="https://example.net/1") == 1
    assert "recorded already, by its text" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "words"),
    [
        (("--id", "daily"), "exists"),
        (("--id", "Wrong Name"), "Wrong Name"),
        (("--kind", "gossip"), "exchange_filing"),
        (("--published", "tomorrow"), "2026-01-08T16:14+08:00"),
    ],
)
def test_a_draft_that_would_not_be_sound_is_not_written(
    records: Path, capsys: pytest.CaptureFixture[str], more: tuple[str, ...], words: str
) -> None:
    before = sorted((records / "sources").iterdir())
    assert _new(records, *more) == 2
    assert words in capsys.readouterr().err
    assert sorted((records / "sources").iterdir()) == before


def test_fmt_shows_what_would_change_and_then_changes_it(
    records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = records / "companies" / "one.yaml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace('"02513"', "02513"), encoding="utf-8")
    path.chmod(0o640)
    assert main(["fmt", "--check", "--records", str(records)]) == 1
    out = capsys.readouterr().out
    assert '+  - {ticker: "02513", mic: XHKG, source: daily}' in out
    assert "1 file would change of 5" in out
    assert main(["fmt", "--records", str(records)]) == 0
    assert path.read_text(encoding="utf-8") == sound
    assert path.stat().st_mode & 0o777 == 0o640
    assert main(["fmt", "--check", str(path), "--records", str(records)]) == 0
    assert "0 files would change of 1" in capsys.readouterr().out.splitlines()[-1]


def test_fmt_leaves_what_it_cannot_read_and_says_so(
    records: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = records / "companies" / "one.yaml"
    path.write_text("name: [", encoding="utf-8")
    assert main(["fmt", "--records", str(records)]) == 1
    out = capsys.readouterr().out
    assert "error[yaml-syntax]" in out
    assert "1 file cannot be read" in out
    assert path.read_text(encoding="utf-8") == "name: ["
