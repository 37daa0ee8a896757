"""A record as a person likes to read it, in the language asked for, as of the day asked for."""

import json
from pathlib import Path

import pytest
from support.sample_package import publish_sample
from support.sample_rows import REVENUE_MENDED, sample_rows

from openbell.cli import main
from openbell.cli.aligned import aligned


def _show(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = main(["show", *arguments])
    out, err = capsys.readouterr()
    return status, out, err


def test_columns_line_up_where_chinese_characters_take_two_places() -> None:
    lines = aligned([("智谱", "1", "x"), ("openbell", "22", "y")], right=frozenset({1}))
    assert lines == ["智谱       1  x", "openbell  22  y"]


def test_the_last_column_goes_on_beneath_itself_or_beneath_the_row() -> None:
    row = ("a" * 10, "one two three four five six")
    assert aligned([row], room=35) == [f"{'a' * 10}  one two three four five", f"{' ' * 12}six"]
    assert aligned([row], room=30) == ["a" * 10, "    one two three four five", "    six"]


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


def test_a_disputed_figure_says_against_what_and_whose(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = sample_rows()
    rows["conflicts"][0] |= {"known_to": None, "claim_a": REVENUE_MENDED, "mistaken_for": None}
    package = str(publish_sample(tmp_path, rows).path)
    _, out, _ = _show(capsys, "zhipu", "--package", package, "--lang", "en")
    at = out.splitlines().index("  H1 2025  RMB 190m  ✗ Disputed")
    assert out.splitlines()[at + 1] == (
        "    ✗ “逾2亿元”: ≥ RMB 200m · 21st Century Business Herald · RMB 8m "
        "apart · Suspected slip: "
        "the figure of the year before, in “逾2亿元” (21st Century Business Herald)."
    )


def test_a_page_ends_with_how_its_figures_stand_and_how_to_read_on(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _show(capsys, "zhipu", "--package", str(package), "--lang", "en")
    assert out.split("How these figures stand\n")[1].splitlines() == [
        "  1 identity contradicted",
        (
            "  openbell trace x-loss  Zhipu · net_profit · H1 2025 · Gross profit = revenue × "
            "gross margin"
        ),
        "  all of them side by side: openbell conflicts --company zhipu",
    ]


def test_what_is_missing_is_named(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = _show(capsys, "minimax", "--package", str(package), "--lang", "en")
    assert "No figure is recorded yet." in out
    assert "  Not reported: revenue\n" in out
    _, out, _ = _show(capsys, "revenue", "--package", str(package), "--lang", "en")
    assert "  Not reported of: MiniMax\n" in out


def test_as_of_is_said_in_the_head(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("zhipu", "--package", str(package), "--as-of", "2026-01-09", "--lang", "en")
    _, out, _ = _show(capsys, *arguments)
    assert "  figures as known at end of 9 Jan 2026 (Hong Kong)\n" in out
    _, out, _ = _show(capsys, *arguments, "--json")
    assert json.loads(out)["as_of"] == "2026-01-09T15:59:59.999999Z"


def test_json_holds_all_that_hangs_on_a_company(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, out, _ = _show(capsys, "zhipu", "--package", str(package), "--json")
    shown = json.loads(out)
    assert [row["ticker"] for row in shown["securities"]] == ["02513"]
    assert [row["conflict_id"] for row in shown["conflicts"]] == ["x-loss"]
    assert [row["verdict"] for row in shown["audits"]] == ["contradicted"]
    assert {"people", "offerings", "parties", "events", "missing"} <= set(shown)


@pytest.mark.parametrize("name", ["f-revenue", "x-loss", "a-margin", REVENUE_MENDED])
def test_what_is_no_record_is_left_to_trace(
    name: str, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _, err = _show(capsys, name, "--package", str(package))
    assert status == 2
    assert "openbell trace explains facts, claims, conflicts and audits" in err


@pytest.mark.parametrize("name", ["zhipu-ipo", "revenue", "2026-01-08-nbd", "zhipu-glm-4-7"])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_kind_of_record_is_shown_in_both_languages(
    name: str, language: str, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, _ = _show(capsys, name, "--package", str(package), "--lang", language)
    assert status == 0
    assert f"{'Identifier' if language == 'en' else '编号'}" in out
    assert name in out
    assert "None" not in out
