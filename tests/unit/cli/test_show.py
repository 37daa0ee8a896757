"""A record as a person likes to read it, in the language asked for, as of the day asked for."""

import json
from pathlib import Path

import pytest

from openbell.cli import main
from openbell.cli.aligned import aligned


def _show(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["show", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_columns_line_up_where_chinese_characters_take_two_places() -> None:
    lines = aligned([("智谱", "1", "x"), ("openbell", "22", "y")], right=frozenset({1}))
    assert lines == ["智谱       1  x", "openbell  22  y"]


def test_a_company_is_shown_by_name_with_its_figures_in_words(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = _show(capsys, "zhipu", "--package", str(package), "--lang", "en")
    assert status == 0
    assert out.startswith("Zhipu (智谱)\n")
    assert "RMB" in out
    assert "HK$" in out


def test_the_same_is_told_in_chinese_on_request(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _show(capsys, "zhipu", "--package", str(package), "--lang", "zh")
    assert out.startswith("智谱 (Zhipu)\n")
    assert "港元" in out
    assert "RMB" not in out


def test_nothing_is_shown_that_was_not_known_then(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ("zhipu", "--package", str(package), "--json")
    _, now, _ = _show(capsys, *arguments)
    _, then, _ = _show(capsys, *arguments, "--as-of", "2000-01-01")
    assert json.loads(now)["facts"]
    assert json.loads(then)["facts"] == []


def test_a_source_is_shown_with_its_claims_in_the_documents_order(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _show(capsys, "2026-01-08-nbd", "--package", str(package), "--json")
    shown = json.loads(out)
    assert shown["kind"] == "sources"
    assert {claim["source_id"] for claim in shown["claims"]} == {"2026-01-08-nbd"}


def test_an_unknown_id_is_wrong_use_and_the_nearest_is_named(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = _show(capsys, "zhipo", "--package", str(package))
    assert (status, out) == (2, "")
    assert "did you mean zhipu" in err
